package io.github.filigree.io.npy;

import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes the elements of a {@code .npy}, little-endian: from memory, or one number at a time. */
public final class NpyData {

    private static final int CHUNK = 1 << 16;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];
    private final int bytes;
    private int position;

    /**
     * Starts an array of one axis, whose elements are then added; the entries of an archive need no array that way.
     *
     * @param out where to; the header is written at once
     * @param type of an element
     * @param count number of elements
     * @throws IOException if the header cannot be written
     */
    public NpyData(OutputStream out, PixelType type, long count) throws IOException {
        this.out = out;
        bytes = type.bytes();
        NpyHeader.write(out, type.descr(), false, count);
    }

    /**
     * Adds an element of type float64.
     *
     * @param value the element
     * @throws IOException if it cannot be written
     */
    public void add(double value) throws IOException {
        add(Double.doubleToRawLongBits(value));
    }

    /**
     * Adds an element of an integer type.
     *
     * @param value the element, of which the type's lowest bytes are written
     * @throws IOException if it cannot be written
     */
    public void add(long value) throws IOException {
        switch (bytes) {
            case Long.BYTES -> LONG.set(chunk, position, value);
            case Integer.BYTES -> INT.set(chunk, position, (int) value);
            default -> {
                for (int i = 0; i < bytes; i++) {
                    chunk[position + i] = (byte) (value >>> 8 * i);
                }
            }
        }
        position += bytes;
        if (position == CHUNK) {
            flush();
        }
    }

    /**
     * Adds all elements of an array of type int32, in a fraction of the time of one after the other. What was added
     * before must have been flushed, as also for the other arrays.
     *
     * @param values the elements
     * @throws IOException if they cannot be written
     */
    public void add(int[] values) throws IOException {
        write(out, MemorySegment.ofArray(values), Integer.BYTES, ByteOrder.nativeOrder());
    }

    /**
     * Adds all elements of an array of type int64.
     *
     * @param values the elements
     * @throws IOException if they cannot be written
     */
    public void add(long[] values) throws IOException {
        write(out, MemorySegment.ofArray(values), Long.BYTES, ByteOrder.nativeOrder());
    }

    /**
     * Adds all elements of an array of type float64.
     *
     * @param values the elements
     * @throws IOException if they cannot be written
     */
    public void add(double[] values) throws IOException {
        write(out, MemorySegment.ofArray(values), Double.BYTES, ByteOrder.nativeOrder());
    }

    /**
     * Writes what was added so far; to be called after the last element.
     *
     * @throws IOException if it cannot be written
     */
    public void flush() throws IOException {
        out.write(chunk, 0, position);
        position = 0;
    }

    /**
     * Writes elements in memory.
     *
     * @param out where to; stays open
     * @param data the elements
     * @param bytes size of an element, 1, 2, 4 or 8
     * @param order of its bytes in {@code data}
     * @throws IOException if they cannot be written
     */
    public static void write(OutputStream out, MemorySegment data, int bytes, ByteOrder order) throws IOException {
        byte[] chunk = new byte[CHUNK];
        boolean reversed = bytes > 1 && order == ByteOrder.BIG_ENDIAN;
        for (long offset = 0; offset < data.byteSize(); offset += CHUNK) {
            int length = (int) Math.min(CHUNK, data.byteSize() - offset);
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, offset, chunk, 0, length);
            for (int i = 0; reversed && i < length; i += bytes) {
                for (int a = i, b = i + bytes - 1; a < b; a++, b--) {
                    byte swap = chunk[a];
                    chunk[a] = chunk[b];
                    chunk[b] = swap;
                }
            }
            out.write(chunk, 0, length);
        }
    }
}
