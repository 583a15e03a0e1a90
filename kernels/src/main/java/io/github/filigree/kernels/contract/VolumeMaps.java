package io.github.filigree.kernels.contract;

/**
 * Maps of a volume's words, one bit per word: for each border the words that may have voxels to delete, which are
 * called open.
 *
 * @param before0 of the border along axis 0 where the background is on the side of smaller indices
 * @param after0 on the side of greater ones
 * @param before1 of axis 1, on the side of smaller ones
 * @param after1 on the side of greater ones
 * @param before2 of axis 2, on the side of smaller ones
 * @param after2 on the side of greater ones
 * @param nearFailed whether a voxel of the word or of one beside it in its plane has ever failed
 */
public record VolumeMaps(
        long[] before0,
        long[] after0,
        long[] before1,
        long[] after1,
        long[] before2,
        long[] after2,
        long[] nearFailed) {

    /**
     * {@return maps of no words}
     *
     * @param length words of a map
     */
    public static VolumeMaps ofLength(int length) {
        return new VolumeMaps(
                new long[length],
                new long[length],
                new long[length],
                new long[length],
                new long[length],
                new long[length],
                new long[length]);
    }
}
