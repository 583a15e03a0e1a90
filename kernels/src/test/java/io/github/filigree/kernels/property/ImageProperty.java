package io.github.filigree.kernels.property;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Something that holds for every image, tried on random ones of every rank, size and density: as many as a test usually
 * takes, or {@code -Dproperties.images=100000}, of {@code -Dproperties.seed=7}. An image on which it does not hold is
 * made smaller while it does not, and printed as code.
 */
public final class ImageProperty {

    private static final int[] WORD_WIDTHS = {1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129};
    private static final double[] DENSITIES = {0, 0.02, 0.1, 0.25, 0.5, 0.75, 0.95, 1};

    /** What is claimed of an image. */
    @FunctionalInterface
    public interface Claim {

        /**
         * Throws something if the claim does not hold.
         *
         * @param image of any kind
         * @param random for choices of the test's own, the same for each image every time
         */
        void on(BinaryImage image, Random random);
    }

    private ImageProperty() {}

    /**
     * Tries a claim.
     *
     * @param usual how many images, where nothing is set
     * @param leastRank of the images
     * @param mostRank of the images
     * @param mostPixels of an image
     * @param kernels the implementations, taken in turn
     * @param claim to be tried
     */
    public static void holds(
            int usual, int leastRank, int mostRank, int mostPixels, List<Kernels> kernels, Claim claim) {
        int images = Integer.getInteger("properties.images", usual);
        long seed = Long.getLong("properties.seed", 1);
        for (int i = 0; i < images; i++) {
            long own = seed * 1_000_003 + i;
            Random random = new Random(own);
            long[] shape = shape(random, leastRank + random.nextInt(mostRank - leastRank + 1), mostPixels);
            byte[] pixels = pixels(random, shape);
            Kernels implementation = kernels.get(i % kernels.size());
            Throwable failure = failure(implementation, pixels, shape, claim, own);
            if (failure != null) {
                BinaryImage small = shrunk(implementation, pixels, shape, claim, own);
                throw new AssertionError("image " + i + " of seed " + seed + ", " + implementation + ", choices of "
                        + own + ": " + code(small), failure(implementation, small.toBytes(), small.shape(), claim, own));
            }
        }
    }

    private static long[] shape(Random random, int rank, int mostPixels) {
        long[] shape = new long[rank];
        int most = (int) Math.max(1, Math.pow(mostPixels, 1.0 / rank));
        Arrays.setAll(shape, axis -> 1 + random.nextInt(most));
        if (random.nextInt(3) == 0) {
            shape[rank - 1] = WORD_WIDTHS[random.nextInt(WORD_WIDTHS.length)];
        }
        for (int axis = 0; axis < rank && size(shape) > mostPixels; axis++) {
            shape[axis] = 1;
        }
        if (random.nextInt(100) == 0) {
            shape[random.nextInt(rank)] = 0;
        }
        return shape;
    }

    private static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Noise of some density, or lines that walk about. */
    private static byte[] pixels(Random random, long[] shape) {
        byte[] pixels = new byte[(int) size(shape)];
        double density = DENSITIES[random.nextInt(DENSITIES.length)];
        boolean walk = random.nextInt(3) == 0;
        for (int p = 0; p < pixels.length && !walk; p++) {
            pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
        }
        int at = pixels.length == 0 ? 0 : random.nextInt(pixels.length);
        for (int step = 0; step < pixels.length / 3 && walk; step++) {
            pixels[at] = 1;
            int stride = (int) size(Arrays.copyOfRange(shape, 1 + random.nextInt(shape.length), shape.length));
            at = Math.floorMod(at + (random.nextBoolean() ? stride : -stride), pixels.length);
        }
        return pixels;
    }

    private static Throwable failure(Kernels kernels, byte[] pixels, long[] shape, Claim claim, long own) {
        try {
            claim.on(BinaryImage.of(kernels, pixels, shape), new Random(own));
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** The image without its first or last slices, and then without pixels, as long as it fails. */
    private static BinaryImage shrunk(Kernels kernels, byte[] pixels, long[] shape, Claim claim, long own) {
        byte[] small = pixels;
        long[] size = shape;
        boolean shrinks = true;
        while (shrinks) {
            shrinks = false;
            for (int axis = 0; axis < size.length; axis++) {
                for (int first = 0; first < 2 && size[axis] > 1; first++) {
                    long[] cut = size.clone();
                    cut[axis]--;
                    byte[] less = cut(small, size, cut, axis, first);
                    if (failure(kernels, less, cut, claim, own) != null) {
                        small = less;
                        size = cut;
                        shrinks = true;
                    }
                }
            }
        }
        for (int p = 0; p < small.length; p++) {
            byte before = small[p];
            small[p] = 0;
            if (before != 0 && failure(kernels, small, size, claim, own) == null) {
                small[p] = before;
            }
        }
        return BinaryImage.of(kernels, small, size);
    }

    private static byte[] cut(byte[] pixels, long[] shape, long[] cut, int axis, int first) {
        long inner = size(Arrays.copyOfRange(shape, axis + 1, shape.length));
        byte[] less = new byte[(int) size(cut)];
        for (int p = 0; p < less.length; p++) {
            long outer = p / (inner * cut[axis]);
            long rest = p % (inner * cut[axis]);
            less[p] = pixels[(int) (outer * inner * shape[axis] + rest + first * inner)];
        }
        return less;
    }

    private static String code(BinaryImage image) {
        return "BinaryImage.ofPixels(new long[] {" + LongStream.range(0, image.pixelCount()).filter(image::get)
                .mapToObj(Long::toString).collect(Collectors.joining(", ")) + "}, "
                + Arrays.stream(image.shape()).mapToObj(Long::toString).collect(Collectors.joining(", ")) + ")";
    }
}
