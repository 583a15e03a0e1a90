package io.github.filigree.cli.read;

import io.github.filigree.cli.Failure;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's {@code .npy}, versions 1 to 3, as {@code numpy.lib.format} describes it: magic, version, length of the
 * header, the header (a Python dict as text), pixels.
 */
final class NpyReader {

    static final int[] MAGIC = {0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)(\\w)(\\d+)[^']*'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private NpyReader() {}

    static Image read(Source source) {
        MemorySegment bytes = source.bytes();
        if (bytes.byteSize() < 12) {
            throw new Failure(source.name() + " is cut short inside its header; save or copy it again");
        }
        int version = bytes.get(ValueLayout.JAVA_BYTE, 6);
        if (version < 1 || version > 3) {
            throw new Failure(
                    source.name() + " has .npy version " + version + ", known are 1 to 3; save it with np.save");
        }
        int start = version == 1 ? 10 : 12;
        long length = version == 1 ? bytes.get(SHORT, 8) & 0xFFFF : bytes.get(INT, 8) & 0xFFFF_FFFFL;
        if (start + length > bytes.byteSize()) {
            throw new Failure(source.name() + " is cut short inside its header; save or copy it again");
        }
        if (length > 1 << 20) {
            throw new Failure(
                    source.name() + " is damaged: a header of " + length + " bytes; save it again with np.save");
        }
        String header = new String(
                bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        return image(source, header, start + length);
    }

    private static Image image(Source source, String header, long offset) {
        Matcher descr = DESCR.matcher(header);
        ElementType type = descr.find()
                ? ElementType.of(descr.group(2).charAt(0), digits(source, descr.group(3)).intValue())
                : null;
        if (type == null) {
            throw new Failure(source.name() + " holds " + found(header)
                    + ", not booleans, integers or floats; convert it with array.astype(...)");
        }
        Matcher shapeText = SHAPE.matcher(header);
        Matcher fortran = FORTRAN.matcher(header);
        if (!shapeText.find() || !fortran.find()) {
            throw new Failure(source.name() + " has a damaged header; save it again with np.save");
        }
        long[] shape = Arrays.stream(shapeText.group(1).replace("L", "").split(","))
                .map(String::strip)
                .filter(size -> !size.isEmpty())
                .mapToLong(size -> digits(source, size))
                .toArray();
        if (shape.length == 0) {
            throw new Failure(source.name() + " holds a single number without axes; save an array of pixels");
        }
        boolean big = descr.group(1).equals(">") && type.bytes() > 1;
        return new Image(
                source.name(),
                shape,
                type,
                new Image.Order(
                        fortran.group(1).equals("True") && shape.length > 1,
                        big == (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) && type.bytes() > 1),
                source.slice(offset, source.byteCount(shape, type)),
                null,
                false,
                List.of());
    }

    private static Long digits(Source source, String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Failure(source.name() + " has a damaged header: '" + text + "' is no size; save it again", e);
        }
    }

    private static String found(String header) {
        Matcher matcher = Pattern.compile("'descr'\\s*:\\s*('[^']*'|\\[)").matcher(header);
        if (!matcher.find()) {
            return "a damaged header";
        }
        return matcher.group(1).equals("[") ? "records" : "values of type " + matcher.group(1);
    }
}
