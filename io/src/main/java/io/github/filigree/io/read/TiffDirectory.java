package io.github.filigree.io.read;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The tags of one page of a TIFF or BigTIFF, all of whose values lie inside the file.
 *
 * @param file its bytes
 * @param order of numbers in it
 * @param entries by tag
 */
record TiffDirectory(MemorySegment file, ByteOrder order, Map<Integer, Entry> entries) {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR_CONFIGURATION = 284;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;

    private static final int RATIONAL = 5;
    private static final int FLOAT = 11;
    private static final int DOUBLE = 12;

    /**
     * A tag's values.
     *
     * @param type of a value, as the specification numbers them
     * @param count of values
     * @param offset of the first in the file
     */
    record Entry(int type, long count, long offset) {

        /** {@return the size of a value in bytes, or 0 for a type that is not known} */
        static int size(int type) {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 0;
            };
        }
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** {@return the number of a tag's values, 0 if it is missing} */
    int count(int tag) {
        return has(tag) ? Math.toIntExact(entries.get(tag).count) : 0;
    }

    /** {@return a tag's value as an integer} */
    long integer(int tag, long otherwise) {
        return count(tag) == 0 ? otherwise : value(entries.get(tag), 0);
    }

    /** {@return all values of a tag as integers; none if it is missing} */
    long[] integers(int tag) {
        long[] values = new long[count(tag)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(entries.get(tag), i);
        }
        return values;
    }

    private long value(Entry entry, int i) {
        long at = entry.offset + (long) i * Entry.size(entry.type);
        return switch (entry.type) {
            case 1, 2, 7 -> file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
            case 6 -> file.get(ValueLayout.JAVA_BYTE, at);
            case 3 -> file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at) & 0xFFFF;
            case 8 -> file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at);
            case 4, 13 -> file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at) & 0xFFFF_FFFFL;
            case 9 -> file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
            case 16, 17, 18 -> file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
            default -> (long) number(entry, i);
        };
    }

    /** {@return all values of a tag as numbers; none if it is missing} */
    double[] numbers(int tag) {
        double[] values = new double[count(tag)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(entries.get(tag), i);
        }
        return values;
    }

    /** {@return a tag's value as a number, not a number if it is missing} */
    double number(int tag) {
        return count(tag) == 0 ? Double.NaN : number(entries.get(tag), 0);
    }

    private double number(Entry entry, int i) {
        long at = entry.offset + (long) i * Entry.size(entry.type);
        if (entry.type == DOUBLE) {
            return file.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at);
        }
        if (entry.type == FLOAT) {
            return file.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at);
        }
        if (entry.type == RATIONAL || entry.type == 10) {
            int upper = file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
            int lower = file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at + 4);
            return entry.type == RATIONAL
                    ? (double) Integer.toUnsignedLong(upper) / Integer.toUnsignedLong(lower)
                    : (double) upper / lower;
        }
        return value(entry, i);
    }

    /** {@return a tag's text, up to its first zero; empty if it is missing} */
    String text(int tag) {
        if (!has(tag)) {
            return "";
        }
        Entry entry = entries.get(tag);
        byte[] bytes = file.asSlice(entry.offset, entry.count * Entry.size(entry.type)).toArray(ValueLayout.JAVA_BYTE);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String utf8 = new String(bytes, 0, end, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
