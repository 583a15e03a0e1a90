package io.github.filigree.io.report;

import io.github.filigree.io.encode.Encoder;
import io.github.filigree.io.image.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is seen behind the branches: of an image the image, of a volume the brightest along each of its axes, whole and
 * in slabs. Large ones are made smaller for that.
 */
final class ViewImages {

    private static final int LARGEST_IMAGE = 1600;
    private static final int LARGEST_PROJECTION = 640;
    private static final int SLABS = 16;

    private ViewImages() {}

    /**
     * {@return the view of a picture in colours}
     *
     * @param picture of any size
     */
    static List<Map<String, Object>> of(BufferedImage picture) {
        return List.of(view(0, picture.getHeight(), picture.getWidth(), smaller(picture), List.of()));
    }

    /** {@return a picture with the mean of each square of pixels, or the same if it is small} */
    static BufferedImage smaller(BufferedImage picture) {
        int pool = Math.ceilDiv(Math.max(picture.getWidth(), picture.getHeight()), LARGEST_IMAGE);
        if (pool == 1) {
            return picture;
        }
        int height = Math.ceilDiv(picture.getHeight(), pool);
        int width = Math.ceilDiv(picture.getWidth(), pool);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(picture, x * pool, y * pool, pool));
            }
        }
        return small;
    }

    private static int mean(BufferedImage picture, int left, int top, int pool) {
        long[] sums = new long[3];
        int count = 0;
        for (int y = top; y < Math.min(top + pool, picture.getHeight()); y++) {
            for (int x = left; x < Math.min(left + pool, picture.getWidth()); x++) {
                int color = picture.getRGB(x, y);
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += color >> 8 * k & 0xff;
                }
                count++;
            }
        }
        return (int) (sums[0] / count) | (int) (sums[1] / count) << 8 | (int) (sums[2] / count) << 16;
    }

    /**
     * {@return the views of an image in shades of grey}
     *
     * @param image of up to three axes
     */
    static List<Map<String, Object>> of(Image image) {
        Projections[] seen = project(image);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Projections projections : seen) {
            low = Math.min(low, projections.lowest());
            high = Math.max(high, projections.highest());
        }
        List<Map<String, Object>> views = new ArrayList<>();
        for (int axis = 0; axis < seen.length; axis++) {
            List<Map<String, Object>> slabs = new ArrayList<>();
            for (int slab = 0; seen.length > 1 && slab < seen[axis].slabs(); slab++) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("from", seen[axis].firstOf(slab));
                one.put("to", seen[axis].firstOf(slab + 1));
                one.put("image", address(seen[axis].picture(slab, low, high)));
                slabs.add(one);
            }
            views.add(view(axis, seen[axis].rows(), seen[axis].columns(), seen[axis].picture(low, high), slabs));
        }
        return views;
    }

    /** Of a volume along each axis, of an image its only view. */
    private static Projections[] project(Image image) {
        long[] shape = image.shape();
        int planes = shape.length < 3 ? 1 : Math.toIntExact(shape[0]);
        int rows = shape.length < 2 ? 1 : Math.toIntExact(shape[shape.length - 2]);
        int columns = Math.toIntExact(shape[shape.length - 1]);
        Projections front = new Projections(rows, columns, planes, SLABS,
                shape.length < 3 ? LARGEST_IMAGE : LARGEST_PROJECTION);
        Projections[] all = shape.length < 3 ? new Projections[] {front} : new Projections[] {
            front,
            new Projections(planes, columns, rows, SLABS, LARGEST_PROJECTION),
            new Projections(planes, rows, columns, SLABS, LARGEST_PROJECTION)
        };
        long pixel = 0;
        for (int z = 0; z < planes; z++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    float value = (float) image.value(pixel++);
                    front.see(y, x, z, value);
                    if (all.length > 1) {
                        all[1].see(z, x, y, value);
                        all[2].see(z, y, x, value);
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, Object> view(
            int axis, int rows, int columns, BufferedImage whole, List<Map<String, Object>> slabs) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("axis", axis);
        view.put("rows", rows);
        view.put("columns", columns);
        view.put("all", Map.of("image", address(whole)));
        view.put("slabs", slabs);
        return view;
    }

    /** {@return the address of an image that holds it: PNG for what has few colours, JPEG for photographs} */
    static String address(BufferedImage picture) {
        boolean photograph = picture.getType() != BufferedImage.TYPE_BYTE_BINARY;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Encoder.write(picture, photograph ? "jpeg" : "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("an image in memory cannot be written", e);
        }
        return "data:image/" + (photograph ? "jpeg" : "png") + ";base64,"
                + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
