package io.github.filigree.kernels;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;

/** A volume of one byte per voxel, 0 or 1, with background around, and what defines its topology. */
public final class Voxels {

    final int depth;
    final int height;
    final int width;
    final byte[] values;

    public Voxels(int depth, int height, int width, byte[] values) {
        this.depth = depth;
        this.height = height;
        this.width = width;
        this.values = values;
    }

    public static Voxels box(int depth, int height, int width) {
        byte[] full = new byte[depth * height * width];
        Arrays.fill(full, (byte) 1);
        return new Voxels(depth, height, width, full);
    }

    /** {@return noise of any density, or balls and boxes, or both; at most so large} */
    public static Voxels random(Random random, int longest, int widest) {
        int depth = random.nextInt(6) == 0 ? 1 : 1 + random.nextInt(longest);
        int height = 1 + random.nextInt(longest);
        int width = 1 + random.nextInt(random.nextInt(8) == 0 ? widest : longest);
        Voxels voxels = new Voxels(depth, height, width, new byte[depth * height * width]);
        boolean noise = random.nextBoolean();
        for (int shapes = noise ? 0 : 1 + random.nextInt(4); shapes > 0; shapes--) {
            voxels.add(random, random.nextBoolean(), 1 + random.nextInt(longest));
        }
        double flips = noise ? random.nextDouble() : random.nextBoolean() ? 0 : 0.2 * random.nextDouble();
        for (int i = 0; i < voxels.values.length; i++) {
            voxels.values[i] ^= (byte) (random.nextDouble() < flips ? 1 : 0);
        }
        return voxels;
    }

    private void add(Random random, boolean ball, int size) {
        double[] centre = {random.nextInt(depth), random.nextInt(height), random.nextInt(width)};
        double[] half = {0.5 * size, 0.5 * size * random.nextDouble() + 0.5, 0.5 * size};
        for (int i = 0; i < values.length; i++) {
            double dz = (z(i) - centre[0]) / half[0];
            double dy = (y(i) - centre[1]) / half[1];
            double dx = (x(i) - centre[2]) / half[2];
            boolean in = ball
                    ? dz * dz + dy * dy + dx * dx < 1
                    : Math.max(Math.abs(dz), Math.max(Math.abs(dy), Math.abs(dx))) < 1;
            values[i] |= (byte) (in ? 1 : 0);
        }
    }

    public BinaryImage toImage(Kernels kernels) {
        return BinaryImage.of(kernels, values, depth, height, width);
    }

    Voxels with(byte[] others) {
        return new Voxels(depth, height, width, others);
    }

    int z(int i) {
        return i / width / height;
    }

    int y(int i) {
        return i / width % height;
    }

    int x(int i) {
        return i % width;
    }

    public boolean at(int z, int y, int x) {
        return z >= 0 && z < depth && y >= 0 && y < height && x >= 0 && x < width
                && values[(z * height + y) * width + x] != 0;
    }

    /** {@return the number of objects, which hang together over faces, edges and corners} */
    int objects() {
        return pieces(1, 3);
    }

    /** {@return the number of pieces of background, over faces; the outside is one of them} */
    int cavitiesAndOutside() {
        byte[] padded = new byte[(depth + 2) * (height + 2) * (width + 2)];
        Voxels larger = new Voxels(depth + 2, height + 2, width + 2, padded);
        for (int i = 0; i < padded.length; i++) {
            padded[i] = (byte) (at(larger.z(i) - 1, larger.y(i) - 1, larger.x(i) - 1) ? 1 : 0);
        }
        return larger.pieces(0, 1);
    }

    private int pieces(int value, int connectivity) {
        boolean[] seen = new boolean[values.length];
        int pieces = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int start = 0; start < values.length; start++) {
            if (values[start] != value || seen[start]) {
                continue;
            }
            pieces++;
            seen[start] = true;
            open.add(start);
            while (!open.isEmpty()) {
                int i = open.remove();
                for (int z = Math.max(0, z(i) - 1); z <= Math.min(depth - 1, z(i) + 1); z++) {
                    for (int y = Math.max(0, y(i) - 1); y <= Math.min(height - 1, y(i) + 1); y++) {
                        for (int x = Math.max(0, x(i) - 1); x <= Math.min(width - 1, x(i) + 1); x++) {
                            int steps = Math.abs(z - z(i)) + Math.abs(y - y(i)) + Math.abs(x - x(i));
                            int j = (z * height + y) * width + x;
                            if (steps <= connectivity && values[j] == value && !seen[j]) {
                                seen[j] = true;
                                open.add(j);
                            }
                        }
                    }
                }
            }
        }
        return pieces;
    }

    /** {@return corners − edges + faces − cubes of the closed cubes that the voxels are} */
    int eulerNumber() {
        boolean[] cells = new boolean[(2 * depth + 1) * (2 * height + 1) * (2 * width + 1)];
        int euler = 0;
        for (int i = 0; i < values.length; i++) {
            for (int cell = 0; values[i] != 0 && cell < 27; cell++) {
                int z = 2 * z(i) + cell / 9;
                int y = 2 * y(i) + cell / 3 % 3;
                int x = 2 * x(i) + cell % 3;
                int at = (z * (2 * height + 1) + y) * (2 * width + 1) + x;
                if (!cells[at]) {
                    cells[at] = true;
                    euler += ((z & 1) + (y & 1) + (x & 1)) % 2 == 0 ? 1 : -1;
                }
            }
        }
        return euler;
    }
}
