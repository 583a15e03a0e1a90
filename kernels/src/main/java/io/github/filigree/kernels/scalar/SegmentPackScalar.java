package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.SegmentPackKernel;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Packing of segments in plain Java; tested against a loop over pixels. */
public final class SegmentPackScalar implements SegmentPackKernel {

    private static final ValueLayout.OfLong EIGHT_PIXELS =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset) {
        int x = 0;
        for (; x <= width - Long.SIZE; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += 8) {
                word |= PackScalar.nonzero(pixels.get(EIGHT_PIXELS, offset + x + b)) << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
        if (x < width) {
            long word = 0;
            for (int b = 0; b < width - x; b++) {
                word |= (pixels.get(ValueLayout.JAVA_BYTE, offset + x + b) == 0 ? 0L : 1L) << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
    }
}
