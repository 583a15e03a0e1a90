package io.github.filigree.kernels.contract;

/**
 * Border voxels of a volume that may be deleted whatever becomes of the others, 64 voxels per word.
 *
 * <p>A border is an axis and a side: its voxels are those whose neighbour on that side, towards the background, is
 * background. Seen from a border voxel, the 26 neighbours lie in three planes across the axis: nine voxels
 * <em>over</em> it on the side of the background, eight in its own plane, nine <em>under</em> it. If the one right
 * under it is foreground, and each foreground voxel over a neighbour of its own plane has that neighbour under it, then
 * all of its neighbours hang together through the voxel under it, and all background beside it through the voxel over
 * it: it is simple. It stays so when other voxels of the same border are deleted, since none of the voxels that this
 * rests on is a voxel of the border. That no such deletion makes it an end is one more condition, which depends on the
 * method.
 */
public interface VolumeThinningKernel {

    /** What else must be certain. */
    enum Method {
        /** Another neighbour exists now, in its own plane or under it: ends are not looked for again. */
        LEE,
        /**
         * Another neighbour exists to the last: one over it, whose neighbour below is no border voxel, or one under it
         * whose neighbour above is foreground.
         */
        HOMOTOPIC
    }

    /**
     * Finds voxels that are certain to go, of a border along an axis other than that of the rows.
     *
     * @param method which condition
     * @param words rows of bits, with zero words and zero rows around
     * @param over words from a voxel to the one over it
     * @param beside words from a voxel to the next along the third axis, which is neither the border's nor the rows'
     * @param at indices of words
     * @param candidates for each of these words the border voxels that are meant
     * @param from first of the elements of {@code at} and {@code candidates} that are meant
     * @param to after the last of them
     * @param certain gets, at the index of each of these words, candidates that are certain to go; it may miss some
     * @param doubtful gets, from its start on, the elements of {@code at} whose words have other candidates too; one
     *     element more than there are may be overwritten
     * @return how many those are
     */
    int across(
            Method method,
            long[] words,
            int over,
            int beside,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain,
            int[] doubtful);

    /**
     * Finds voxels that are certain to go, of a border along the rows.
     *
     * @param method which condition
     * @param words rows of bits, with zero words and zero rows around
     * @param around words from a voxel to the nine of its column: its own place, and the eight beside it across the
     *     rows, in raster order
     * @param before whether the background is on the side of smaller indices
     * @param at indices of words
     * @param candidates for each of these words the border voxels that are meant
     * @param from first of the elements of {@code at} and {@code candidates} that are meant
     * @param to after the last of them
     * @param certain gets, at the index of each of these words, candidates that are certain to go; it may miss some
     * @param doubtful gets, from its start on, the elements of {@code at} whose words have other candidates too; one
     *     element more than there are may be overwritten
     * @return how many those are
     */
    int along(
            Method method,
            long[] words,
            int[] around,
            boolean before,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain,
            int[] doubtful);
}
