package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.VolumeMaps;
import io.github.filigree.kernels.contract.VolumeWords;

/**
 * Which words of a volume may have voxels to delete: for each border a map with one bit per word. A word is open at
 * first if it has voxels of the border, and later if a deletion uncovered some; it is closed once they were looked at.
 * Voxels that were found not to be deletable have <em>failed</em>, and do not count until one of their neighbours goes.
 */
final class OpenWords {

    private final PaddedVolume volume;
    private final long[] words;
    private final VolumeWords state;
    private final VolumeMaps maps;

    OpenWords(PaddedVolume volume) {
        this.volume = volume;
        words = volume.words;
        int length = words.length;
        state = new VolumeWords(
                volume.pitch, volume.plane, words, new long[length], new long[length], new long[length]);
        maps = VolumeMaps.ofLength(length / Long.SIZE + 2);
    }

    /** {@return the volume and what is known of its voxels} */
    VolumeWords state() {
        return state;
    }

    /** {@return the maps of all borders} */
    VolumeMaps maps() {
        return maps;
    }

    /** {@return a border's map} */
    long[] map(VolumeBorder border) {
        return switch (border) {
            case AXIS_0_BEFORE -> maps.before0();
            case AXIS_0_AFTER -> maps.after0();
            case AXIS_1_BEFORE -> maps.before1();
            case AXIS_1_AFTER -> maps.after1();
            case AXIS_2_BEFORE -> maps.before2();
            case AXIS_2_AFTER -> maps.after2();
        };
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
                open(maps.before0(), at, here & ~words[at - plane]);
                open(maps.after0(), at, here & ~words[at + plane]);
                open(maps.before1(), at, here & ~words[at - pitch]);
                open(maps.after1(), at, here & ~words[at + pitch]);
                open(maps.before2(), at, here & ~(here << 1 | words[at - 1] >>> 63));
                open(maps.after2(), at, here & ~(here >>> 1 | words[at + 1] << 63));
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
        state.failed()[at] |= voxels;
        for (int row = at - volume.pitch; row <= at + volume.pitch; row += volume.pitch) {
            for (int i = row - 1; i <= row + 1; i++) {
                maps.nearFailed()[i >> 6] |= 1L << i;
            }
        }
    }

    /** Opens words with voxels that have failed, of which a neighbour was a candidate of this word and is gone. */
    void openNear(int at) {
        long gone = state.candidates()[at];
        askAgain(at, gone | gone << 1 | gone >>> 1);
        if ((gone & (1L << 63 | 1)) != 0) {
            askAgain(at + 1, gone >>> 63);
            askAgain(at - 1, gone << 63);
        }
    }

    private void askAgain(int at, long voxels) {
        long[] failed = state.failed();
        for (int offset : volume.around) {
            int i = at + offset;
            if ((failed[i] & voxels) != 0) {
                failed[i] &= ~voxels;
                openAll(i);
            }
        }
    }
}
