package io.github.filigree.kernels;

import java.util.ArrayList;
import java.util.List;

/** Thinning of volumes voxel by voxel, as the definition says. */
public final class VolumeReference {

    /** Axis and side of the border's background, in the order of a cycle. */
    private static final int[][] BORDERS = {
        {0, -1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, -1}, {1, 0, 0}, {-1, 0, 0}
    };

    private VolumeReference() {}

    /** {@return the voxels around one, [z][y][x] from 0 to 2, the middle left out} */
    static boolean[][][] around(Voxels voxels, int i) {
        boolean[][][] around = new boolean[3][3][3];
        for (int cell = 0; cell < 27; cell++) {
            int z = voxels.z(i) + cell / 9 - 1;
            int y = voxels.y(i) + cell / 3 % 3 - 1;
            int x = voxels.x(i) + cell % 3 - 1;
            around[cell / 9][cell / 3 % 3][cell % 3] = cell != 13 && voxels.at(z, y, x);
        }
        return around;
    }

    public static int count(boolean[][][] around) {
        int count = 0;
        for (int cell = 0; cell < 27; cell++) {
            count += around[cell / 9][cell / 3 % 3][cell % 3] ? 1 : 0;
        }
        return count;
    }

    /** {@return the number of pieces of foreground around a voxel, over faces, edges and corners} */
    public static int foregroundPieces(boolean[][][] around) {
        boolean[] seen = new boolean[27];
        int pieces = 0;
        for (int cell = 0; cell < 27; cell++) {
            if (around[cell / 9][cell / 3 % 3][cell % 3] && !seen[cell]) {
                pieces++;
                visit(around, true, 3, cell, seen);
            }
        }
        return pieces;
    }

    /** {@return the number of pieces of background among the 18 neighbours, over faces, that touch the voxel so too} */
    public static int backgroundPieces(boolean[][][] around) {
        boolean[] seen = new boolean[27];
        int pieces = 0;
        for (int cell : new int[] {4, 10, 12, 14, 16, 22}) {
            if (!around[cell / 9][cell / 3 % 3][cell % 3] && !seen[cell]) {
                pieces++;
                visit(around, false, 1, cell, seen);
            }
        }
        return pieces;
    }

    private static void visit(boolean[][][] around, boolean value, int connectivity, int cell, boolean[] seen) {
        seen[cell] = true;
        for (int next = 0; next < 27; next++) {
            int fromMiddle = distance(next, 13);
            boolean meant = fromMiddle > 0 && (value || fromMiddle < 3);
            if (meant && !seen[next] && around[next / 9][next / 3 % 3][next % 3] == value) {
                boolean touch = Math.abs(next / 9 - cell / 9) < 2
                        && Math.abs(next / 3 % 3 - cell / 3 % 3) < 2
                        && Math.abs(next % 3 - cell % 3) < 2
                        && distance(next, cell) <= connectivity;
                if (touch) {
                    visit(around, value, connectivity, next, seen);
                }
            }
        }
    }

    private static int distance(int a, int b) {
        return Math.abs(a / 9 - b / 9) + Math.abs(a / 3 % 3 - b / 3 % 3) + Math.abs(a % 3 - b % 3);
    }

    /** {@return whether a voxel is no end, and simple: without it there are the same objects, cavities and tunnels} */
    public static boolean isDeletable(boolean[][][] around) {
        return count(around) != 1 && foregroundPieces(around) == 1 && backgroundPieces(around) == 1;
    }

    static boolean isDeletable(Voxels voxels, int i) {
        return isDeletable(around(voxels, i));
    }

    static Voxels lee(Voxels mask, int maxIterations) {
        return thin(mask, maxIterations, (voxels, candidates) -> {
            boolean deleted = false;
            for (int i : candidates) {
                if (foregroundPieces(around(voxels, i)) <= 1) {
                    voxels.values[i] = 0;
                    deleted = true;
                }
            }
            return deleted;
        });
    }

    static Voxels homotopic(Voxels mask, int maxIterations) {
        return thin(mask, maxIterations, (voxels, candidates) -> {
            boolean deleted = false;
            for (int parity = 0; parity < 8; parity++) {
                for (int i : candidates) {
                    int own = (voxels.z(i) & 1) << 2 | (voxels.y(i) & 1) << 1 | voxels.x(i) & 1;
                    if (own == parity && isDeletable(voxels, i)) {
                        voxels.values[i] = 0;
                        deleted = true;
                    }
                }
            }
            return deleted;
        });
    }

    private interface Deletion {
        boolean delete(Voxels voxels, List<Integer> candidates);
    }

    private static Voxels thin(Voxels mask, int maxIterations, Deletion deletion) {
        Voxels voxels = mask.with(mask.values.clone());
        boolean deleted = true;
        for (int iteration = 0; deleted && iteration < maxIterations; iteration++) {
            deleted = false;
            for (int b = 0; b < (mask.depth == 1 ? 4 : 6); b++) {
                List<Integer> candidates = new ArrayList<>();
                for (int i = 0; i < voxels.values.length; i++) {
                    boolean border = !voxels.at(
                            voxels.z(i) + BORDERS[b][0], voxels.y(i) + BORDERS[b][1], voxels.x(i) + BORDERS[b][2]);
                    if (voxels.values[i] != 0 && border && isDeletable(voxels, i)) {
                        candidates.add(i);
                    }
                }
                deleted |= deletion.delete(voxels, candidates);
            }
        }
        return voxels;
    }
}
