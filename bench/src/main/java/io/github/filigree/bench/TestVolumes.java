package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded cubes of voxels, 0 or 1, in raster order; where the folder of images has one, it is taken from there. */
final class TestVolumes {

    /** Three passes of it blur like a Gaussian of sigma 6.4, that of scikit-image's blobs in a cube of 256³. */
    private static final int BLOB_RADIUS = 6;

    /** Smaller blobs, so that 0.4 % of the volume is their skeleton. */
    private static final int SKELETON_RADIUS = 3;

    private TestVolumes() {}

    /** {@return half filled with blobs: smoothed noise, cut at its median} */
    static byte[] blobs(int side) {
        return TestImages.image(
                "volumeblobs-" + side, () -> smoothed(side, BLOB_RADIUS), side, side, side);
    }

    /** {@return the skeleton, after Lee, of smaller blobs} */
    static byte[] skeleton(int side) {
        return TestImages.image(
                "volumeskeleton-" + side,
                () -> Thinning.lee(BinaryImage.of(smoothed(side, SKELETON_RADIUS), side, side, side)).toBytes(),
                side, side, side);
    }

    /** {@return single voxels, 30 % foreground} */
    static byte[] noise(int side) {
        return TestImages.image("volumenoise-" + side, () -> {
            SplittableRandom random = new SplittableRandom(side);
            byte[] cube = new byte[side * side * side];
            for (int i = 0; i < cube.length; i++) {
                cube[i] = (byte) (random.nextInt(10) < 3 ? 1 : 0);
            }
            return cube;
        }, side, side, side);
    }

    /** {@return bent tubes of radius 2 to 6, until a fiftieth of the cube is filled} */
    static byte[] tubes(int side) {
        return TestImages.image("tubes-" + side, () -> {
            SplittableRandom random = new SplittableRandom(side);
            byte[] cube = new byte[side * side * side];
            for (int left = cube.length / 50; left > 0; ) {
                left -= tube(random, cube, side);
            }
            return cube;
        }, side, side, side);
    }

    /** {@return how many voxels it filled, 1 at least} */
    private static int tube(SplittableRandom random, byte[] cube, int side) {
        double radius = random.nextDouble(2, 6);
        double[] at = {random.nextDouble(side), random.nextDouble(side), random.nextDouble(side)};
        double[] step = {random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
        int filled = 1;
        for (int i = 0; i < side; i++) {
            double length = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
            for (int axis = 0; axis < 3; axis++) {
                step[axis] = step[axis] / length + random.nextDouble(-0.15, 0.15);
                at[axis] += step[axis];
            }
            filled += ball(cube, side, at, radius);
        }
        return filled;
    }

    private static int ball(byte[] cube, int side, double[] at, double radius) {
        int filled = 0;
        int reach = (int) radius + 1;
        for (int z = Math.max(0, (int) at[0] - reach); z < Math.min(side, at[0] + reach); z++) {
            for (int y = Math.max(0, (int) at[1] - reach); y < Math.min(side, at[1] + reach); y++) {
                for (int x = Math.max(0, (int) at[2] - reach); x < Math.min(side, at[2] + reach); x++) {
                    double square = (z - at[0]) * (z - at[0]) + (y - at[1]) * (y - at[1]) + (x - at[2]) * (x - at[2]);
                    int i = (z * side + y) * side + x;
                    if (square <= radius * radius && cube[i] == 0) {
                        cube[i] = 1;
                        filled++;
                    }
                }
            }
        }
        return filled;
    }

    /** Noise blurred three times by a cube, cut at its median; borders wrap. */
    private static byte[] smoothed(int side, int radius) {
        SplittableRandom random = new SplittableRandom(side);
        int[] cube = new int[side * side * side];
        Arrays.setAll(cube, i -> random.nextInt(1 << 20));
        int[] line = new int[side];
        int near = Math.min(radius, side / 4);
        for (int pass = 0; pass < 3; pass++) {
            for (int stride = 1; stride < cube.length; stride *= side) {
                for (int i = 0; i < cube.length; i++) {
                    if (i / stride % side == 0) {
                        blur(cube, i, stride, near, line);
                    }
                }
            }
        }
        int[] sorted = cube.clone();
        Arrays.sort(sorted);
        int median = sorted[sorted.length / 2];
        byte[] mask = new byte[cube.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) (cube[i] > median ? 1 : 0);
        }
        return mask;
    }

    private static void blur(int[] cube, int start, int stride, int radius, int[] line) {
        int side = line.length;
        long sum = 0;
        for (int i = 0; i < side; i++) {
            line[i] = cube[start + i * stride];
            sum += Math.min(i, side - i) <= radius ? line[i] : 0;
        }
        for (int i = 0; i < side; i++) {
            cube[start + i * stride] = (int) (sum / (2 * radius + 1));
            sum += line[(i + radius + 1) % side] - line[(i - radius + side) % side];
        }
    }
}
