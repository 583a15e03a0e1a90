package io.github.filigree.io.image;

import java.util.Arrays;

/**
 * Where an image lies on a map: an affine map from columns and rows to map coordinates, and the number of the
 * coordinate system. Immutable.
 *
 * <p>As in GDAL and QGIS, the map is of pixels' corners: the upper left corner of the image is column 0, row 0, and the
 * centre of its first pixel is column 0.5, row 0.5.
 */
public final class GeoReference {

    private static final int WGS_84 = 4326;
    private static final int CRS_84_H = 4979;

    private final double[] map;
    private final int epsg;
    private final String unit;

    private GeoReference(double[] map, int epsg, String unit) {
        this.map = map;
        this.epsg = epsg;
        this.unit = unit;
    }

    /**
     * {@return a reference}
     *
     * @param map six numbers in GDAL's order: x = map[0] + column · map[1] + row · map[2], y = map[3] + column · map[4]
     *     + row · map[5]; copied
     * @param epsg number of the coordinate system in EPSG's list; 0 if it is not known
     * @param unit of the map's coordinates, such as "m"; empty if it is not known
     * @throws IllegalArgumentException if these are not six finite numbers that give a pixel an area
     */
    public static GeoReference of(double[] map, int epsg, String unit) {
        if (map.length != 6 || !Arrays.stream(map).allMatch(Double::isFinite)
                || map[1] * map[5] - map[2] * map[4] == 0) {
            throw new IllegalArgumentException(Arrays.toString(map)
                    + " is no affine map; six finite numbers are needed that give a pixel an area");
        }
        return new GeoReference(map.clone(), epsg, unit);
    }

    /**
     * {@return the map's x of a place in the image}
     *
     * @param column with 0.5 for the centre of the first
     * @param row with 0.5 for the centre of the first
     */
    public double x(double column, double row) {
        return map[0] + column * map[1] + row * map[2];
    }

    /**
     * {@return the map's y of a place in the image; it usually grows to the north, as rows do not}
     *
     * @param column with 0.5 for the centre of the first
     * @param row with 0.5 for the centre of the first
     */
    public double y(double column, double row) {
        return map[3] + column * map[4] + row * map[5];
    }

    /** {@return the number of the coordinate system in EPSG's list; 0 if it is not known} */
    public int epsg() {
        return epsg;
    }

    /** {@return whether x is longitude and y latitude, in degrees of WGS 84, as RFC 7946 demands of GeoJSON} */
    public boolean isLongitudeLatitude() {
        return epsg == WGS_84 || epsg == CRS_84_H;
    }

    /** {@return the unit of the map's coordinates, such as "m"; empty if it is not known} */
    public String unit() {
        return unit;
    }

    /** {@return height and width of a pixel in the map's unit; without meaning if pixels are no rectangles} */
    public double[] pixelSizes() {
        return new double[] {Math.hypot(map[2], map[5]), Math.hypot(map[1], map[4])};
    }

    /** {@return whether rows and columns are at right angles on the map, so that a pixel is a rectangle} */
    public boolean isRectangular() {
        double[] sizes = pixelSizes();
        return Math.abs(map[1] * map[2] + map[4] * map[5]) <= 1e-9 * sizes[0] * sizes[1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeoReference that && Arrays.equals(map, that.map) && epsg == that.epsg
                && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(map) + epsg;
    }

    /** {@return for example "EPSG:32632, upper left corner 500000.0, 5400000.0"} */
    @Override
    public String toString() {
        return (epsg == 0 ? "unknown coordinate system" : "EPSG:" + epsg)
                + ", upper left corner " + map[0] + ", " + map[3];
    }
}
