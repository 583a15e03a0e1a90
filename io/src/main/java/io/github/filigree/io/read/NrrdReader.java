package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.image.Units;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NRRD, "nearly raw raster data", with its data in the same file, raw or gzipped; teem.sourceforge.net/nrrd. */
final class NrrdReader {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)|none");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Map<String, PixelType> TYPES = Map.ofEntries(
            Map.entry("signed char", PixelType.INT8), Map.entry("int8", PixelType.INT8),
            Map.entry("int8_t", PixelType.INT8), Map.entry("uchar", PixelType.UINT8),
            Map.entry("unsigned char", PixelType.UINT8), Map.entry("uint8", PixelType.UINT8),
            Map.entry("uint8_t", PixelType.UINT8), Map.entry("short", PixelType.INT16),
            Map.entry("short int", PixelType.INT16), Map.entry("signed short", PixelType.INT16),
            Map.entry("int16", PixelType.INT16), Map.entry("int16_t", PixelType.INT16),
            Map.entry("ushort", PixelType.UINT16), Map.entry("unsigned short", PixelType.UINT16),
            Map.entry("uint16", PixelType.UINT16), Map.entry("uint16_t", PixelType.UINT16),
            Map.entry("int", PixelType.INT32), Map.entry("signed int", PixelType.INT32),
            Map.entry("int32", PixelType.INT32), Map.entry("int32_t", PixelType.INT32),
            Map.entry("uint", PixelType.UINT32), Map.entry("unsigned int", PixelType.UINT32),
            Map.entry("uint32", PixelType.UINT32), Map.entry("uint32_t", PixelType.UINT32),
            Map.entry("longlong", PixelType.INT64), Map.entry("long long", PixelType.INT64),
            Map.entry("int64", PixelType.INT64), Map.entry("int64_t", PixelType.INT64),
            Map.entry("ulonglong", PixelType.UINT64), Map.entry("unsigned long long", PixelType.UINT64),
            Map.entry("uint64", PixelType.UINT64), Map.entry("uint64_t", PixelType.UINT64),
            Map.entry("float", PixelType.FLOAT32), Map.entry("double", PixelType.FLOAT64));

    private final Source source;
    private final Map<String, String> fields = new HashMap<>();

    private NrrdReader(Source source) {
        this.source = source;
    }

    static boolean accepts(Source source) {
        return source.startsWith("NRRD000");
    }

    static Image read(Source source) throws FileException {
        return new NrrdReader(source).read();
    }

    private Image read() throws FileException {
        long start = header();
        PixelType type = TYPES.get(field("type").toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new FileException(source.name() + " holds values of type " + field("type")
                    + ", not integers or floats of up to 64 bits; convert it");
        }
        long[] sizes = Arrays.stream(field("sizes").split("\\s+")).mapToLong(this::size).toArray();
        if (sizes.length != size(field("dimension")) || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw damaged("dimension is " + field("dimension") + ", sizes are " + field("sizes"));
        }
        checkKinds();
        long[] shape = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            shape[i] = sizes[sizes.length - 1 - i];
        }
        long bytes = source.byteCount(shape, type);
        MemorySegment data = switch (field("encoding").toLowerCase(Locale.ROOT)) {
            case "raw" -> source.slice(start, bytes);
            case "gzip", "gz" -> Gzip.inflate(source.name(), source.bytes().asSlice(start), bytes);
            default -> throw new FileException(source.name() + " has its pixels encoded as " + field("encoding")
                    + "; save it raw or gzipped");
        };
        ByteOrder order = type.bytes() > 1 && field("endian").equals("big")
                ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Image.of(type, new PixelOrder(false, order), data, shape)
                .named(source.name())
                .spaced(spacing(shape.length));
    }

    /** Reads the lines up to an empty one; gives where the data starts. */
    private long header() throws FileException {
        MemorySegment bytes = source.bytes();
        byte[] head = bytes.asSlice(0, Math.min(bytes.byteSize(), LONGEST_HEADER)).toArray(ValueLayout.JAVA_BYTE);
        int line = 0;
        for (int at = 0; at < head.length; at++) {
            if (head[at] != '\n') {
                continue;
            }
            String text = new String(head, line, at - line, StandardCharsets.UTF_8).strip();
            line = at + 1;
            if (text.isEmpty()) {
                if (fields.containsKey("data file") || fields.containsKey("datafile")) {
                    throw new FileException(source.name()
                            + " is a header, with its pixels in another file; save them as one .nrrd");
                }
                if (fields.containsKey("line skip") || fields.containsKey("byte skip")) {
                    throw new FileException(source.name() + " skips a part of its data; save it again without");
                }
                return line;
            }
            int colon = text.indexOf(": ");
            if (!text.startsWith("#") && colon > 0) {
                fields.put(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 2).strip());
            }
        }
        throw new FileException(source.name() + " is cut short inside its header; save or copy it again");
    }

    private String field(String name) throws FileException {
        String value = fields.get(name);
        if (value == null && !name.equals("endian")) {
            throw damaged("it does not say its " + name);
        }
        return value == null ? "little" : value;
    }

    private long size(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private FileException damaged(String why) {
        return new FileException(source.name() + " has a damaged header: " + why + "; save it again");
    }

    /** Vectors and colours are an axis of their own, which is none of the picture. */
    private void checkKinds() throws FileException {
        for (String kind : fields.getOrDefault("kinds", "").split("\\s+")) {
            if (!kind.isEmpty() && !kind.matches("(?i)domain|space|none|\\?\\?\\?")) {
                throw new FileException(source.name() + " has an axis of kind " + kind
                        + ", which is no axis of space; save one channel and time of it");
            }
        }
    }

    private Spacing spacing(int rank) {
        double[] sizes = new double[rank];
        String[] units = new String[rank];
        Arrays.fill(units, "");
        if (fields.containsKey("space directions")) {
            Matcher vector = VECTOR.matcher(fields.get("space directions"));
            for (int i = 0; i < rank && vector.find(); i++) {
                sizes[i] = vector.group(1) == null ? 0 : length(vector.group(1));
            }
            quoted("space units", units);
        } else {
            String[] numbers = fields.getOrDefault("spacings", "").split("\\s+");
            for (int i = 0; i < Math.min(rank, numbers.length); i++) {
                sizes[i] = number(numbers[i]);
            }
            quoted("units", units);
        }
        double[] spacing = new double[rank];
        String unit = Units.plain(units[0]);
        for (int i = 0; i < rank; i++) {
            spacing[i] = sizes[rank - 1 - i];
            if (!(spacing[i] > 0) || Double.isInfinite(spacing[i]) || !Units.plain(units[i]).equals(unit)) {
                return null;
            }
        }
        return Spacing.of(unit, spacing).from("NRRD header");
    }

    private void quoted(String field, String[] units) {
        Matcher unit = QUOTED.matcher(fields.getOrDefault(field, ""));
        for (int i = 0; i < units.length && unit.find(); i++) {
            units[i] = unit.group(1) == null ? unit.group(2) : unit.group(1);
        }
    }

    private static double length(String vector) {
        double squares = 0;
        for (String part : vector.split(",")) {
            squares += number(part) * number(part);
        }
        return Math.sqrt(squares);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
