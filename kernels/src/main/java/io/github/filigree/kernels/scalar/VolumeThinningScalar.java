package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.VolumeThinningKernel;

/**
 * The specification. Voxels at the ends of a word need bits of the words beside it; those are fetched only for words
 * that have such candidates, which are few.
 */
public final class VolumeThinningScalar implements VolumeThinningKernel {

    private static final long ENDS = 1L << 63 | 1;

    @Override
    public int across(
            Method method,
            long[] words,
            int over,
            int beside,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain,
            int[] doubtful) {
        boolean lee = method == Method.LEE;
        int n = 0;
        for (int k = from; k < to; k++) {
            int i = at[k];
            long meant = candidates[k];
            long bare = bare(words, i, over, beside);
            long loose = bare | bare << 1 | bare >>> 1;
            if ((meant & ENDS) != 0) {
                loose |= bare(words, i - 1, over, beside) >>> 63 | bare(words, i + 1, over, beside) << 63;
            }
            long other = lee ? another(words, i, over, beside) : anotherToTheLast(words, i, over, beside);
            long sure = meant & words[i - over] & ~loose & other;
            certain[i] = sure;
            doubtful[n] = k;
            n += isNot(sure, meant);
        }
        return n;
    }

    /** {@return 1 if two words differ, else 0; without a branch, which could not be foreseen} */
    private static int isNot(long a, long b) {
        long difference = a ^ b;
        return (int) ((difference | -difference) >>> 63);
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

    @Override
    public int along(
            Method method,
            long[] words,
            int[] around,
            boolean before,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain,
            int[] doubtful) {
        boolean lee = method == Method.LEE;
        // Copies, which C2 keeps in registers.
        int o0 = around[0];
        int o1 = around[1];
        int o2 = around[2];
        int o3 = around[3];
        int o5 = around[5];
        int o6 = around[6];
        int o7 = around[7];
        int o8 = around[8];
        int n = 0;
        for (int k = from; k < to; k++) {
            int i = at[k];
            long meant = candidates[k];
            long own = words[i];
            long row1 = words[i + o1];
            long row3 = words[i + o3];
            long row5 = words[i + o5];
            long row7 = words[i + o7];
            long bare = bare(own, before) | bare(row1, before) | bare(row3, before) | bare(row5, before)
                    | bare(row7, before) | bare(words[i + o0], before) | bare(words[i + o2], before)
                    | bare(words[i + o6], before) | bare(words[i + o8], before);
            long under = before ? own >>> 1 : own << 1;
            if ((meant & ENDS) != 0) {
                under |= before ? words[i + 1] << 63 : words[i - 1] >>> 63;
                bare |= bareAtEnd(words, i, around, before);
            }
            // The four rows that touch by an edge say enough: with all eight, as many words are doubtful.
            long other = lee
                    ? row1 | row3 | row5 | row7
                    : toTheLast(row1, before)
                            | toTheLast(row3, before)
                            | toTheLast(row5, before)
                            | toTheLast(row7, before);
            long sure = meant & under & ~bare & other;
            certain[i] = sure;
            doubtful[n] = k;
            n += isNot(sure, meant);
        }
        return n;
    }

    /** {@return where a row has a voxel on the side of the background and none at the own place} */
    private static long bare(long row, boolean before) {
        return (before ? row << 1 : row >>> 1) & ~row;
    }

    private static long bareAtEnd(long[] words, int i, int[] around, boolean before) {
        long bare = 0;
        for (int offset : around) {
            int row = i + offset;
            bare |= (before ? words[row - 1] >>> 63 : words[row + 1] << 63) & ~words[row];
        }
        return bare;
    }

    private static long toTheLast(long row, boolean before) {
        long left = row << 1;
        long right = row >>> 1;
        return before ? left | row & right : right | row & left;
    }
}
