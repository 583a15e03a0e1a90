package io.github.filigree.io.image;

import java.util.Map;

/** Units of length by one name each, and resolutions that are for printing. */
public final class Units {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("micron", "µm"), Map.entry("microns", "µm"), Map.entry("um", "µm"),
            Map.entry("micrometer", "µm"), Map.entry("micrometre", "µm"), Map.entry("μm", "µm"),
            Map.entry("\\u00B5m", "µm"), Map.entry("nanometer", "nm"), Map.entry("millimeter", "mm"),
            Map.entry("centimeter", "cm"), Map.entry("meter", "m"), Map.entry("metre", "m"),
            Map.entry("angstrom", "Å"), Map.entry("picometer", "pm"), Map.entry("kilometer", "km"),
            Map.entry("inches", "inch"), Map.entry("in", "inch"), Map.entry("in.", "inch"), Map.entry("\"", "inch"),
            Map.entry("pixel", ""), Map.entry("pixels", ""), Map.entry("px", ""));

    private static final Map<String, Double> METRES = Map.of(
            "pm", 1e-12, "Å", 1e-10, "nm", 1e-9, "µm", 1e-6, "mm", 1e-3, "cm", 1e-2, "dm", 0.1, "m", 1.0, "km", 1e3);

    private static final double METRES_PER_INCH = 0.0254;
    private static final double MOST_DOTS_PER_INCH = 4800;

    private Units() {}

    /**
     * {@return a unit's usual name, printable and on one line; empty for pixels and for none}
     *
     * @param unit as a file gives it
     */
    public static String plain(String unit) {
        String stripped = Printable.of(unit.strip());
        return NAMES.getOrDefault(stripped, stripped);
    }

    /**
     * {@return how many metres a unit is, or not a number for one that is not a length}
     *
     * @param unit by its usual name
     */
    public static double metres(String unit) {
        return METRES.getOrDefault(unit, Double.NaN);
    }

    /**
     * {@return whether a resolution is a whole number of dots per inch, as programs write that know nothing of the
     * pixels' size}
     *
     * @param pixelsPerMetre along an axis
     */
    public static boolean isPrintResolution(double pixelsPerMetre) {
        double dots = pixelsPerMetre * METRES_PER_INCH;
        return dots <= MOST_DOTS_PER_INCH && Math.abs(dots - Math.rint(dots)) < 0.02;
    }
}
