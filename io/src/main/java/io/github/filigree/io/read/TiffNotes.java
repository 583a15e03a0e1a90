package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.image.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first page's description says about all pages of a TIFF: which axes they run along, and the pixels' size.
 *
 * @param writer who wrote the note, for messages; empty if there is none
 * @param axes the axes that pages run along, slowest first; empty if nothing is said
 * @param pageOf the page of each plane, in the order of the axes; null if planes are in that order
 * @param raw whether all planes lie one after another from the only page's offset on, as ImageJ and tifffile write
 *     large stacks
 * @param unit of the sizes; empty if it is not known
 * @param sizes of a pixel along planes, rows and columns, not a number where nothing is said
 */
record TiffNotes(String writer, List<Axis> axes, int[] pageOf, boolean raw, String unit, double[] sizes) {

    /** Sizes of which nothing is said. */
    static final double[] UNKNOWN = {Double.NaN, Double.NaN, Double.NaN};

    private static final Pattern SHAPE = Pattern.compile("\"shape\"\\s*:\\s*\\[([\\d,\\s]*)\\]");
    private static final Pattern AXES = Pattern.compile("\"axes\"\\s*:\\s*\"([A-Za-z]*)\"");

    /**
     * An axis that pages run along.
     *
     * @param name {@code C} for channels, {@code T} for times, {@code Z} for planes, or an axis of the image
     * @param size of it
     */
    record Axis(char name, int size) {}

    /** {@return the number of planes that are noted; 1 if nothing is said} */
    long planes() {
        return axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
    }

    /** {@return what a TIFF's first page says} */
    static TiffNotes of(Source source, List<TiffDirectory> pages) throws FileException {
        TiffDirectory first = pages.getFirst();
        String text = first.text(TiffDirectory.DESCRIPTION);
        if (text.startsWith("ImageJ=")) {
            return imageJ(first, text);
        }
        if (text.startsWith("<?xml") && text.contains("<OME") || text.startsWith("<OME")) {
            return OmeXml.read(source, text, pages.size(), (int) first.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1));
        }
        if (text.startsWith("{") && SHAPE.matcher(text).find()) {
            return tifffile(first, text, pages.size());
        }
        return new TiffNotes("", List.of(), null, false, "", resolution(first));
    }

    private static TiffNotes imageJ(TiffDirectory first, String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        });
        int images = Math.clamp((long) number(values, "images", 1), 1, Integer.MAX_VALUE);
        int channels = Math.clamp((long) number(values, "channels", 1), 1, images);
        int frames = Math.clamp((long) number(values, "frames", 1), 1, images);
        List<Axis> axes = new ArrayList<>();
        add(axes, 'T', frames);
        add(axes, 'Z', images / channels / frames);
        add(axes, 'C', channels);
        String unit = Units.plain(values.getOrDefault("unit", ""));
        // ImageJ makes inches of the print resolution of any picture that it opens.
        double[] sizes = unit.isEmpty() || unit.equals("inch") ? UNKNOWN.clone() : new double[] {
            Math.abs(number(values, "spacing", 1)),
            1 / first.number(TiffDirectory.Y_RESOLUTION), 1 / first.number(TiffDirectory.X_RESOLUTION)};
        // An image in colour is three channels of one page.
        if (first.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1) > 1) {
            axes.removeIf(axis -> axis.name == 'C');
        }
        return new TiffNotes("ImageJ", axes, null, true, unit, sizes);
    }

    private static void add(List<Axis> axes, char name, int size) {
        if (size > 1) {
            axes.add(new Axis(name, size));
        }
    }

    private static double number(Map<String, String> values, String key, double otherwise) {
        try {
            return Double.parseDouble(values.getOrDefault(key, Double.toString(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** As tifffile notes the shape of an array, for example {@code {"shape": [3, 480, 640], "axes": "CYX"}}. */
    private static TiffNotes tifffile(TiffDirectory first, String text, int pages) {
        Matcher matcher = SHAPE.matcher(text);
        matcher.find();
        int[] shape = Arrays.stream(matcher.group(1).split(","))
                .map(String::strip)
                .filter(size -> size.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
        Matcher names = AXES.matcher(text);
        String letters = names.find() && names.group(1).length() == shape.length ? names.group(1) : "";
        long height = first.integer(TiffDirectory.HEIGHT, 1);
        long width = first.integer(TiffDirectory.WIDTH, 1);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i + 1 < shape.length; i++) {
            if (shape[i] == height && shape[i + 1] == width && isRest(shape, i + 2, first)) {
                boolean planar = first.integer(TiffDirectory.PLANAR_CONFIGURATION, 1) == 2;
                int end = planar ? i - 1 : i;
                for (int axis = 0; axis < end; axis++) {
                    if (shape[axis] != 1) {
                        axes.add(new Axis(letters.isEmpty() ? 'Q' : letters.charAt(axis), shape[axis]));
                    }
                }
                break;
            }
        }
        boolean raw = text.contains("\"truncated\": true") && pages == 1;
        return new TiffNotes("tifffile", axes, null, raw, "", resolution(first));
    }

    private static boolean isRest(int[] shape, int from, TiffDirectory first) {
        return from == shape.length
                || from == shape.length - 1 && shape[from] == first.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1);
    }

    /** Sizes in centimetres where the resolution is in them, and not one for printing. */
    private static double[] resolution(TiffDirectory page) {
        double x = page.number(TiffDirectory.X_RESOLUTION);
        double y = page.number(TiffDirectory.Y_RESOLUTION);
        boolean centimetres = page.integer(TiffDirectory.RESOLUTION_UNIT, 2) == 3;
        return centimetres && x > 0 && y > 0 && !(x == y && Units.isPrintResolution(100 * x))
                ? new double[] {Double.NaN, 1 / y, 1 / x}
                : UNKNOWN.clone();
    }

    /** {@return the spacing of an image whose axes are given, or null if something about them is not known} */
    Spacing spacing(String imageAxes) {
        double[] spacing = new double[imageAxes.length()];
        for (int i = 0; i < spacing.length; i++) {
            int k = "ZYX".indexOf(imageAxes.charAt(i));
            spacing[i] = k < 0 ? Double.NaN : sizes[k];
            if (!(spacing[i] > 0) || Double.isInfinite(spacing[i])) {
                return null;
            }
        }
        String source = switch (writer) {
            case "ImageJ" -> "ImageJ's note";
            case "OME" -> "OME-XML";
            default -> "resolution tags";
        };
        return Spacing.of(source.equals("resolution tags") ? "cm" : unit, spacing).from(source);
    }
}
