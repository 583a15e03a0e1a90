package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;

/**
 * Second derivatives of 2-D images with a reflecting border, by scale space: Gaussians one after the other are one
 * wider Gaussian, so the image is smoothed on from each scale to the next, and derivatives are taken by narrower
 * windows. What was smoothed before has so little detail that the next windows may take every second, third … pixel
 * only.
 *
 * <p>Pixels so near the edge that the border of the first derivatives matters to them are made directly, by the
 * products of the two steps as matrices: {@link EdgeRows}. Beside the image two float images are kept, three if it is
 * of integers.
 */
final class ScaleSpaceHessian extends Hessian {

    /** The share of a scale that is left to the derivatives. A smaller one makes more of the floats' rounding. */
    private static final double SHARE = 0.6;

    /** Up to this scale all of it is: of two narrow Gaussians, sampled, the product is not quite the wider one. */
    private static final double SMALL = 2.5;

    /** A dilated window sees only what was smoothed this much, in its steps; what is finer is under e^−17 then. */
    private static final double SMOOTHED = 0.95;

    /**
     * In its own steps a window of derivatives is this wide; narrower ones, sampled, would differ by more than 1e-6.
     */
    private static final double NARROW = 1.42;

    private final float[] original;
    private float[] smoothed;
    private float[] spare;
    private double reached;
    private float[] source;
    private Taps smooth;
    private Taps first;
    private Taps second;
    private EdgeRows edges;

    ScaleSpaceHessian(GrayImage image) {
        super(image);
        original = image.array() instanceof float[] floats ? floats : image.toFloats();
    }

    static boolean fits(GrayImage image, Border border, double[] sigmas) {
        if (image.rank() != 2 || border != Border.REFLECT) {
            return false;
        }
        int least = Math.min(image.shape()[0], image.shape()[1]);
        for (double sigma : sigmas) {
            if (least < 4 * EdgeRows.reach(sigma)) {
                return false;
            }
        }
        return true;
    }

    @Override
    void scale(double sigma) {
        double rest = sigma <= SMALL ? sigma : Math.max(1.5, SHARE * sigma);
        source = original;
        int step = 1;
        if (rest < sigma) {
            double before = Math.sqrt(sigma * sigma - rest * rest);
            smoothTo(before);
            source = smoothed;
            step = Math.max(1, (int) Math.min(before * rest / sigma / SMOOTHED, rest / NARROW));
        }
        smooth = GaussianTaps.twice(half(rest), truncate(rest), false, false, step);
        first = GaussianTaps.twice(half(rest), truncate(rest), true, false, step);
        second = GaussianTaps.twice(half(rest), truncate(rest), true, true, step);
        edges = new EdgeRows(image, original, sigma);
    }

    private void smoothTo(double sigma) {
        if (smoothed == null) {
            smoothed = new float[original.length];
            spare = new float[original.length];
        }
        boolean onward = reached > 0 && sigma >= reached;
        if (onward && sigma == reached) {
            return;
        }
        double more = onward ? Math.sqrt(sigma * sigma - reached * reached) : sigma;
        int step = onward ? Math.max(1, (int) (reached * more / sigma / SMOOTHED)) : 1;
        Taps taps = GaussianTaps.smooth(more / step, 8).dilated(step);
        Separable.run(
                image, PixelRows.of(onward ? smoothed : original), new Taps[] {taps, taps}, Border.REFLECT, spare);
        float[] t = smoothed;
        smoothed = spare;
        spare = t;
        reached = sigma;
    }

    @Override
    void rows(int from, int to, RowWork work) {
        PixelRows pixels = PixelRows.of(source);
        SeparableRows[] elements = {
            Separable.rows(image, pixels, new Taps[] {second, smooth}, Border.REFLECT),
            Separable.rows(image, pixels, new Taps[] {first, first}, Border.REFLECT),
            Separable.rows(image, pixels, new Taps[] {smooth, second}, Border.REFLECT)};
        EdgeRows.Buffers buffers = edges.buffers();
        float[][] hessian = new float[3][image.width()];
        for (int y = from; y < to; y++) {
            for (int e = 0; e < 3; e++) {
                elements[e].slice(y);
                if (e == 2 || !edges.isAtEdge(y)) {
                    elements[e].row(0, hessian[e], 0);
                }
            }
            edges.replace(y, hessian, buffers);
            work.accept(hessian, y * image.width());
        }
    }
}
