package io.github.filigree.kernels.bits;

/**
 * Distances along one axis: where, on a line of pixels, which of the parabolas over those pixels is lowest.
 *
 * <p>Pixel {@code u} at distance {@code d} from the background over the axes done so far stands for the parabola
 * {@code (x − u)² + d²}. Only a run of foreground needs a look at a time, together with the background pixel at either
 * end: no parabola from beyond can be lower than the end's own, which has height 0. So the work is in proportion to the
 * foreground.
 */
final class LowerEnvelope {

    private final double unit;
    private final double spacing;
    // The parabolas that are lowest somewhere, from left to right: vertex, height, and the first pixel where it is so.
    private final int[] vertex;
    private final double[] height;
    private final int[] start;
    private int count;

    /**
     * An envelope for lines of one axis.
     *
     * @param length the longest line
     * @param unit what a distance of 1 over the axes done so far means
     * @param spacing the distance of neighbouring pixels on the line
     */
    LowerEnvelope(int length, double unit, double spacing) {
        this.unit = unit;
        this.spacing = spacing;
        // A pixel more at either end of the line, so that a run's ends need no check.
        vertex = new int[length + 2];
        height = new double[length + 2];
        start = new int[length + 2];
    }

    /**
     * Replaces the distances of a run of foreground.
     *
     * @param distances those over the axes done so far, infinite if there was no background there
     * @param line index of the line's first pixel
     * @param from the run's first pixel on the line
     * @param to after its last
     * @param length of the line
     */
    void replace(float[] distances, int line, int from, int to, int length) {
        double scale = unit / spacing;
        count = 0;
        if (from > 0) {
            add(from - 1, 0, from, to);
        }
        for (int u = from; u < to; u++) {
            double d = distances[line + u] * scale;
            if (d < Double.POSITIVE_INFINITY) {
                add(u, d * d, from, to);
            }
        }
        if (to < length) {
            add(to, 0, from, to);
        }
        for (int k = 0; k < count; k++) {
            int end = k + 1 < count ? start[k + 1] : to;
            for (int x = start[k]; x < end; x++) {
                distances[line + x] = (float) (spacing * Math.sqrt(at(k, x)));
            }
        }
    }

    private double at(int k, int x) {
        double dx = x - vertex[k];
        return dx * dx + height[k];
    }

    private void add(int u, double h, int from, int to) {
        int k = count - 1;
        while (k >= 0 && at(k, start[k]) > h + (double) (start[k] - u) * (start[k] - u)) {
            k--;
        }
        int first = from;
        if (k >= 0) {
            // Where the two parabolas cross; not from the difference of squares, which would lose digits.
            double cross = 0.5 * vertex[k] + 0.5 * u + (h - height[k]) / (2.0 * (u - vertex[k]));
            if (cross >= to - 1) {
                count = k + 1;
                return;
            }
            first = (int) cross + 1;
        }
        count = k + 2;
        vertex[k + 1] = u;
        height[k + 1] = h;
        start[k + 1] = first;
    }
}
