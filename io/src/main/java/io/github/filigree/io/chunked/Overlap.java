package io.github.filigree.io.chunked;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What a chunk, or any other image, and a box have in common, and where it lies in both.
 *
 * @param counts pixels along each axis
 * @param from pixels from one to the next along each axis, in the chunk
 * @param to the same in the box
 * @param bytes size of a pixel
 */
public record Overlap(long[] counts, long[] from, long[] to, int bytes) {

    /**
     * Copies pixels.
     *
     * @param chunk what to copy from
     * @param chunkOffset where the first pixel lies in it, in pixels
     * @param box what to copy to
     * @param boxOffset where the first pixel lies in it, in pixels
     */
    public void copy(MemorySegment chunk, long chunkOffset, MemorySegment box, long boxOffset) {
        copy(0, chunk, chunkOffset, box, boxOffset);
    }

    private void copy(int axis, MemorySegment chunk, long in, MemorySegment box, long out) {
        if (axis < counts.length - 1) {
            for (long i = 0; i < counts[axis]; i++) {
                copy(axis + 1, chunk, in + i * from[axis], box, out + i * to[axis]);
            }
        } else if (from[axis] == 1) {
            MemorySegment.copy(chunk, in * bytes, box, out * bytes, counts[axis] * bytes);
        } else if (bytes == 1) {
            for (long i = 0; i < counts[axis]; i++) {
                box.set(ValueLayout.JAVA_BYTE, out + i, chunk.get(ValueLayout.JAVA_BYTE, in + i * from[axis]));
            }
        } else {
            for (long i = 0; i < counts[axis]; i++) {
                MemorySegment.copy(chunk, (in + i * from[axis]) * bytes, box, (out + i) * bytes, bytes);
            }
        }
    }

    /** Writes the same pixel everywhere. */
    void fill(MemorySegment pixel, MemorySegment box, long boxOffset) {
        fill(0, pixel, box, boxOffset);
    }

    private void fill(int axis, MemorySegment pixel, MemorySegment box, long out) {
        for (long i = 0; i < counts[axis]; i++) {
            if (axis < counts.length - 1) {
                fill(axis + 1, pixel, box, out + i * to[axis]);
            } else {
                MemorySegment.copy(pixel, 0, box, (out + i) * bytes, bytes);
            }
        }
    }
}
