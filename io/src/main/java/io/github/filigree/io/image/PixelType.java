package io.github.filigree.io.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/** The types of a pixel, those of NumPy that Filigree reads and writes. */
public enum PixelType {
    /** One byte, 0 or 1. */
    BOOL('b', 1),
    /** Signed integers. */
    INT8('i', 1),
    /** Signed integers. */
    INT16('i', 2),
    /** Signed integers. */
    INT32('i', 4),
    /** Signed integers. */
    INT64('i', 8),
    /** Unsigned integers. */
    UINT8('u', 1),
    /** Unsigned integers. */
    UINT16('u', 2),
    /** Unsigned integers. */
    UINT32('u', 4),
    /** Unsigned integers. */
    UINT64('u', 8),
    /** Half precision. */
    FLOAT16('f', 2),
    /** Single precision. */
    FLOAT32('f', 4),
    /** Double precision. */
    FLOAT64('f', 8);

    private final char kind;
    private final int bytes;

    PixelType(char kind, int bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /**
     * {@return the type of a NumPy kind letter and size, or null if there is none}
     *
     * @param kind {@code b}, {@code i}, {@code u} or {@code f}
     * @param bytes size of an element in bytes
     */
    public static PixelType of(char kind, int bytes) {
        for (PixelType type : values()) {
            if (type.kind == kind && type.bytes == bytes) {
                return type;
            }
        }
        return null;
    }

    /** {@return the size of an element in bytes} */
    public int bytes() {
        return bytes;
    }

    /**
     * {@return the bytes of so many pixels} The one place where sizes are multiplied.
     *
     * @param shape sizes of the axes; with one of them 0 there is no pixel, however large others are
     * @throws IllegalArgumentException if a size is negative, or there are more than 2<sup>63</sup> − 1 bytes
     */
    public long byteCount(long... shape) {
        long count = bytes;
        boolean none = false;
        for (long size : shape) {
            none |= size == 0;
            if (size < 0) {
                throw new IllegalArgumentException("sizes are " + Image.shapeText(shape) + ", none may be negative");
            }
        }
        for (int axis = 0; axis < shape.length && !none; axis++) {
            if (Math.multiplyHigh(count, shape[axis]) != 0 || count * shape[axis] < 0) {
                throw new IllegalArgumentException("no file holds " + Image.shapeText(shape) + " pixels");
            }
            count *= shape[axis];
        }
        return none ? 0 : count;
    }

    /** {@return NumPy's type string, little-endian, such as {@code <f8}} */
    public String descr() {
        return (bytes == 1 ? "|" : "<") + kind + bytes;
    }

    /** {@return whether it is an unsigned integer} */
    public boolean isUnsigned() {
        return kind == 'u';
    }

    /** {@return whether it is a floating-point number} */
    public boolean isFloat() {
        return kind == 'f';
    }

    /** {@return NumPy's name, such as {@code uint8}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return an element as a double; {@code swapped} if it is not in this machine's byte order} */
    double read(MemorySegment data, long offset, boolean swapped) {
        // The layouts are constants on purpose: through a layout in a variable each access is some 20 times slower.
        switch (bytes) {
            case 1:
                byte b = data.get(ValueLayout.JAVA_BYTE, offset);
                return this == INT8 ? b : b & 0xFF;
            case 2:
                short s = data.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset);
                s = swapped ? Short.reverseBytes(s) : s;
                return this == FLOAT16 ? Float.float16ToFloat(s) : this == INT16 ? s : s & 0xFFFF;
            case 4:
                int i = data.get(ValueLayout.JAVA_INT_UNALIGNED, offset);
                i = swapped ? Integer.reverseBytes(i) : i;
                return this == FLOAT32 ? Float.intBitsToFloat(i) : this == INT32 ? i : i & 0xFFFF_FFFFL;
            default:
                long l = data.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
                l = swapped ? Long.reverseBytes(l) : l;
                if (this == FLOAT64) {
                    return Double.longBitsToDouble(l);
                }
                return this == INT64 || l >= 0 ? l : (l >>> 1 | l & 1) * 2.0;
        }
    }
}
