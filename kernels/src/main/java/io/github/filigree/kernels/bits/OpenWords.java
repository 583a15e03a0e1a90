package io.github.filigree.kernels.bits;

/**
 * Which words of a volume may have voxels to delete: for each border a map with one bit per word. A word is open at first
 * if it has voxels of the border, and later if a deletion uncovered some; it is closed once they were looked at. Voxels
 * that were found not to be deletable have <em>failed</em>, and do not count until one of their neighbours goes.
 */
final class OpenWords {

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

    /** Opens what the deletion of voxels of a word uncovers: the voxels under it, and voxels near it that have failed. */
    void uncovered(int at, long gone) {
        int plane = volume.plane;
        int pitch = volume.pitch;
        open(axis0Before, at + plane, words[at + plane] & gone);
        open(axis0After, at - plane, words[at - plane] & gone);
        open(axis1Before, at + pitch, words[at + pitch] & gone);
        open(axis1After, at - pitch, words[at - pitch] & gone);
        open(axis2Before, at, words[at] & gone << 1);
        open(axis2After, at, words[at] & gone >>> 1);
        if (gone < 0) {
            open(axis2Before, at + 1, words[at + 1] & 1);
        }
        if ((gone & 1) != 0) {
            open(axis2After, at - 1, words[at - 1] >>> 63);
        }
        int m = at >> 6;
        if (((nearFailed[m] | nearFailed[m - plane / 64] | nearFailed[m + plane / 64]) >>> at & 1) != 0) {
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
