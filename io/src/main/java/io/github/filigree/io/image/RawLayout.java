package io.github.filigree.io.image;

import java.io.Serializable;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How pixels lie in a file that does not say so. Immutable. */
public final class RawLayout implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:,\\d+)*):([a-z]+\\d*?)(le|be)?(?:\\+(\\d+))?");

    private final PixelType type;
    private final boolean bigEndian;
    private final long offset;
    private final long[] shape;

    private RawLayout(PixelType type, boolean bigEndian, long offset, long[] shape) {
        this.type = type;
        this.bigEndian = bigEndian;
        this.offset = offset;
        this.shape = shape;
    }

    /**
     * {@return the layout that a text such as {@code 512,2048,2048:uint16} describes: sizes of the axes, slowest first,
     * and type; then {@code be} where a pixel's highest byte comes first, and {@code +1024} where pixels start after so
     * many bytes}
     *
     * @param text as on the command line
     * @throws IllegalArgumentException if it is none, or there are more than 2<sup>63</sup> − 1 bytes
     */
    public static RawLayout parse(String text) {
        Matcher parts = TEXT.matcher(text);
        PixelType type = null;
        for (PixelType known : PixelType.values()) {
            if (parts.matches() && known.name().toLowerCase(Locale.ROOT).equals(parts.group(2))) {
                type = known;
            }
        }
        if (type == null) {
            throw new IllegalArgumentException("'" + text + "' is no shape and type, such as 512,2048,2048:uint16, or"
                    + " :uint16be+1024 for the highest byte first, after a header of 1024 bytes");
        }
        try {
            long[] shape = Arrays.stream(parts.group(1).split(",")).mapToLong(Long::parseLong).toArray();
            long offset = parts.group(4) == null ? 0 : Long.parseLong(parts.group(4));
            Math.addExact(offset, Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact));
            return new RawLayout(type, "be".equals(parts.group(3)), offset, shape);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' has more pixels than any file", e);
        }
    }

    /** {@return the type of a pixel} */
    public PixelType type() {
        return type;
    }

    /** {@return the order of the bytes of a pixel; pixels are in raster order} */
    public PixelOrder order() {
        return new PixelOrder(false, bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return how many bytes are before the pixels} */
    public long offset() {
        return offset;
    }

    /** {@return the sizes of the axes, slowest first; a copy} */
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawLayout that && type == that.type && bigEndian == that.bigEndian
                && offset == that.offset && Arrays.equals(shape, that.shape);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + type.hashCode();
    }

    /** {@return for example "512,2048,2048:uint16be+1024"} */
    @Override
    public String toString() {
        String sizes = Arrays.toString(shape).replaceAll("[\\[\\] ]", "");
        return sizes + ":" + type + (bigEndian ? "be" : "") + (offset == 0 ? "" : "+" + offset);
    }
}
