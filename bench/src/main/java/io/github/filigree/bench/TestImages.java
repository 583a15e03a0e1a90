package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The images that all benchmarks and all peers work on: seeded, so the same on every machine, uint8, 1 for foreground.
 *
 * <p>Forks read them from the folder that {@value #FOLDER} names, where {@link PeerFiles} wrote them for the peers
 * too, and make what is not there.
 */
public final class TestImages {

    /** The system property that names the folder of {@code .npy} files. */
    public static final String FOLDER = "filigree.bench.images";

    /** Thin enough blobs that a hundredth of the pixels is skeleton. */
    private static final int BLUR_RADIUS = 19;

    private TestImages() {}

    /** {@return half filled with blobs: {@code side} × {@code side} smoothed noise, cut at its median} */
    public static byte[] blobs(int side) {
        return image("blobs-" + side, () -> threshold(smoothedNoise(side), side, side), side, side);
    }

    /** {@return the skeleton of {@link #blobs}, after Zhang and Suen: about 1 % foreground} */
    public static byte[] blobSkeleton(int side) {
        return image(
                "skeleton-" + side,
                // Default kernels would begin to change before what is measured.
                () -> Thinning.zhangSuen(BinaryImage.of(Kernels.named("scalar"), blobs(side), side, side)).toBytes(),
                side,
                side);
    }

    /** {@return curves in a cube of {@code side}³ voxels: 26-connected walks, about 1 % foreground} */
    public static byte[] curves(int side) {
        return image("curves-" + side, () -> walks(side, side, side), side, side, side);
    }

    /** {@return the same in a box of that shape} */
    static byte[] curves(int depth, int height, int width) {
        return walks(depth, height, width);
    }

    /** {@return a photograph of wavy lines of several widths with noise: {@code side} × {@code side}, 0 … 255} */
    public static byte[] photo(int side) {
        return image("photo-" + side, () -> waves(side), side, side);
    }

    private static byte[] waves(int side) {
        SplittableRandom random = new SplittableRandom(side);
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double y = i / side;
            double x = i % side;
            double light = 128
                    + 50 * Math.sin(x / 9 + 3 * Math.sin(y / 91))
                    + 40 * Math.sin(y / 21 + 2 * Math.sin(x / 71))
                    + random.nextInt(-24, 25);
            pixels[i] = (byte) Math.round(light);
        }
        return pixels;
    }

    /** {@return so many random bytes} */
    public static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    /** {@return the image of that name in the folder of images, or else a new one} */
    static byte[] image(String name, Supplier<byte[]> maker, int... shape) {
        String folder = System.getProperty(FOLDER);
        Path file = folder == null ? null : Path.of(folder, name + ".npy");
        try {
            return file != null && Files.exists(file) ? Npy.read(file, shape) : maker.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Noise blurred three times by a square, which is nearly a Gaussian; borders wrap. */
    private static int[] smoothedNoise(int side) {
        SplittableRandom random = new SplittableRandom(side);
        int[] image = new int[side * side];
        Arrays.setAll(image, i -> random.nextInt(1 << 20));
        int[] blurred = new int[side * side];
        int radius = Math.min(BLUR_RADIUS, side / 4);
        for (int pass = 0; pass < 3; pass++) {
            blurColumns(image, side, radius, blurred);
            blurRows(blurred, side, radius, image);
        }
        return image;
    }

    private static void blurRows(int[] from, int side, int radius, int[] to) {
        for (int y = 0; y < side; y++) {
            int row = y * side;
            long sum = 0;
            for (int d = -radius; d <= radius; d++) {
                sum += from[row + Math.floorMod(d, side)];
            }
            for (int x = 0; x < side; x++) {
                to[row + x] = (int) (sum / (2 * radius + 1));
                sum += from[row + Math.floorMod(x + radius + 1, side)] - from[row + Math.floorMod(x - radius, side)];
            }
        }
    }

    private static void blurColumns(int[] from, int side, int radius, int[] to) {
        long[] sums = new long[side];
        for (int d = -radius; d <= radius; d++) {
            addRow(from, side, d, 1, sums);
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                to[y * side + x] = (int) (sums[x] / (2 * radius + 1));
            }
            addRow(from, side, y + radius + 1, 1, sums);
            addRow(from, side, y - radius, -1, sums);
        }
    }

    private static void addRow(int[] image, int side, int y, int sign, long[] sums) {
        int row = Math.floorMod(y, side) * side;
        for (int x = 0; x < side; x++) {
            sums[x] += sign * image[row + x];
        }
    }

    private static byte[] threshold(int[] image, int height, int width) {
        int[] sorted = image.clone();
        Arrays.sort(sorted);
        int median = sorted[sorted.length / 2];
        byte[] mask = new byte[height * width];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) (image[i] > median ? 1 : 0);
        }
        return mask;
    }

    /** Walks that mostly keep their direction, each as long as the box is deep, until a hundredth of it is visited. */
    private static byte[] walks(int... shape) {
        SplittableRandom random = new SplittableRandom(shape[0]);
        byte[] box = new byte[shape[0] * shape[1] * shape[2]];
        for (int left = box.length / 100; left > 0; left -= shape[0]) {
            int[] at = {random.nextInt(shape[0]), random.nextInt(shape[1]), random.nextInt(shape[2])};
            int[] step = {random.nextInt(-1, 2), random.nextInt(-1, 2), random.nextInt(-1, 2)};
            for (int i = 0; i < shape[0]; i++) {
                box[(at[0] * shape[1] + at[1]) * shape[2] + at[2]] = 1;
                if (random.nextInt(4) == 0) {
                    step[random.nextInt(3)] = random.nextInt(-1, 2);
                }
                for (int axis = 0; axis < 3; axis++) {
                    at[axis] = Math.floorMod(at[axis] + step[axis], shape[axis]);
                }
            }
        }
        return box;
    }
}
