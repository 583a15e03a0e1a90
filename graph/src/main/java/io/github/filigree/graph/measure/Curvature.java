package io.github.filigree.graph.measure;

import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;

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
        // Sums of p, c p and c² p over the window, c being counted from its middle: whole numbers, which are exact
        // however often a window moves on.
        int rank = positions.rank();
        long[] sums = new long[rank];
        long[] firsts = new long[rank];
        long[] seconds = new long[rank];
        for (int c = -half; c <= half; c++) {
            int node = branches.node(branch, half + c);
            for (int axis = 0; axis < rank; axis++) {
                long at = positions.pixel(node, axis);
                sums[axis] += at;
                firsts[axis] += c * at;
                seconds[axis] += (long) c * c * at;
            }
        }
        double n = 2 * half + 1;
        double meanSquare = (n * n - 1) / 12;
        double slope = 1 / (n * meanSquare);
        double bow = 2 / (n * (n * n - 1) * (3 * n * n - 7) / 240 - n * meanSquare * meanSquare);
        double sum = 0;
        double max = 0;
        for (int k = half; k < size - half; k++) {
            double aa = 0;
            double bb = 0;
            double ab = 0;
            for (int axis = 0; axis < rank; axis++) {
                double first = slope * firsts[axis] * positions.step(axis);
                double second = bow * (seconds[axis] - meanSquare * sums[axis]) * positions.step(axis);
                aa += first * first;
                bb += second * second;
                ab += first * second;
            }
            double curvature = curvature(aa, bb, ab);
            sum += curvature;
            max = Math.max(max, curvature);
            if (k + 1 < size - half) {
                int left = branches.node(branch, k - half);
                int entered = branches.node(branch, k + half + 1);
                for (int axis = 0; axis < rank; axis++) {
                    long old = positions.pixel(left, axis);
                    long next = positions.pixel(entered, axis);
                    long first = firsts[axis] + half * old;
                    long rest = sums[axis] - old;
                    seconds[axis] += (long) half * half * (next - old) - 2 * first + rest;
                    firsts[axis] = first - rest + half * next;
                    sums[axis] = rest + next;
                }
            }
        }
        return new Bend(sum / (size - 2 * half), max);
    }

    /** {@return |a × b| / |a|³ for any rank: |a × b|² = |a|² |b|² − (a · b)²} */
    private static double curvature(double aa, double bb, double ab) {
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
        return degrees(dot(a, b));
    }

    /**
     * {@return the scalar product of two directions, which is larger the smaller their angle is}
     *
     * @param a a unit vector
     * @param b another
     */
    public static double dot(double[] a, double[] b) {
        double dot = 0;
        for (int axis = 0; axis < a.length; axis++) {
            dot += a[axis] * b[axis];
        }
        return dot;
    }

    /**
     * {@return the angle of two directions, 0 … 180 degrees}
     *
     * @param dot their scalar product
     */
    public static double degrees(double dot) {
        return Math.toDegrees(Math.acos(Math.clamp(dot, -1, 1)));
    }
}
