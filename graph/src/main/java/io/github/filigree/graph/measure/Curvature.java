package io.github.filigree.graph.measure;

import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * How strongly branches bend, and where their ends point: from parabolas and lines fitted to positions along them by
 * least squares, since single steps of a digital line know eight directions only.
 */
public final class Curvature {

    private static final int HALF = 10;

    private final Branches branches;
    private final NodePositions positions;

    private Curvature(Branches branches, NodePositions positions) {
        this.branches = branches;
        this.positions = positions;
    }

    /**
     * {@return curvatures and directions of these branches}
     *
     * @param branches of any graph
     * @param positions of its nodes
     */
    public static Curvature of(Branches branches, NodePositions positions) {
        return new Curvature(Check.present(branches, "branches"), Check.present(positions, "positions"));
    }

    /**
     * Mean and largest curvature of a branch.
     *
     * @param mean over the pixels that have enough others on both sides
     * @param max of these pixels
     */
    public record Bend(double mean, double max) {}

    /**
     * {@return how a branch bends: |p′ × p″| / |p′|³ of parabolas p through ten pixels on either side, fitted by least
     * squares after Savitzky and Golay (<i>Smoothing and differentiation of data by simplified least squares
     * procedures</i>,
     * 1964)} Of shorter branches fewer pixels, half of them on either side; NaN under five. A circle's is 1 / radius.
     * Unit: 1 / that of the spacing.
     *
     * @param branch 0 … count − 1
     */
    public Bend of(int branch) {
        int size = branches.size(branch);
        int half = Math.min(HALF, (size - 1) / 2);
        if (half < 2) {
            return new Bend(Double.NaN, Double.NaN);
        }
        double[] slopes = slopes(half);
        double[] bows = bows(half);
        double sum = 0;
        double max = 0;
        double[] first = new double[positions.rank()];
        double[] second = new double[positions.rank()];
        for (int k = half; k < size - half; k++) {
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            for (int i = 0; i < slopes.length; i++) {
                int node = branches.node(branch, k - half + i);
                for (int axis = 0; axis < first.length; axis++) {
                    double at = positions.at(node, axis);
                    first[axis] += slopes[i] * at;
                    second[axis] += bows[i] * at;
                }
            }
            double curvature = curvature(first, second);
            sum += curvature;
            max = Math.max(max, curvature);
        }
        return new Bend(sum / (size - 2 * half), max);
    }

    /** {@return weights of the positions that sum up to the slope of the parabola in the middle} */
    private static double[] slopes(int half) {
        double n = 2 * half + 1;
        double squares = n * (n * n - 1) / 12;
        double[] weights = new double[2 * half + 1];
        Arrays.setAll(weights, i -> (i - half) / squares);
        return weights;
    }

    /** {@return weights of the positions that sum up to its second derivative} */
    private static double[] bows(int half) {
        double n = 2 * half + 1;
        double meanSquare = (n * n - 1) / 12;
        double fourths = n * (n * n - 1) * (3 * n * n - 7) / 240;
        double[] weights = new double[2 * half + 1];
        Arrays.setAll(weights, i -> 2 * ((i - half) * (i - half) - meanSquare)
                / (fourths - n * meanSquare * meanSquare));
        return weights;
    }

    /** {@return |a × b| / |a|³ for any rank: |a × b|² = |a|² |b|² − (a · b)²} */
    private static double curvature(double[] a, double[] b) {
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int axis = 0; axis < a.length; axis++) {
            aa += a[axis] * a[axis];
            bb += b[axis] * b[axis];
            ab += a[axis] * b[axis];
        }
        return aa == 0 ? 0 : Math.sqrt(Math.max(0, aa * bb - ab * ab)) / (aa * Math.sqrt(aa));
    }

    /**
     * {@return the unit vector in which a branch leaves one of its ends, slowest axis first: the slope of the line
     * fitted to its first eleven pixels, or all of a shorter one; NaN where it has no direction}
     *
     * @param half 2 × branch for its source, 2 × branch + 1 for its target
     */
    public double[] direction(int half) {
        int branch = half >> 1;
        int last = branches.size(branch) - 1;
        int count = Math.min(last, HALF) + 1;
        double[] slope = new double[positions.rank()];
        double squares = 0;
        for (int i = 0; i < count; i++) {
            int node = branches.node(branch, (half & 1) == 0 ? i : last - i);
            for (int axis = 0; axis < slope.length; axis++) {
                slope[axis] += (i - (count - 1) / 2.0) * positions.at(node, axis);
            }
        }
        for (double component : slope) {
            squares += component * component;
        }
        for (int axis = 0; axis < slope.length; axis++) {
            slope[axis] /= Math.sqrt(squares);
        }
        return slope;
    }

    /**
     * {@return the angle between two {@linkplain #direction directions}, 0 … 180 degrees}
     *
     * @param a a unit vector
     * @param b another
     */
    public static double degrees(double[] a, double[] b) {
        double dot = 0;
        for (int axis = 0; axis < a.length; axis++) {
            dot += a[axis] * b[axis];
        }
        return Math.toDegrees(Math.acos(Math.clamp(dot, -1, 1)));
    }
}
