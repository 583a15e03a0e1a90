package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.Thinning;
import io.github.filigree.kernels.bits.Neighborhood;
import io.github.filigree.kernels.bits.VoxelTest;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.pack.BoxBits;
import java.util.Arrays;

/**
 * Thins a box of a volume of which the rest is not known. A voxel is deleted, or kept, where the rule says so whatever
 * the unknown voxels are; else it becomes unknown itself. So what is known in the end is as in the whole volume.
 *
 * <p>The rules are those of {@link Thinning}: in each cycle, border by border, the candidates are found on the
 * unchanged
 * volume, and then, in the method's order, each is deleted if it still may be.
 */
final class PartialThinning {

    private static final long EVEN = 0x5555555555555555L;

    /** The borders in their order: by an axis, and the side of it where the background is. */
    private static final int[][] BORDERS = {{1, -1}, {1, 1}, {2, 1}, {2, -1}, {0, 1}, {0, -1}};

    private final PartialVolume volume;
    private final boolean lee;

    /** Whether the whole volume is of one plane, whose faces then count for nothing. */
    private final boolean flat;

    /** Parities of the coordinates of the box's first voxel, as bits: axis 0, axis 1, axis 2 last. */
    private final int origin;

    /** Voxels of which something in the neighbourhood has changed since they were found not to be deletable. */
    private final long[] fresh;

    // Words with voxels that may be foreground, which of their voxels are not margin, and parities of plane and row. Most
    // of a sparse volume is empty, and to look at that took most of the time.
    private int liveCount;
    private int[] live = new int[1024];
    private long[] inside = new long[1024];
    private byte[] liveParities = new byte[1024];

    // The candidates of a border: in which words, at which parities of plane and row, and which of them are so whatever
    // the unknown voxels are.
    private int count;
    private int[] at = new int[1024];
    private byte[] parities = new byte[1024];
    private long[] candidates = new long[1024];
    private long[] certain = new long[1024];
    private boolean changed;

