package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.VolumeThinningKernel;

/**
 * The specification. Voxels at the ends of a word need bits of the words beside it; those are fetched only for words
 * that have such candidates, one in ten.
 */
public final class VolumeThinningScalar implements VolumeThinningKernel {

    private static final long ENDS = 1L << 63 | 1;

    @Override
    public void across(
            Method method,
            long[] words,
            int over,
            int beside,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain) {
        boolean lee = method == Method.LEE;
        for (int k = from; k < to; k++) {
            int i = at[k];
            long bare = bare(words, i, over, beside);
            long loose = bare | bare << 1 | bare >>> 1;
            if ((candidates[k] & ENDS) != 0) {
                loose |= bare(words, i - 1, over, beside) >>> 63 | bare(words, i + 1, over, beside) << 63;
            }
            certain[i] = candidates[k]
                    & words[i - over]
                    & ~loose
                    & (lee ? another(words, i, over, beside) : anotherToTheLast(words, i, over, beside));
        }
    }

    /** {@return what is over the own plane without a neighbour of that plane under it, at the own place and both beside} */
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
    public void along(
            Method method,
            long[] words,
            int[] around,
            boolean before,
            int[] at,
            long[] candidates,
            int from,
            int to,
            long[] certain) {
        if (before) {
            alongBefore(method == Method.LEE, words, around, at, candidates, from, to, certain);
        } else {
            alongAfter(method == Method.LEE, words, around, at, candidates, from, to, certain);
        }
    }

    private static void alongBefore(
            boolean lee, long[] words, int[] around, int[] at, long[] candidates, int from, int to, long[] certain) {
        for (int k = from; k < to; k++) {
            int i = at[k];
            long bare = 0;
            for (int offset : around) {
                long row = words[i + offset];
                bare |= row << 1 & ~row;
            }
            long under = words[i] >>> 1;
            if ((candidates[k] & ENDS) != 0) {
                for (int offset : around) {
                    bare |= words[i + offset - 1] >>> 63 & ~words[i + offset];
                }
                under |= words[i + 1] << 63;
            }
            // The four rows that touch by an edge say enough: with all eight, as many words are undecided.
            long another = 0;
            for (int a = 1; a < 9; a += 2) {
                long row = words[i + around[a]];
                another |= lee ? row : row << 1 | row & row >>> 1;
            }
            certain[i] = candidates[k] & under & ~bare & another;
        }
    }

    private static void alongAfter(
            boolean lee, long[] words, int[] around, int[] at, long[] candidates, int from, int to, long[] certain) {
        for (int k = from; k < to; k++) {
            int i = at[k];
            long bare = 0;
            for (int offset : around) {
                long row = words[i + offset];
                bare |= row >>> 1 & ~row;
            }
            long under = words[i] << 1;
            if ((candidates[k] & ENDS) != 0) {
                for (int offset : around) {
                    bare |= words[i + offset + 1] << 63 & ~words[i + offset];
                }
                under |= words[i - 1] >>> 63;
            }
            long another = 0;
            for (int a = 1; a < 9; a += 2) {
                long row = words[i + around[a]];
                another |= lee ? row : row >>> 1 | row & row << 1;
            }
            certain[i] = candidates[k] & under & ~bare & another;
        }
    }
}
