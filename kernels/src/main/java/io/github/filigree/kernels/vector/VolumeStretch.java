package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.VolumeMaps;
import io.github.filigree.kernels.contract.VolumeWords;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to 64 consecutive words of a volume that is being thinned, which are gone through several times: what one pass
 * finds, the next reads.
 */
final class VolumeStretch {

    static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Bits of a map for as many words as a vector holds. */
    private static final int ALL = (1 << LANES) - 1;

    /**
     * One loop over the words of a stretch. C2 inlines none of them where they are called, one after the other, since
     * there are more than two; in one method with each other, or as one long loop, it boxed the vectors.
     */
    interface Pass {
        void run(VolumeStretch stretch);
    }

    final VolumeWords volume;
    final VolumeMaps maps;

    /** Words from a voxel to the one over it, and to the next along the third axis; of borders across the rows. */
    int over;

    int beside;

    /** Of borders along the rows, 1 if the background is before a voxel and 0 if it is after it. */
    int up;

    /** Number of the stretch's word of the maps. */
    int mapWord;

    /** Which words are meant. */
    long marked;

    /** Places of the first word that is meant and after the last one, rounded to whole vectors. */
    int from;

    int to;

    /** Whether voxels have something over a neighbour, and another neighbour, from the word before the stretch on. */
    final long[] bare = new long[Long.SIZE + 2];

    final long[] other = new long[Long.SIZE];

    /** Which words have candidates, are doubtful, or are near failed voxels. */
    long found;

    long doubtful;
    long near;

    /** All voxels deleted, words on top of each other. */
    long lost;

    VolumeStretch(VolumeWords volume, VolumeMaps maps) {
        this.volume = volume;
        this.maps = maps;
    }

    /** Goes through marked words of a map. */
    void run(Pass[] passes, int mapWord, long marked) {
        this.mapWord = mapWord;
        this.marked = marked;
        from = Long.numberOfTrailingZeros(marked) & -LANES;
        to = Long.SIZE - (Long.numberOfLeadingZeros(marked) & -LANES);
        for (Pass pass : passes) {
            pass.run(this);
        }
    }

    /** {@return the index of the stretch's first word} */
    int start() {
        return mapWord << 6;
    }

    static LongVector at(long[] words, int index) {
        return LongVector.fromArray(SPECIES, words, index);
    }

    /** {@return those of consecutive words that are marked, the others 0} */
    static LongVector marked(LongVector words, long marked) {
        return LongVector.zero(SPECIES).blend(words, VectorMask.fromLong(SPECIES, marked & ALL));
    }
}
