package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.CompareKernel;

/** Comparison into bits, the specification. */
public final class CompareScalar implements CompareKernel {

    @Override
    public void above(byte[] pixels, int from, int length, int level, long[] words, int wordAt) {
        for (int x = 0, w = wordAt; x < length; w++) {
            long word = 0;
            for (int end = Math.min(length, x + Long.SIZE); x < end; x++) {
                word |= (level - (pixels[from + x] & 0xff) >>> 31 & 1L) << x;
            }
            words[w] = word;
        }
    }

    @Override
    public void above(short[] pixels, int from, int length, int level, long[] words, int wordAt) {
        for (int x = 0, w = wordAt; x < length; w++) {
            long word = 0;
            for (int end = Math.min(length, x + Long.SIZE); x < end; x++) {
                word |= (level - (pixels[from + x] & 0xffff) >>> 31 & 1L) << x;
            }
            words[w] = word;
        }
    }

    @Override
    public void above(float[] pixels, int from, int length, float level, long[] words, int wordAt) {
        for (int x = 0, w = wordAt; x < length; w++) {
            long word = 0;
            for (int end = Math.min(length, x + Long.SIZE); x < end; x++) {
                word |= (pixels[from + x] > level ? 1L : 0L) << x;
            }
            words[w] = word;
        }
    }

    @Override
    public void above(float[] pixels, int from, int length, float[] levels, int levelsFrom, long[] words, int wordAt) {
        for (int x = 0, w = wordAt; x < length; w++) {
            long word = 0;
            for (int end = Math.min(length, x + Long.SIZE); x < end; x++) {
                word |= (pixels[from + x] > levels[levelsFrom + x] ? 1L : 0L) << x;
            }
            words[w] = word;
        }
    }
}
