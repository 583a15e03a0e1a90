package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.BitRowKernel;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Packing and counting, the specification. */
public final class BitRowScalar implements BitRowKernel {

    @Override
    public void pack(byte[] pixels, int offset, int width, long[] words, int wordOffset) {
        for (int x = 0; x < width; x += Long.SIZE) {
            int end = Math.min(width - x, Long.SIZE);
            long word = 0;
            for (int b = 0; b < end; b++) {
                word |= (pixels[offset + x + b] == 0 ? 0L : 1L) << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
    }

    @Override
    public void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset) {
        for (int x = 0; x < width; x += Long.SIZE) {
            int end = Math.min(width - x, Long.SIZE);
            long word = 0;
            for (int b = 0; b < end; b++) {
                word |= (pixels.get(ValueLayout.JAVA_BYTE, offset + x + b) == 0 ? 0L : 1L) << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
    }

    @Override
    public void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset) {
        for (int x = 0; x < width; x++) {
            pixels[offset + x] = (byte) (words[wordOffset + (x >>> 6)] >>> x & 1);
        }
    }

    @Override
    public long count(long[] words, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }
}
