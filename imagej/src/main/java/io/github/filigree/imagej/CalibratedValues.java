package io.github.filigree.imagej;

import io.github.filigree.graph.PixelValues;

/** Values of planes, through the table of a density calibration if there is one. */
record CalibratedValues(Planes planes, float[] table) implements PixelValues {

    @Override
    public double at(long pixelIndex) {
        long size = (long) planes.height() * planes.width();
        int at = (int) (pixelIndex % size);
        return switch (planes.pixels((int) (pixelIndex / size))) {
            case byte[] bytes -> calibrated(bytes[at] & 0xff);
            case short[] shorts -> calibrated(shorts[at] & 0xffff);
            case float[] floats -> floats[at];
            case int[] colors -> grey(colors[at]);
            default -> throw new IllegalArgumentException("planes are of an unknown type");
        };
    }

    private double calibrated(int stored) {
        return table == null ? stored : table[stored];
    }

    /** The unweighted mean, ImageJ's conversion unless a user chose another. */
    private static double grey(int color) {
        return ((color >> 16 & 0xff) + (color >> 8 & 0xff) + (color & 0xff)) / 3.0;
    }
}
