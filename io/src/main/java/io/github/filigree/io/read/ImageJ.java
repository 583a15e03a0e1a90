package io.github.filigree.io.read;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import java.util.HashMap;
import java.util.Map;

/**
 * What ImageJ notes about a stack in a TIFF's description, as lines {@code key=value}.
 *
 * @param values empty if ImageJ did not write the file
 */
record ImageJ(Map<String, String> values) {

    static ImageJ of(Directory page) {
        Map<String, String> values = new HashMap<>();
        if (TiffReader.first(page, TIFF.TAG_IMAGE_DESCRIPTION) instanceof String text && text.startsWith("ImageJ=")) {
            text.lines().forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            });
        }
        return new ImageJ(values);
    }

    boolean present() {
        return !values.isEmpty();
    }

    int images() {
        return count("images");
    }

    int channels() {
        return count("channels");
    }

    int frames() {
        return count("frames");
    }

    private int count(String key) {
        return Math.clamp((long) number(key, 1), 1, Integer.MAX_VALUE);
    }

    /** Distance of planes, where it was noted; ImageJ leaves out 1. */
    double planeSpacing() {
        return number("spacing", 1);
    }

    private double number(String key, double otherwise) {
        try {
            return Math.abs(Double.parseDouble(values.getOrDefault(key, Double.toString(otherwise))));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The unit of length, or null. */
    String unit() {
        String unit = values.get("unit");
        return unit == null || unit.equals("pixel") ? null : unit.replace("\\u00B5", "µ").replace("micron", "µm");
    }
}
