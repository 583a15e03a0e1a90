package io.github.filigree.io.read;

import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Collects decoded rows, with 1 (grey), 2 (grey, alpha), 3 (RGB) or 4 (RGB, alpha) samples per pixel, into an image. */
final class Samples {

    private final String name;
    private final Channel channel;
    private final PixelType type;
    private final long[] shape;
    private final MemorySegment data;
    private long position;
    private boolean color;

    Samples(Source source, PixelType type, long... shape) {
        this(source.name(), source.channel(), type, shape);
    }

    /** Of pixels that are not coloured any more. */
    Samples(String name, PixelType type, long... shape) {
        this(name, Channel.LUMA, type, shape);
    }

    private Samples(String name, Channel channel, PixelType type, long... shape) {
        this.name = name;
        this.channel = channel;
        this.type = type;
        this.shape = shape;
        data = Memory.allocate(type.byteCount(shape));
    }

    /** A row of pixels of this type, as they lie in this machine's memory. */
    void addRow(byte[] row) {
        MemorySegment.copy(row, 0, data, ValueLayout.JAVA_BYTE, position, row.length);
        position += row.length;
    }

    /** A row: grey stays as it is, a colour becomes its channel, what is wholly transparent becomes 0. */
    void addRow(double[] row, int bands) {
        for (int i = 0; i < row.length; i += bands) {
            boolean transparent = bands % 2 == 0 && row[i + bands - 1] == 0;
            put(transparent ? 0 : bands < 3 ? row[i] : colored(row[i], row[i + 1], row[i + 2]));
        }
    }

    private double colored(double red, double green, double blue) {
        color |= red != green || green != blue;
        return type.isFloat() ? channel.exact(red, green, blue) : channel.of(red, green, blue);
    }

    Channel channel() {
        return channel;
    }

    /** A pixel from another place, byte by byte. */
    void copy(MemorySegment from, long offset) {
        MemorySegment.copy(from, offset, data, position, type.bytes());
        position += type.bytes();
    }

    private void put(double value) {
        switch (type) {
            case INT8, UINT8 -> data.set(ValueLayout.JAVA_BYTE, position, (byte) value);
            case INT16, UINT16 -> data.set(ValueLayout.JAVA_SHORT_UNALIGNED, position, (short) value);
            // By way of long: what is over 2³¹ would become 2³¹ − 1.
            case INT32, UINT32 -> data.set(ValueLayout.JAVA_INT_UNALIGNED, position, (int) (long) value);
            case FLOAT16 -> data.set(ValueLayout.JAVA_SHORT_UNALIGNED, position, Float.floatToFloat16((float) value));
            case FLOAT32 -> data.set(ValueLayout.JAVA_FLOAT_UNALIGNED, position, (float) value);
            default -> data.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, position, value);
        }
        position += type.bytes();
    }

    MemorySegment data() {
        return data;
    }

    Image image() {
        return Image.of(type, data, shape).named(name).colored(color);
    }
}
