package io.github.filigree.kernels.bits;

/**
 * Which words of a volume may have voxels to delete: for each border a map with one bit per word. A word is open at
 * first if it has voxels of the border, and later if a deletion uncovered some; it is closed once they were looked at.
 * Voxels that were found not to be deletable have <em>failed</em>, and do not count until one of their neighbours goes.
 */
final class OpenWords {

    private static final long ENDS = 1L << 63 | 1;

    private final PaddedVolume volume;
    private final long[] words;
    private final long[] failed;

    /** Whether a voxel of the word or of one beside it in its plane has ever failed. */
    private final long[] nearFailed;

    // Fields, since C2 does not take an element of an array of maps for a constant.
    private final long[] axis0Before;
    private final long[] axis0After;
    private final long[] axis1Before;
    private final long[] axis1After;
    private final long[] axis2Before;
    private final long[] axis2After;

    OpenWords(PaddedVolume volume) {
        this.volume = volume;
        words = volume.words;
        failed = new long[words.length];
        int mapLength = words.length / 64 + 1;
        nearFailed = new long[mapLength];
        axis0Before = new long[mapLength];
        axis0After = new long[mapLength];
        axis1Before = new long[mapLength];
        axis1After = new long[mapLength];
        axis2Before = new long[mapLength];
        axis2After = new long[mapLength];
    }

    /** {@return a border's map} */
    long[] map(VolumeBorder border) {
        return switch (border) {
            case AXIS_0_BEFORE -> axis0Before;
            case AXIS_0_AFTER -> axis0After;
            case AXIS_1_BEFORE -> axis1Before;
            case AXIS_1_AFTER -> axis1After;
            case AXIS_2_BEFORE -> axis2Before;
            case AXIS_2_AFTER -> axis2After;
        };
    }

    /** {@return the voxels that have failed} */
    long[] failed() {
        return failed;
    }

    /**
     * Opens the words of all border voxels.
     *
     * @param from first word
     * @param to after the last
     */
    void openBorders(int from, int to) {
        int plane = volume.plane;
        int pitch = volume.pitch;
        for (int at = from; at < to; at++) {
            long here = words[at];
            if (here != 0) {
                open(axis0Before, at, here & ~words[at - plane]);
                open(axis0After, at, here & ~words[at + plane]);
                open(axis1Before, at, here & ~words[at - pitch]);
                open(axis1After, at, here & ~words[at + pitch]);
                open(axis2Before, at, here & ~(here << 1 | words[at - 1] >>> 63));
                open(axis2After, at, here & ~(here >>> 1 | words[at + 1] << 63));
            }
        }
    }

    /** Marks a word if any of these voxels of it is set; without a branch, which could not be foreseen. */
    private static void open(long[] map, int at, long voxels) {
        map[at >> 6] |= (voxels | -voxels) >>> 63 << at;
    }

    /** Marks a word for all borders. */
    void openAll(int at) {
        for (VolumeBorder border : VolumeBorder.values()) {
            open(map(border), at, 1);
        }
    }

    /** Notes voxels of a word that may not be deleted until one of their neighbours goes. */
    void fail(int at, long voxels) {
        failed[at] |= voxels;
        for (int row = at - volume.pitch; row <= at + volume.pitch; row += volume.pitch) {
            for (int i = row - 1; i <= row + 1; i++) {
                nearFailed[i >> 6] |= 1L << i;
            }
        }
    }

    /**
     * Deletes voxels and opens what that uncovers: the voxels under them, and voxels near them that have failed.
     *
     * @param at indices of words
     * @param gone for each of these words the voxels to delete
     * @param from first of the elements that are meant
     * @param to after the last of them
     * @return all voxels deleted, words on top of each other
     */
    long delete(int[] at, long[] gone, int from, int to) {
        // Copies, which C2 keeps in registers.
        long[] bits = words;
        long[] before0 = axis0Before;
        long[] after0 = axis0After;
        long[] before1 = axis1Before;
        long[] after1 = axis1After;
        long[] before2 = axis2Before;
        long[] after2 = axis2After;
        long[] near = nearFailed;
        int plane = volume.plane;
        int pitch = volume.pitch;
        int mapPlane = plane / 64;
        long deleted = 0;
        for (int k = from; k < to; k++) {
            int i = at[k];
            long voxels = gone[k];
            long left = bits[i] & ~voxels;
            bits[i] = left;
            deleted |= voxels;
            open(before0, i + plane, bits[i + plane] & voxels);
            open(after0, i - plane, bits[i - plane] & voxels);
            open(before1, i + pitch, bits[i + pitch] & voxels);
            open(after1, i - pitch, bits[i - pitch] & voxels);
            open(before2, i, left & voxels << 1);
            open(after2, i, left & voxels >>> 1);
            int m = i >> 6;
            boolean failedNear = ((near[m] | near[m - mapPlane] | near[m + mapPlane]) >>> i & 1) != 0;
            if (failedNear || (voxels & ENDS) != 0) {
                openBeside(i, voxels, failedNear);
            }
        }
        return deleted;
    }

    private void openBeside(int at, long gone, boolean failedNear) {
        open(axis2Before, at + 1, words[at + 1] & gone >>> 63);
        open(axis2After, at - 1, words[at - 1] & gone << 63);
        if (failedNear) {
            askAgain(at, gone | gone << 1 | gone >>> 1);
            askAgain(at + 1, gone >>> 63);
            askAgain(at - 1, gone << 63);
        }
    }

    /** Opens the words of a column with voxels that have failed, of which a neighbour is gone. */
    private void askAgain(int at, long voxels) {
        for (int offset : volume.around) {
            int i = at + offset;
            if ((failed[i] & voxels) != 0) {
                failed[i] &= ~voxels;
                openAll(i);
            }
        }
    }
}
