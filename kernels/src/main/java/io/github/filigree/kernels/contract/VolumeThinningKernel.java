package io.github.filigree.kernels.contract;

/**
 * What thinning does to all words of a border of a volume: it finds the voxels that may be deleted, and deletes them.
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
     * Finds a border's voxels that have not failed, and those of them that are certain to go: {@code candidates} and
     * {@code certain} of each open word.
     *
     * @param method which condition
     * @param volume what is thinned
     * @param over words from a voxel to the one over it; 0 for the borders along the rows
     * @param before along the rows, whether the background is on the side of smaller indices
     * @param open the border's map; its words that are meant become 0
     * @param active map that gets the words with candidates
     * @param from first word of the maps that is meant
     * @param to after the last of them
     * @param doubtful gets in ascending order, from its start on, the indices of words that have candidates which are
     *     not certain to go; has room for all open words and one more
     * @return how many those are
     */
    int find(
            Method method,
            VolumeWords volume,
            int over,
            boolean before,
            long[] open,
            long[] active,
            int from,
            int to,
            int[] doubtful);

    /**
     * Deletes the candidates of active words and opens words that have voxels which a deletion uncovered; it may open
     * others too. What is certain of those words becomes 0.
     *
     * @param volume what is thinned
     * @param maps which words are open
     * @param active map of the words with candidates; its words that are meant become 0
     * @param from first word of the map that is meant
     * @param to after the last of them
     * @param near gets in ascending order, from its start on, the indices of words that lost voxels and in or beside
     *     which a voxel has ever failed; has room for all active words and one more
     * @param lost its first element gets all voxels that were deleted too, words on top of each other
     * @return how many words are near failed voxels
     */
    int delete(VolumeWords volume, VolumeMaps maps, long[] active, int from, int to, int[] near, long[] lost);
}
