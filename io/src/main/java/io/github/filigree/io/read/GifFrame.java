package io.github.filigree.io.read;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Where the first picture of a GIF is on its canvas, which may be larger.
 *
 * @param height of the canvas
 * @param width of the canvas
 * @param top first row of the picture
 * @param left first column of the picture
 */
record GifFrame(int height, int width, int top, int left) {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;

    /** {@return the frame by the bytes of a file with at least one picture} */
    static GifFrame of(MemorySegment bytes) {
        int flags = bytes.get(ValueLayout.JAVA_BYTE, 10);
        long at = 13 + ((flags & 0x80) != 0 ? 3L << (flags & 7) + 1 : 0);
        while (bytes.get(ValueLayout.JAVA_BYTE, at) == EXTENSION) {
            at += 2;
            int block;
            do {
                block = bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
                at += 1 + block;
            } while (block != 0);
        }
        if (bytes.get(ValueLayout.JAVA_BYTE, at) != PICTURE) {
            throw new IllegalArgumentException("there is no picture in it");
        }
        return new GifFrame(number(bytes, 8), number(bytes, 6), number(bytes, at + 3), number(bytes, at + 1));
    }

    private static int number(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), at) & 0xFFFF;
    }
}
