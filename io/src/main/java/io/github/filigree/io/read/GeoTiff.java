package io.github.filigree.io.read;

import io.github.filigree.io.image.GeoReference;

/** GeoTIFF's tags, as OGC 19-008r4 describes them: an affine map and a coordinate system. */
final class GeoTiff {

    private static final int PIXEL_SCALE = 33550;
    private static final int TIE_POINTS = 33922;
    private static final int TRANSFORMATION = 34264;
    private static final int KEYS = 34735;

    private static final int RASTER_TYPE = 1025;
    private static final int POINTS = 2;
    private static final int GEOGRAPHIC = 2048;
    private static final int PROJECTED = 3072;
    private static final int LINEAR_UNIT = 3076;
    private static final int USER_DEFINED = 32767;

    private GeoTiff() {}

    /** {@return a page's reference, or null if it has none} */
    static GeoReference of(TiffDirectory page) {
        double[] map = map(page);
        if (map == null) {
            return null;
        }
        if (key(page, RASTER_TYPE) == POINTS) {
            // The tie point is the centre of a pixel, not its corner.
            map[0] -= (map[1] + map[2]) / 2;
            map[3] -= (map[4] + map[5]) / 2;
        }
        int projected = key(page, PROJECTED);
        int geographic = key(page, GEOGRAPHIC);
        int code = projected > 0 ? projected : geographic;
        try {
            String unit = unit(page, projected, geographic);
            return GeoReference.of(map, code == USER_DEFINED ? 0 : Math.max(0, code), unit);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static double[] map(TiffDirectory page) {
        double[] matrix = page.numbers(TRANSFORMATION);
        if (matrix.length == 16) {
            return new double[] {matrix[3], matrix[0], matrix[1], matrix[7], matrix[4], matrix[5]};
        }
        double[] scale = page.numbers(PIXEL_SCALE);
        double[] tie = page.numbers(TIE_POINTS);
        if (scale.length < 2 || tie.length != 6) {
            return null;
        }
        return new double[] {
            tie[3] - tie[0] * scale[0], scale[0], 0, tie[4] + tie[1] * scale[1], 0, -scale[1]};
    }

    private static String unit(TiffDirectory page, int projected, int geographic) {
        return switch (key(page, LINEAR_UNIT)) {
            case 9001 -> "m";
            case 9002 -> "ft";
            case 9003 -> "US survey ft";
            case 9036 -> "km";
            // Without a word, projected coordinates are in the unit of their system, which is most often the metre.
            default -> projected > 0 ? "m" : geographic > 0 ? "degree" : "";
        };
    }

    /** {@return a key's number, or −1 if it is missing or no number} */
    private static int key(TiffDirectory page, int key) {
        long[] keys = page.integers(KEYS);
        for (int at = 4; at + 3 < keys.length; at += 4) {
            if (keys[at] == key && keys[at + 1] == 0) {
                return (int) keys[at + 3];
            }
        }
        return -1;
    }
}
