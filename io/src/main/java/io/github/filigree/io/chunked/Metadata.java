package io.github.filigree.io.chunked;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.store.ByteStore;
import java.io.IOException;
import java.util.Arrays;

/**
 * A file of metadata, an object in JSON.
 *
 * @param name of the array or group, for messages
 * @param file its own name
 * @param root its content
 */
record Metadata(String name, String file, JsonNode root) {

    private static final int MOST_BYTES = 1 << 26;

    /** Python writes NaN and Infinity as bare words. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** {@return a file's content, or null if there is no such file} */
    static Metadata read(ByteStore store, String folder, String file) throws FileException {
        String name = folder.isEmpty() ? store.name() : store.name() + "/" + folder.substring(0, folder.length() - 1);
        try {
            byte[] text = store.read(folder + file, MOST_BYTES);
            if (text == null) {
                return null;
            }
            JsonNode root = JSON.readTree(text);
            if (root == null || !root.isObject()) {
                throw new FileException(name + ": " + file + " is damaged: it is no object; copy it again");
            }
            return new Metadata(name, file, root);
        } catch (JacksonException e) {
            throw new FileException(name + ": " + file + " is damaged or cut short: "
                    + e.getOriginalMessage().replaceAll("\\s*\\R\\s*", " ") + "; copy it again", e);
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(name + ": " + file + " cannot be read: " + FileException.words(e), e);
        }
    }

    FileException damaged(String why) {
        return new FileException(name + ": " + file + " is damaged: " + why + "; save the array again");
    }

    FileException refused(String what, String cure) {
        return new FileException(name + " " + what + "; " + cure);
    }

    /** {@return a list of integers, of at least 0} */
    long[] integers(JsonNode list, String what) throws FileException {
        if (!list.isArray() || list.isEmpty()) {
            throw damaged(what + " is " + shortened(list));
        }
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = list.get(i);
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw damaged(what + " is " + shortened(list));
            }
            numbers[i] = number.longValue();
        }
        return numbers;
    }

    /** {@return the sizes of a chunk} */
    int[] sizes(JsonNode list, String what) throws FileException {
        long[] sizes = integers(list, what);
        for (long size : sizes) {
            if (size < 1 || size > Integer.MAX_VALUE) {
                throw damaged(what + " is " + shortened(list));
            }
        }
        return Arrays.stream(sizes).mapToInt(size -> (int) size).toArray();
    }

    /** {@return a JSON value, for messages} */
    static String shortened(JsonNode value) {
        String text = value.isMissingNode() ? "missing" : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** {@return a pixel's bytes as metadata give its value: a number, true, "NaN", "Infinity" or "0x7fc00000"} */
    byte[] pixel(JsonNode value, PixelType type, boolean bigEndian) throws FileException {
        long bits;
        if (value.isNull() || value.isMissingNode()) {
            bits = 0;
        } else if (value.isBoolean()) {
            bits = value.booleanValue() ? 1 : 0;
        } else if (value.isTextual() && value.textValue().matches("0x[0-9a-fA-F]{1,16}")) {
            bits = Long.parseUnsignedLong(value.textValue().substring(2), 16);
        } else if (type.isFloat()) {
            bits = bits(number(value), type);
        } else if (value.isIntegralNumber() || value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())
                && Math.abs(value.doubleValue()) < 0x1p53) {
            bits = value.bigIntegerValue().longValue();
        } else {
            throw damaged("fill_value is " + shortened(value));
        }
        byte[] bytes = new byte[type.bytes()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bigEndian ? bytes.length - 1 - i : i] = (byte) (bits >>> 8 * i);
        }
        return bytes;
    }

    private double number(JsonNode value) throws FileException {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return switch (value.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw damaged("fill_value is " + shortened(value));
        };
    }

    private static long bits(double number, PixelType type) {
        return switch (type) {
            case FLOAT16 -> Float.floatToFloat16((float) number);
            case FLOAT32 -> Float.floatToIntBits((float) number);
            default -> Double.doubleToLongBits(number);
        };
    }
}
