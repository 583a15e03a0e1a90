package io.github.filigree.kernels.vector;

import static io.github.filigree.kernels.vector.VolumeStretch.LANES;
import static io.github.filigree.kernels.vector.VolumeStretch.at;
import static io.github.filigree.kernels.vector.VolumeStretch.marked;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;

import io.github.filigree.kernels.contract.VolumeMaps;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeWords;
import io.github.filigree.kernels.scalar.VolumeThinningScalar;
import jdk.incubator.vector.LongVector;

/**
 * As many words at once as a vector holds; those that are not open, between others that are, cost little more than to
 * leave them out. Neighbours are loads from elsewhere, never shuffles.
 */
public final class VolumeThinningVector implements VolumeThinningKernel {

    /** With fewer words at once the scalar kernel, which looks at open words only, is faster. */
    public static final int MIN_BITS = 512;

    /** Where a word of a map marks fewer words on average, they are looked at one by one. */
    private static final int FEW = 10;

    private static final VolumeStretch.Pass[] ACROSS_LEE = {
        VolumeThinningVector::bareAcross, VolumeThinningVector::anotherAcross, VolumeThinningVector::findAcross
    };
    private static final VolumeStretch.Pass[] ACROSS_HOMOTOPIC = {
        VolumeThinningVector::bareAcross, VolumeThinningVector::toTheLastAcross, VolumeThinningVector::findAcross
    };
    private static final VolumeStretch.Pass[] ALONG_LEE = {
        VolumeThinningVector::bareAlong, VolumeThinningVector::anotherAlong, VolumeThinningVector::findAlong
    };
    private static final VolumeStretch.Pass[] ALONG_HOMOTOPIC = {
        VolumeThinningVector::bareAlong, VolumeThinningVector::toTheLastAlong, VolumeThinningVector::findAlong
    };

    private final VolumeThinningScalar scalar = new VolumeThinningScalar();

    @Override
    public int find(
            Method method,
            VolumeWords volume,
            int over,
            boolean before,
            long[] open,
            long[] active,
            int from,
            int to,
            int[] doubtful) {
        if (isSparse(open, from, to)) {
            return scalar.find(method, volume, over, before, open, active, from, to, doubtful);
        }
        VolumeStretch stretch = new VolumeStretch(volume, null);
        stretch.over = over;
        stretch.beside = Math.abs(over) == volume.plane() ? volume.pitch() : volume.plane();
        stretch.up = before ? 1 : 0;
        VolumeStretch.Pass[] passes = method == Method.LEE
                ? over == 0 ? ALONG_LEE : ACROSS_LEE
                : over == 0 ? ALONG_HOMOTOPIC : ACROSS_HOMOTOPIC;
        int n = 0;
        for (int m = from; m < to; m++) {
            if (open[m] != 0) {
                stretch.run(passes, m, open[m]);
                open[m] = 0;
                active[m] = stretch.found;
                for (long rest = stretch.doubtful; rest != 0; rest &= rest - 1) {
                    doubtful[n++] = m << 6 | Long.numberOfTrailingZeros(rest);
                }
            }
        }
        return n;
    }

    /** {@return whether few words are marked in those words of a map that mark any} */
    private static boolean isSparse(long[] map, int from, int to) {
        int marked = 0;
        int words = 0;
        for (int m = from; m < to; m++) {
            marked += Long.bitCount(map[m]);
            words += map[m] == 0 ? 0 : 1;
        }
        return marked < FEW * words;
    }

    /** Where there is a voxel over the own plane and none under it in that plane, in three rows. */
    private static void bareAcross(VolumeStretch s) {
        long[] words = s.volume.voxels();
        long[] bare = s.bare;
        int over = s.over;
        int beside = s.beside;
        int start = s.start();
        bare[s.from] = bareAcross(words, start + s.from - 1, over, beside);
        bare[s.to + 1] = bareAcross(words, start + s.to, over, beside);
        for (int g = s.from; g < s.to; g += LANES) {
            int i = start + g;
            at(words, i + over)
                    .lanewise(AND_NOT, at(words, i))
                    .or(at(words, i + over - beside).lanewise(AND_NOT, at(words, i - beside)))
                    .or(at(words, i + over + beside).lanewise(AND_NOT, at(words, i + beside)))
                    .intoArray(bare, 1 + g);
        }
    }

    private static long bareAcross(long[] words, int i, int over, int beside) {
        return words[i + over - beside] & ~words[i - beside]
                | words[i + over] & ~words[i]
                | words[i + over + beside] & ~words[i + beside];
    }

