package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.VolumeMaps;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeWords;

/**
 * The specification. Voxels at the ends of a word need bits of the words beside it; those are fetched only for words
 * that have such candidates, which are few.
 */
public final class VolumeThinningScalar implements VolumeThinningKernel {

    private static final long ENDS = 1L << 63 | 1;

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
        return over == 0
                ? along(method == Method.LEE, volume, before, open, active, from, to, doubtful)
                : across(method == Method.LEE, volume, over, open, active, from, to, doubtful);
    }

    private static int across(
            boolean lee, VolumeWords volume, int over, long[] open, long[] active, int from, int to, int[] doubtful) {
        long[] words = volume.voxels();
        long[] failed = volume.failed();
        long[] candidates = volume.candidates();
        long[] certain = volume.certain();
        int beside = Math.abs(over) == volume.plane() ? volume.pitch() : volume.plane();
        int n = 0;
        for (int m = from; m < to; m++) {
            long found = 0;
            for (long rest = open[m]; rest != 0; rest &= rest - 1) {
                int i = m << 6 | Long.numberOfTrailingZeros(rest);
                long meant = words[i] & ~failed[i] & ~words[i + over];
                long bare = bare(words, i, over, beside);
                long loose = bare | bare << 1 | bare >>> 1;
                if ((meant & ENDS) != 0) {
                    loose |= bare(words, i - 1, over, beside) >>> 63 | bare(words, i + 1, over, beside) << 63;
                }
                long other = lee ? another(words, i, over, beside) : anotherToTheLast(words, i, over, beside);
                long sure = meant & words[i - over] & ~loose & other;
                candidates[i] = meant;
                certain[i] = sure;
                found |= isNot(meant, 0) << i;
                doubtful[n] = i;
                n += (int) isNot(sure, meant);
            }
            open[m] = 0;
            active[m] = found;
        }
        return n;
    }

    /** {@return 1 if two words differ, else 0; without a branch, which could not be foreseen} */
    private static long isNot(long a, long b) {
        long difference = a ^ b;
        return (difference | -difference) >>> 63;
    }

    /** {@return where there is a voxel over the own plane and none under it in that plane, in three rows} */
    private static long bare(long[] words, int i, int over, int beside) {
        return words[i + over - beside] & ~words[i - beside]
                | words[i + over] & ~words[i]
                | words[i + over + beside] & ~words[i + beside];
    }

    private static long another(long[] words, int i, int over, int beside) {
        long straight = words[i - beside] | words[i + beside] | words[i - over - beside] | words[i - over + beside];
        long all = straight | words[i] | words[i - over];
        return straight | all << 1 | all >>> 1;
    }

    private static long anotherToTheLast(long[] words, int i, int over, int beside) {
        long straight = words[i + over - beside]
                | words[i + over + beside]
                | words[i - over - beside] & words[i - beside]
                | words[i - over + beside] & words[i + beside];
        long all = straight | words[i + over] | words[i - over] & words[i];
        return straight | all << 1 | all >>> 1;
    }

    private static int along(
            boolean lee,
            VolumeWords volume,
            boolean before,
            long[] open,
            long[] active,
            int from,
            int to,
            int[] doubtful) {
        long[] words = volume.voxels();
        long[] failed = volume.failed();
        long[] candidates = volume.candidates();
        long[] certain = volume.certain();
        int pitch = volume.pitch();
        int plane = volume.plane();
        int n = 0;
        for (int m = from; m < to; m++) {
            long found = 0;
            for (long rest = open[m]; rest != 0; rest &= rest - 1) {
                int i = m << 6 | Long.numberOfTrailingZeros(rest);
                long own = words[i];
                long over = before ? own << 1 | words[i - 1] >>> 63 : own >>> 1 | words[i + 1] << 63;
                long meant = own & ~failed[i] & ~over;
                long row1 = words[i - plane];
                long row3 = words[i - pitch];
                long row5 = words[i + pitch];
                long row7 = words[i + plane];
                long bare = bare(own, before) | bare(row1, before) | bare(row3, before) | bare(row5, before)
                        | bare(row7, before)
                        | bare(words[i - plane - pitch], before)
                        | bare(words[i - plane + pitch], before)
                        | bare(words[i + plane - pitch], before)
                        | bare(words[i + plane + pitch], before);
                long under = before ? own >>> 1 : own << 1;
                if ((meant & ENDS) != 0) {
                    under |= before ? words[i + 1] << 63 : words[i - 1] >>> 63;
                    bare |= bareAtEnd(words, i, pitch, plane, before);
                }
                // The four rows that touch by an edge say enough: with all eight, as many words are doubtful.
                long other = lee
                        ? row1 | row3 | row5 | row7
                        : toTheLast(row1, before)
                                | toTheLast(row3, before)
                                | toTheLast(row5, before)
                                | toTheLast(row7, before);
                long sure = meant & under & ~bare & other;
                candidates[i] = meant;
                certain[i] = sure;
                found |= isNot(meant, 0) << i;
                doubtful[n] = i;
                n += (int) isNot(sure, meant);
            }
            open[m] = 0;
            active[m] = found;
        }
        return n;
    }

    /** {@return where a row has a voxel on the side of the background and none at the own place} */
    private static long bare(long row, boolean before) {
        return (before ? row << 1 : row >>> 1) & ~row;
    }

    private static long bareAtEnd(long[] words, int i, int pitch, int plane, boolean before) {
        long bare = 0;
        for (int z = i - plane; z <= i + plane; z += plane) {
            for (int row = z - pitch; row <= z + pitch; row += pitch) {
                bare |= (before ? words[row - 1] >>> 63 : words[row + 1] << 63) & ~words[row];
            }
        }
        return bare;
    }

    private static long toTheLast(long row, boolean before) {
        long left = row << 1;
        long right = row >>> 1;
        return before ? left | row & right : right | row & left;
    }

    @Override
    public int delete(VolumeWords volume, VolumeMaps maps, long[] active, int from, int to, int[] near, long[] lost) {
        long[] words = volume.voxels();
        long[] candidates = volume.candidates();
        long[] certain = volume.certain();
        // Copies, which C2 keeps in registers.
        long[] before0 = maps.before0();
        long[] after0 = maps.after0();
        long[] before1 = maps.before1();
        long[] after1 = maps.after1();
        long[] before2 = maps.before2();
        long[] after2 = maps.after2();
        long[] failed = maps.nearFailed();
        int pitch = volume.pitch();
        int plane = volume.plane();
        int mapPlane = plane / 64;
        int n = 0;
        long deleted = 0;
        for (int m = from; m < to; m++) {
            for (long rest = active[m]; rest != 0; rest &= rest - 1) {
                int i = m << 6 | Long.numberOfTrailingZeros(rest);
                long gone = candidates[i];
                long left = words[i] & ~gone;
                words[i] = left;
                certain[i] = 0;
                deleted |= gone;
                open(before0, i + plane, words[i + plane] & gone);
                open(after0, i - plane, words[i - plane] & gone);
                open(before1, i + pitch, words[i + pitch] & gone);
                open(after1, i - pitch, words[i - pitch] & gone);
                open(before2, i, left & gone << 1);
                open(after2, i, left & gone >>> 1);
                if ((gone & ENDS) != 0) {
                    open(before2, i + 1, words[i + 1] & gone >>> 63);
                    open(after2, i - 1, words[i - 1] & gone << 63);
                }
                near[n] = i;
                n += (int) (isNot(gone, 0) & (failed[m] | failed[m - mapPlane] | failed[m + mapPlane]) >>> i);
            }
            active[m] = 0;
        }
        lost[0] |= deleted;
        return n;
    }

    /** Marks a word if any of these voxels of it is set; without a branch, which could not be foreseen. */
    private static void open(long[] map, int at, long voxels) {
        map[at >> 6] |= isNot(voxels, 0) << at;
    }
}