    /**
     * Prepares a thinning.
     *
     * @param image the box that is known, of rank 2 or 3
     * @param whole the box of the whole volume
     * @param method lee or homotopic
     */
    PartialThinning(BoxBits image, Box whole, Thinning.Method method) {
        volume = new PartialVolume(image, whole);
        flat = whole.rank() == 2 || whole.size(0) == 1;
        lee = method == Thinning.Method.LEE;
        fresh = volume.possible.clone();
        int parities = 0;
        for (int axis = 0; axis < image.box().rank(); axis++) {
            parities = parities << 1 | (int) image.box().start(axis) & 1;
        }
        origin = parities;
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                addLive(z, y);
            }
        }
    }

    private void addLive(int z, int y) {
        int row = volume.rowStart(z, y);
        for (int i = 0; i < volume.pitch; i++) {
            if ((volume.possible[row + i] & volume.inside(i)) != 0) {
                if (liveCount == live.length) {
                    live = Arrays.copyOf(live, 2 * liveCount);
                    inside = Arrays.copyOf(inside, 2 * liveCount);
                    liveParities = Arrays.copyOf(liveParities, 2 * liveCount);
                }
                live[liveCount] = row + i;
                inside[liveCount] = volume.inside(i);
                liveParities[liveCount++] = (byte) ((z & 1) << 1 | y & 1);
            }
        }
    }

    /** Thins until nothing changes. */
    void run() {
        do {
            changed = false;
            for (int[] border : BORDERS) {
                if (border[0] > 0 || !flat) {
                    find(border[0], border[1]);
                    decide();
                }
            }
        } while (changed);
    }

    /** {@return the voxels that are, or may be, left} */
    BoxBits possible() {
        return volume.without(volume.possible);
    }

    /** {@return the voxels that are unknown} */
    BoxBits unknown() {
        return volume.without(volume.unknown);
    }

    /** Finds a border's voxels that may be deleted, on the unchanged volume. */
    private void find(int axis, int side) {
        count = 0;
        int over = axis == 0 ? side * volume.plane : axis == 1 ? side * volume.pitch : 0;
        int overBit = 1 << 13 + side * (axis == 0 ? 9 : axis == 1 ? 3 : 1);
        int left = 0;
        for (int k = 0; k < liveCount; k++) {
            int word = live[k];
            long voxels = volume.possible[word] & inside[k];
            if (voxels != 0) {
                live[left] = word;
                inside[left] = inside[k];
                liveParities[left++] = liveParities[k];
                if ((voxels & fresh[word]) != 0) {
                    find(word, liveParities[k], voxels & fresh[word], over, side, overBit);
                }
            }
        }
        liveCount = left;
    }

    private void find(int word, int parity, long voxels, int over, int side, int overBit) {
        long overUnknown = over(volume.unknown, word, over, side);
        long overKnown = over(volume.possible, word, over, side) & ~overUnknown;
        // What is unknown does not become known while the voxel over it is unknown too.
        long here = voxels & ~overKnown & ~(volume.unknown[word] & overUnknown);
        long found = 0;
        long surely = 0;
        for (long rest = here; rest != 0; rest &= rest - 1) {
            int x = Long.numberOfTrailingZeros(rest);
            long bit = 1L << x;
            boolean guess = (overUnknown & bit) != 0;
            Truth deletable = answer(VoxelTest.deletable(), word, x, guess ? overBit : 0);
            boolean hopeless = deletable == Truth.NO || deletable == Truth.MAYBE && (volume.unknown[word] & bit) != 0;
            if (!hopeless) {
                found |= bit;
                surely |= deletable == Truth.YES && !guess ? bit : 0;
            } else if (!guess) {
                fresh[word] &= ~bit;
            }
        }
        if (found != 0) {
            add(word, parity, found, surely);
        }
    }

    private static long over(long[] map, int word, int over, int side) {
        if (over != 0) {
            return map[word + over];
        }
        return side < 0 ? map[word] << 1 | map[word - 1] >>> 63 : map[word] >>> 1 | map[word + 1] << 63;
    }

    private void add(int word, int parity, long found, long surely) {
        if (count == at.length) {
            parities = Arrays.copyOf(parities, 2 * count);
            at = Arrays.copyOf(at, 2 * count);
            candidates = Arrays.copyOf(candidates, 2 * count);
            certain = Arrays.copyOf(certain, 2 * count);
        }
        at[count] = word;
        parities[count] = (byte) parity;
        candidates[count] = found;
        certain[count++] = surely;
    }

    /** {@return the answer for a voxel, where neighbours may be taken for background} */
    private Truth answer(VoxelTest test, int word, int x, int without) {
        int may = volume.neighborhood(volume.possible, word, x) & ~without;
        int either = volume.neighborhood(volume.unknown, word, x) & ~without & ~Neighborhood.ITSELF;
        return PartialVolume.answer(test, may, either);
    }

    /** Deletes the candidates that still may be, in the method's order. */
    private void decide() {
        if (lee) {
            for (int k = 0; k < count; k++) {
                decide(k, -1L, VoxelTest.connected());
            }
            return;
        }
        for (int own = 0; own < 8; own++) {
            // In a row's first word the first voxel is bit 1.
            long columns = ((own ^ origin) & 1) == 1 ? EVEN : ~EVEN;
            for (int k = 0; k < count; k++) {
                if (parities[k] == (own ^ origin) >> 1 && (candidates[k] & columns) != 0) {
                    decide(k, columns, VoxelTest.deletable());
                }
            }
        }
    }

    private void decide(int k, long columns, VoxelTest test) {
        int word = at[k];
        long touched = 0;
        for (long rest = candidates[k] & columns; rest != 0; rest &= rest - 1) {
            int x = Long.numberOfTrailingZeros(rest);
            long bit = 1L << x;
            Truth goes = answer(test, word, x, 0).and((certain[k] & bit) != 0 ? Truth.YES : Truth.MAYBE);
            if (goes == Truth.YES) {
                volume.possible[word] &= ~bit;
                volume.unknown[word] &= ~bit;
                touched |= bit;
            } else if (goes == Truth.MAYBE && (volume.unknown[word] & bit) == 0) {
                volume.unknown[word] |= bit;
                touched |= bit;
            }
        }
        if (touched != 0) {
            changed = true;
            volume.markAround(fresh, word, touched);
        }
    }
}