    private static void anotherAcross(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int over = s.over;
        int beside = s.beside;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector straight = at(words, i - beside)
                    .or(at(words, i + beside))
                    .or(at(words, i - over - beside))
                    .or(at(words, i - over + beside));
            spread(straight, straight.or(at(words, i)).or(at(words, i - over)), s.other, g);
        }
    }

    private static void toTheLastAcross(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int over = s.over;
        int beside = s.beside;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector straight = at(words, i + over - beside)
                    .or(at(words, i + over + beside))
                    .or(at(words, i - over - beside).and(at(words, i - beside)))
                    .or(at(words, i - over + beside).and(at(words, i + beside)));
            LongVector middle = at(words, i + over).or(at(words, i - over).and(at(words, i)));
            spread(straight, straight.or(middle), s.other, g);
        }
    }

    private static void spread(LongVector straight, LongVector all, long[] out, int g) {
        straight.or(all.lanewise(LSHL, 1)).or(all.lanewise(LSHR, 1)).intoArray(out, g);
    }

    private static void findAcross(VolumeStretch s) {
        long[] words = s.volume.voxels();
        long found = 0;
        long doubtful = 0;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector bare = at(s.bare, 1 + g);
            LongVector loose = bare.or(bare.lanewise(LSHL, 1))
                    .or(bare.lanewise(LSHR, 1))
                    .or(at(s.bare, g).lanewise(LSHR, 63))
                    .or(at(s.bare, 2 + g).lanewise(LSHL, 63));
            LongVector meant = marked(at(words, i), s.marked >>> g)
                    .lanewise(AND_NOT, at(words, i + s.over))
                    .lanewise(AND_NOT, at(s.volume.failed(), i));
            LongVector sure = meant.and(at(words, i - s.over)).and(at(s.other, g)).lanewise(AND_NOT, loose);
            meant.intoArray(s.volume.candidates(), i);
            sure.intoArray(s.volume.certain(), i);
            found |= meant.compare(NE, 0).toLong() << g;
            doubtful |= sure.compare(NE, meant).toLong() << g;
        }
        s.found = found;
        s.doubtful = doubtful;
    }

    /** Where one of nine rows has a voxel on the side of the background and none at the own place. */
    private static void bareAlong(VolumeStretch s) {
        int pitch = s.volume.pitch();
        for (int row = -pitch; row <= pitch; row += pitch) {
            bareAlong(s, row);
        }
    }

    private static void bareAlong(VolumeStretch s, int row) {
        long[] words = s.volume.voxels();
        int plane = s.volume.plane();
        int step = 1 - 2 * s.up;
        boolean first = row < 0;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g + row;
            LongVector bare = bareAlong(words, i - plane, step, s.up)
                    .or(bareAlong(words, i, step, s.up))
                    .or(bareAlong(words, i + plane, step, s.up));
            (first ? bare : bare.or(at(s.bare, 1 + g))).intoArray(s.bare, 1 + g);
        }
    }

    private static LongVector bareAlong(long[] words, int i, int step, int up) {
        LongVector row = at(words, i);
        return shifted(row, at(words, i + step), up).lanewise(AND_NOT, row);
    }

    /**
     * {@return for each voxel the one before it, if {@code up} is 1, or after it, if it is 0} Without a branch: a shift
     * by 0 costs less.
     */
    private static LongVector shifted(LongVector row, LongVector next, int up) {
        return row.lanewise(LSHL, up)
                .lanewise(LSHR, 1 - up)
                .or(next.lanewise(LSHL, 63 - 63 * up).lanewise(LSHR, 63 * up));
    }

    private static void anotherAlong(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int pitch = s.volume.pitch();
        int plane = s.volume.plane();
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            at(words, i - plane)
                    .or(at(words, i - pitch))
                    .or(at(words, i + pitch))
                    .or(at(words, i + plane))
                    .intoArray(s.other, g);
        }
    }

    private static void toTheLastAlong(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int pitch = s.volume.pitch();
        int plane = s.volume.plane();
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            toTheLast(at(words, i - plane), s.up)
                    .or(toTheLast(at(words, i - pitch), s.up))
                    .or(toTheLast(at(words, i + pitch), s.up))
                    .or(toTheLast(at(words, i + plane), s.up))
                    .intoArray(s.other, g);
        }
    }

    private static LongVector toTheLast(LongVector row, int up) {
        LongVector over = row.lanewise(LSHL, up).lanewise(LSHR, 1 - up);
        LongVector under = row.lanewise(LSHL, 1 - up).lanewise(LSHR, up);
        return over.or(row.and(under));
    }

    private static void findAlong(VolumeStretch s) {
        long[] words = s.volume.voxels();
        int step = 1 - 2 * s.up;
        long found = 0;
        long doubtful = 0;
        for (int g = s.from; g < s.to; g += LANES) {
            int i = s.start() + g;
            LongVector own = at(words, i);
            LongVector over = shifted(own, at(words, i + step), s.up);
            LongVector under = shifted(own, at(words, i - step), 1 - s.up);
            LongVector meant = marked(own, s.marked >>> g)
                    .lanewise(AND_NOT, over)
                    .lanewise(AND_NOT, at(s.volume.failed(), i));
            LongVector sure = meant.and(under).and(at(s.other, g)).lanewise(AND_NOT, at(s.bare, 1 + g));
            meant.intoArray(s.volume.candidates(), i);
            sure.intoArray(s.volume.certain(), i);
            found |= meant.compare(NE, 0).toLong() << g;
            doubtful |= sure.compare(NE, meant).toLong() << g;
        }
        s.found = found;
        s.doubtful = doubtful;
    }

    @Override
    public int delete(VolumeWords volume, VolumeMaps maps, long[] active, int from, int to, int[] near, long[] lost) {
        if (isSparse(active, from, to)) {
            return scalar.delete(volume, maps, active, from, to, near, lost);
        }
        VolumeStretch stretch = new VolumeStretch(volume, maps);
        int mapPlane = volume.plane() / Long.SIZE;
        long[] failed = maps.nearFailed();
        int n = 0;
        for (int m = from; m < to; m++) {
            if (active[m] != 0) {
                stretch.near = failed[m] | failed[m - mapPlane] | failed[m + mapPlane];
                stretch.run(VolumeDeletion.PASSES, m, active[m]);
                active[m] = 0;
                for (long rest = stretch.near; rest != 0; rest &= rest - 1) {
                    near[n++] = m << 6 | Long.numberOfTrailingZeros(rest);
                }
            }
        }
        lost[0] |= stretch.lost;
        return n;
    }
}
