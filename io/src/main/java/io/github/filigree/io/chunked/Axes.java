package io.github.filigree.io.chunked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.image.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What metadata say of an array's axes.
 *
 * @param names one per axis, such as t, c, z, y, x; none if they are not known
 * @param units one per axis, by their usual names; empty where none is given
 * @param sizes of a pixel along each axis; 1 where it is not given
 * @param source where they were found, for messages
 */
record Axes(List<String> names, List<String> units, double[] sizes, String source) {

    /** Nothing is known. */
    static final Axes UNKNOWN = new Axes(List.of(), List.of(), new double[0], "");

    private static final String IMPLIED = "tczyx";

    /** {@return the axes of a level of OME-Zarr, versions 0.1 to 0.5} */
    static Axes ofOme(JsonNode multiscale, JsonNode level, int rank) {
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (JsonNode axis : multiscale.path("axes")) {
            // Version 0.3 had names alone, versions before it none.
            String name = axis.isTextual() ? axis.asText() : axis.path("name").asText();
            // Names of these are free, as ch or time; their type is not.
            names.add(switch (axis.path("type").asText()) {
                case "channel" -> "c";
                case "time" -> "t";
                default -> name.toLowerCase(Locale.ROOT);
            });
            units.add(Units.plain(axis.path("unit").asText("")));
        }
        if (names.isEmpty() && rank <= IMPLIED.length()) {
            IMPLIED.substring(IMPLIED.length() - rank).chars().forEach(name -> {
                names.add(Character.toString(name));
                units.add("");
            });
        }
        if (names.size() != rank) {
            return UNKNOWN;
        }
        double[] sizes = new double[rank];
        Arrays.fill(sizes, 1);
        scale(sizes, level.path("coordinateTransformations"));
        scale(sizes, multiscale.path("coordinateTransformations"));
        return new Axes(names, units, sizes, "OME-Zarr");
    }

    private static void scale(double[] sizes, JsonNode transformations) {
        for (JsonNode transformation : transformations) {
            JsonNode scale = transformation.path("scale");
            for (int axis = 0; axis < sizes.length && scale.size() == sizes.length; axis++) {
                sizes[axis] *= scale.get(axis).asDouble(1);
            }
        }
    }

    /** {@return the axes that an array of Zarr 3 names} */
    static Axes ofNames(JsonNode names, int rank) {
        List<String> plain = new ArrayList<>();
        names.forEach(name -> plain.add(name.asText("").toLowerCase(Locale.ROOT)));
        boolean known = plain.size() == rank && plain.stream().allMatch(name -> name.matches("[tczyx]"))
                && plain.stream().distinct().count() == rank;
        double[] sizes = new double[rank];
        Arrays.fill(sizes, 1);
        return known ? new Axes(plain, plain.stream().map(name -> "").toList(), sizes, "Zarr") : UNKNOWN;
    }

    /** {@return the axes of an array of N5, as n5-viewer ({@code pixelResolution}) and COSEM note them} */
    static Axes ofN5(JsonNode attributes, int rank) {
        JsonNode resolution = attributes.path("pixelResolution");
        JsonNode plain = resolution.isArray() ? resolution : resolution.path("dimensions");
        JsonNode unit = resolution.path("unit");
        if (plain.size() != rank) {
            plain = attributes.path("resolution");
            unit = attributes.path("units").path(0);
        }
        if (plain.size() != rank) {
            return UNKNOWN;
        }
        JsonNode sampling = attributes.path("downsamplingFactors");
        double[] sizes = new double[rank];
        for (int axis = 0; axis < rank; axis++) {
            int there = rank - 1 - axis;
            sizes[axis] = plain.get(there).asDouble()
                    * (sampling.size() == rank ? sampling.get(there).asDouble(1) : 1);
        }
        String name = Units.plain(unit.asText(""));
        return new Axes(List.of(), IntStream.range(0, rank).mapToObj(axis -> name).toList(), sizes, "N5");
    }

    /** {@return the size of a pixel along some axes, or null if it is not known} */
    Spacing spacing(int[] axes) {
        if (sizes.length == 0 || axes.length == 0) {
            return null;
        }
        String unit = units.get(axes[axes.length - 1]);
        double[] plain = new double[axes.length];
        boolean all = true;
        boolean ones = unit.isEmpty();
        for (int i = 0; i < axes.length; i++) {
            String own = units.get(axes[i]);
            double factor = own.equals(unit) ? 1 : Units.metres(own) / Units.metres(unit);
            plain[i] = sizes[axes[i]] * factor;
            all &= plain[i] > 0 && plain[i] < Double.POSITIVE_INFINITY;
            ones &= plain[i] == 1;
        }
        return all && !ones ? Spacing.of(unit, plain).from(source) : null;
    }
}
