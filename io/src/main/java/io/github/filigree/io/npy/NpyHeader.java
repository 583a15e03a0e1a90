package io.github.filigree.io.npy;

import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header of a {@code .npy} file as {@code numpy.lib.format} describes it: a Python dict as text. It is read in
 * versions 1 to 3 and written in version 1.
 *
 * @param type of an element
 * @param order how elements lie
 * @param shape sizes of the axes, slowest first; none for a single number
 */
public record NpyHeader(PixelType type, PixelOrder order, long[] shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** Elements start at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)(\\w)(\\d+)[^']*'");
    private static final Pattern ANY_DESCR = Pattern.compile("'descr'\\s*:\\s*('[^']*'|\\[)");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\sL]*)\\)");

    /** {@return the bytes that every file starts with} */
    public static byte[] magic() {
        return MAGIC.clone();
    }

    /**
     * {@return the header that a text describes}
     *
     * @param text the dict, without the bytes before it
     * @throws IOException if it is damaged or of a type without a {@link PixelType}; the message lacks the file's name
     */
    public static NpyHeader parse(String text) throws IOException {
        Matcher descr = DESCR.matcher(text);
        PixelType type = descr.find() ? PixelType.of(descr.group(2).charAt(0), (int) number(descr.group(3))) : null;
        if (type == null) {
            throw new IOException("holds " + found(text)
                    + ", not booleans, integers or floats; convert it with array.astype(...)");
        }
        Matcher sizes = SHAPE.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        if (!sizes.find() || !fortran.find()) {
            throw new IOException("has a damaged header; save it again with np.save");
        }
        String[] numbers = Arrays.stream(sizes.group(1).replace("L", "").split(","))
                .map(String::strip)
                .filter(size -> !size.isEmpty())
                .toArray(String[]::new);
        long[] shape = new long[numbers.length];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = number(numbers[axis]);
        }
        ByteOrder bytes = type.bytes() == 1 ? ByteOrder.nativeOrder()
                : descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(type, new PixelOrder(fortran.group(1).equals("True") && shape.length > 1, bytes), shape);
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IOException("has a damaged header: '" + text + "' is no size; save it again", e);
        }
    }

    private static String found(String text) {
        Matcher matcher = ANY_DESCR.matcher(text);
        if (!matcher.find()) {
            return "a damaged header";
        }
        return matcher.group(1).equals("[") ? "records" : "values of type " + matcher.group(1);
    }

    /**
     * Writes a header; the elements, little-endian, follow.
     *
     * @param out where to; stays open
     * @param descr NumPy's type string, such as {@code <f8}
     * @param fortran whether the first axis is the fastest
     * @param shape sizes of the axes, slowest first; none for a single element
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream out, String descr, boolean fortran, long... shape) throws IOException {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        if (shape.length > 1) {
            sizes = sizes.substring(0, sizes.length() - 1);
        }
        String dict = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + sizes + "), }";
        int unpadded = 10 + dict.length() + 1;
        dict += " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        out.write(MAGIC);
        out.write(1);
        out.write(0);
        out.write(dict.length());
        out.write(dict.length() >> 8);
        out.write(dict.getBytes(StandardCharsets.US_ASCII));
    }
}
