package io.github.filigree.io.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The brightest pixels along an axis, in slabs across it; a square of pixels that share a dot shows its brightest. */
final class Projections {

    private final int rows;
    private final int columns;
    private final int depth;
    private final int pool;
    private final int height;
    private final int width;
    private final int[] slabOf;
    private final float[][] slabs;

    Projections(int rows, int columns, int depth, int mostSlabs, int largest) {
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        pool = Math.max(1, Math.ceilDiv(Math.max(rows, columns), largest));
        height = Math.ceilDiv(rows, pool);
        width = Math.ceilDiv(columns, pool);
        slabs = new float[Math.min(mostSlabs, depth)][height * width];
        for (float[] slab : slabs) {
            Arrays.fill(slab, Float.NEGATIVE_INFINITY);
        }
        slabOf = new int[depth];
        for (int slab = 0; slab < slabs.length; slab++) {
            Arrays.fill(slabOf, firstOf(slab), firstOf(slab + 1), slab);
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int slabs() {
        return slabs.length;
    }

    /** {@return the first plane of a slab} */
    int firstOf(int slab) {
        return (int) ((long) depth * slab / slabs.length);
    }

    /** Takes a pixel into account. */
    void see(int row, int column, int plane, float value) {
        float[] slab = slabs[slabOf[plane]];
        int at = row / pool * width + column / pool;
        if (value > slab[at]) {
            slab[at] = value;
        }
    }

    float lowest() {
        float low = Float.POSITIVE_INFINITY;
        for (float[] slab : slabs) {
            for (float value : slab) {
                low = Math.min(low, value);
            }
        }
        return low;
    }

    float highest() {
        float high = Float.NEGATIVE_INFINITY;
        for (float[] slab : slabs) {
            for (float value : slab) {
                high = Math.max(high, value);
            }
        }
        return high;
    }

    BufferedImage picture(int slab, double low, double high) {
        return picture(slabs[slab], low, high);
    }

    /** {@return all slabs in one} */
    BufferedImage picture(double low, double high) {
        float[] all = slabs[0].clone();
        for (float[] slab : slabs) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.max(all[i], slab[i]);
            }
        }
        return picture(all, low, high);
    }

    /** From black to white; of two values only, in one bit a pixel. */
    private BufferedImage picture(float[] values, double low, double high) {
        boolean two = true;
        for (int i = 0; two && i < values.length; i++) {
            two = values[i] == low || values[i] == high;
        }
        BufferedImage picture = new BufferedImage(
                width, height, two ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double part = high > low ? (values[y * width + x] - low) / (high - low) : 0;
                line[x] = two ? (int) part : (int) Math.round(255 * part);
            }
            picture.getRaster().setSamples(0, y, width, 1, 0, line);
        }
        return picture;
    }
}
