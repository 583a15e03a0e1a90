package io.github.filigree.io.npy;

import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    /** A dict of just these three, in any order, as NumPy demands; strings in either kind of quotes. */
    private static final Pattern ITEM = Pattern.compile("\\s*(['\"])(descr|fortran_order|shape)\\1\\s*:\\s*"
            + "((['\"])[^'\"]*\\4|True|False|\\([\\d\\sL,]*\\)|\\[.*?\\](?=\\s*[,}]))\\s*(,|(?=\\}))");
    private static final Pattern DESCR = Pattern.compile("[<>|=]?(?:([biuf])([1-9]\\d?)|\\?)");
    private static final Pattern SHAPE = Pattern.compile(
            "\\(\\s*|\\(\\s*\\d+L?\\s*,\\s*(\\d+L?\\s*,\\s*)*(\\d+L?\\s*)?");
    private static final int ITEMS = 3;

    /** NumPy has 64 axes at most; a number has 19 digits. */
    private static final int LONGEST_SHAPE = 2000;

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
        Map<String, String> items = items(text.strip());
        String descr = items.get("descr");
        String plain = descr.substring(1, descr.length() - 1);
        Matcher kind = DESCR.matcher(plain);
        PixelType type = !kind.matches() ? null
                : kind.group(1) == null ? PixelType.BOOL
                : PixelType.of(kind.group(1).charAt(0), Integer.parseInt(kind.group(2)));
        if (type == null) {
            throw new IOException("holds " + (descr.startsWith("[") ? "records" : "values of type '" + plain + "'")
                    + ", not booleans, integers or floats; convert it with array.astype(...)");
        }
        String sizes = items.get("shape");
        if (sizes.length() > LONGEST_SHAPE || !SHAPE.matcher(sizes.substring(0, sizes.length() - 1)).matches()) {
            throw damaged("its shape is " + (sizes.length() > LONGEST_SHAPE ? sizes.substring(0, 20) + " …" : sizes));
        }
        String[] numbers = Arrays.stream(sizes.replaceAll("[()L\\s]", "").split(","))
                .filter(size -> !size.isEmpty())
                .toArray(String[]::new);
        long[] shape = new long[numbers.length];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = number(numbers[axis]);
        }
        boolean fortran = items.get("fortran_order").equals("True") && shape.length > 1;
        ByteOrder bytes = type.bytes() == 1 ? ByteOrder.nativeOrder()
                : plain.startsWith(">") ? ByteOrder.BIG_ENDIAN
                : plain.startsWith("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.nativeOrder();
        return new NpyHeader(type, new PixelOrder(fortran, bytes), shape);
    }

    private static Map<String, String> items(String text) throws IOException {
        Map<String, String> items = new HashMap<>();
        Matcher item = ITEM.matcher(text);
        int position = 1;
        // At this place and no other: to look further takes, among many blanks, the square of their number.
        while (text.startsWith("{") && item.region(position, text.length()).lookingAt()) {
            if (items.put(item.group(2), item.group(3)) != null) {
                throw damaged("it has " + item.group(2) + " twice");
            }
            position = item.end();
        }
        boolean ends = position < text.length() && text.substring(position).matches("\\s*\\}");
        String fortran = items.getOrDefault("fortran_order", "");
        if (!ends || items.size() != ITEMS || !fortran.matches("True|False")
                || !items.get("descr").matches("(?s)['\"\\[].*") || !items.get("shape").startsWith("(")) {
            throw damaged("it is not a dict of descr, fortran_order and shape");
        }
        return items;
    }

    private static IOException damaged(String why) {
        return new IOException("has a damaged header: " + why + "; save it again with np.save");
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw damaged("'" + text + "' is no size");
        }
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
