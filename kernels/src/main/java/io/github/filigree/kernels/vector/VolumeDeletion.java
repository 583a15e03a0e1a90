package io.github.filigree.kernels.vector;

import static io.github.filigree.kernels.vector.VolumeStretch.LANES;
import static io.github.filigree.kernels.vector.VolumeStretch.SPECIES;
import static io.github.filigree.kernels.vector.VolumeStretch.at;
import static io.github.filigree.kernels.vector.VolumeStretch.marked;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.LongVector;

/** Deletes the candidates of a stretch of words, after it opened the words that have voxels which that uncovers. */
final class VolumeDeletion {

    static final VolumeStretch.Pass[] PASSES = {
        VolumeDeletion::openAcross, VolumeDeletion::openAlong, VolumeDeletion::delete
    };

    private VolumeDeletion() {}

    /** Opens words in other rows; before anything is deleted, so that a word too many may be opened. */
    private static void openAcross(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int pitch = s.volume.pitch();
        int plane = s.volume.plane();
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector gone = marked(at(s.volume.candidates(), i), s.marked >>> g);
            openHere(s.maps.before0(), i + plane, at(words, i + plane).and(gone));
            openHere(s.maps.after0(), i - plane, at(words, i - plane).and(gone));
            open(s.maps.before1(), i + pitch, at(words, i + pitch).and(gone));
            open(s.maps.after1(), i - pitch, at(words, i - pitch).and(gone));
        }
    }

    private static void openAlong(VolumeStretch s) {
        long[] words = s.volume.voxels();
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector gone = marked(at(s.volume.candidates(), i), s.marked >>> g);
            LongVector left = at(words, i).lanewise(AND_NOT, gone);
            openHere(s.maps.before2(), i, left.and(gone.lanewise(LSHL, 1)));
            openHere(s.maps.after2(), i, left.and(gone.lanewise(LSHR, 1)));
            open(s.maps.before2(), i + 1, at(words, i + 1).and(gone.lanewise(LSHR, 63)));
            open(s.maps.after2(), i - 1, at(words, i - 1).and(gone.lanewise(LSHL, 63)));
        }
    }

    private static void delete(VolumeStretch s) {
        long[] words = s.volume.voxels();
        LongVector lost = LongVector.zero(SPECIES);
        long losing = 0;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector gone = marked(at(s.volume.candidates(), i), s.marked >>> g);
            lost = lost.or(gone);
            losing |= gone.compare(NE, 0).toLong() << g;
            at(words, i).lanewise(AND_NOT, gone).intoArray(words, i);
            LongVector.zero(SPECIES).intoArray(s.volume.certain(), i);
        }
        s.lost |= lost.reduceLanes(OR);
        s.near &= losing;
    }

    /** Marks those of consecutive words that have any of these voxels, if they lie in one word of the map. */
    private static void openHere(long[] map, int at, LongVector voxels) {
        map[at >> 6] |= voxels.compare(NE, 0).toLong() << at;
    }

    /** The same where they may lie in two. */
    private static void open(long[] map, int at, LongVector voxels) {
        long bits = voxels.compare(NE, 0).toLong();
        int m = at >> 6;
        map[m] |= bits << at;
        map[m + 1] |= bits >>> 1 >>> (~at & 63);
    }
}
