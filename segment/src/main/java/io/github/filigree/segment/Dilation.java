package io.github.filigree.segment;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;

/**
 * Dilation by disks and balls, made of their rows: each row within the radius is spread to both sides by half the
 * footprint's width there, in as many shifts as that width has binary digits, and joined.
 */
final class Dilation {

    private static final int MAX_RADIUS = 1000;

    private final BitRows mask;
    private final int radius;
    private final int pad;
    private final long[] spread;

    private Dilation(BitRows mask, int radius) {
        this.mask = mask;
        this.radius = radius;
        pad = radius / Long.SIZE + 1;
        spread = new long[mask.wordsPerRow() + 2 * pad];
    }

    static BitRows of(BitRows mask, int radius) {
        if (radius < 0 || radius > MAX_RADIUS) {
            throw new IllegalArgumentException("radius is " + radius + "; it must be 0 … " + MAX_RADIUS);
        }
        if (mask.shape().rank() > 3) {
            throw new IllegalArgumentException(
                    "the mask has rank " + mask.shape().rank() + "; disks and balls are for ranks 1 … 3");
        }
        BitRows out = mask.blank();
        if (mask.wordsPerRow() > 0) {
            new Dilation(mask, radius).dilate(out);
        }
        return out;
    }

    private void dilate(BitRows out) {
        Shape shape = mask.shape();
        int height = shape.rank() == 1 ? 1 : (int) shape.size(shape.rank() - 2);
        int depth = height == 0 ? 0 : mask.rowCount() / height;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                int row = z * height + y;
                for (int v = Math.max(0, z - radius); v <= Math.min(depth - 1, z + radius); v++) {
                    for (int u = Math.max(0, y - radius); u <= Math.min(height - 1, y + radius); u++) {
                        int square = radius * radius - (v - z) * (v - z) - (u - y) * (u - y);
                        if (square >= 0) {
                            join(v * height + u, (int) Math.sqrt(square), out, row);
                        }
                    }
                }
            }
        }
        long lastMask = -1L >>> -mask.width();
        for (int r = 0; r < mask.rowCount(); r++) {
            out.words()[out.rowStart(r) + mask.wordsPerRow() - 1] &= lastMask;
        }
    }

    private void join(int from, int reach, BitRows out, int to) {
        int count = mask.wordsPerRow();
        int start = mask.rowStart(from);
        long any = 0;
        for (int w = 0; w < count; w++) {
            any |= mask.words()[start + w];
        }
        if (any == 0) {
            return;
        }
        System.arraycopy(mask.words(), start, spread, pad, count);
        Arrays.fill(spread, 0, pad, 0);
        Arrays.fill(spread, pad + count, spread.length, 0);
        for (int width = 1; width < 2 * reach + 1; ) {
            int step = Math.min(width, 2 * reach + 1 - width);
            for (int w = spread.length - 1; w >= 0; w--) {
                spread[w] |= word(w, -step);
            }
            width += step;
        }
        for (int w = 0; w < count; w++) {
            out.words()[out.rowStart(to) + w] |= word(pad + w, reach);
        }
    }

    /** {@return the 64 bits that start so many pixels after a word's first} */
    private long word(int w, int pixels) {
        int at = w + (pixels >> 6);
        long low = at >= 0 && at < spread.length ? spread[at] : 0;
        if ((pixels & 63) == 0) {
            return low;
        }
        long high = at + 1 >= 0 && at + 1 < spread.length ? spread[at + 1] : 0;
        return low >>> pixels | high << -pixels;
    }
}
