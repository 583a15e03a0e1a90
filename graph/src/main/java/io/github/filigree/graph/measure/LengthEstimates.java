package io.github.filigree.graph.measure;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;

/**
 * Lengths of branches other than that of the chain of pixels, which is too long by up to 8 % where a line is neither
 * straight nor diagonal.
 */
public final class LengthEstimates {

    private static final int WINDOW = 5;

    private final Branches branches;
    private final NodePositions positions;
    private final double side;

    private LengthEstimates(Branches branches, NodePositions positions) {
        this.branches = branches;
        this.positions = positions;
        double[] spacing = branches.graph().spacing();
        side = spacing.length == 2 && spacing[0] == spacing[1] ? spacing[0] : Double.NaN;
    }

    /**
     * {@return estimates for these branches}
     *
     * @param branches of any graph
     * @param positions of its nodes
     */
    public static LengthEstimates of(Branches branches, NodePositions positions) {
        return new LengthEstimates(Check.present(branches, "branches"), Check.present(positions, "positions"));
    }

    /**
     * {@return whether AnalyzeSkeleton walks a branch from its target to its source} It starts at a tip where only one
     * end is a tip, else at the end that is first by plane, then column, then row.
     *
     * @param branch 0 … count − 1
     */
    public boolean isReversed(int branch) {
        if (branches.kind(branch) == BranchKind.TIP_TO_JUNCTION) {
            return branches.graph().degree(branches.target(branch)) == 1;
        }
        return positions.isFirst(branches.target(branch), branches.source(branch));
    }

    /**
     * {@return AnalyzeSkeleton's "running average length": the sum over a branch's steps of a fifth of the way from
     * five pixels before, or of what part there is at the start} The walk is as {@link
     * #isReversed} says. Unit: the spacing's.
     *
     * @param branch 0 … count − 1
     */
    public double runningAverage(int branch) {
        boolean reversed = isReversed(branch);
        int last = branches.size(branch) - 1;
        double length = 0;
        for (int k = 1; k <= last; k++) {
            int back = Math.min(k, WINDOW);
            int here = branches.node(branch, reversed ? last - k : k);
            int before = branches.node(branch, reversed ? last - k + back : k - back);
            length += positions.distance(before, here) / back;
        }
        return length;
    }

    /**
     * {@return 0.980 × straight steps + 1.406 × diagonal steps − 0.091 × changes of direction, after Vossepoel and
     * Smeulders (<i>Vector code probability and metrication error in the representation of straight lines of finite
     * length</i>, 1982), times the size of a
     * pixel} Unbiased for long straight lines of any direction. NaN unless the image has two axes with the same
     * spacing. Unit: the spacing's.
     *
     * @param branch 0 … count − 1
     */
    public double cornerCount(int branch) {
        if (Double.isNaN(side)) {
            return side;
        }
        int straight = 0;
        int diagonal = 0;
        int corners = 0;
        int lastRow = 0;
        int lastColumn = 0;
        boolean flat = positions.rank() < 2;
        int before = branches.source(branch);
        for (int k = 1; k < branches.size(branch); k++) {
            int here = branches.node(branch, k);
            int row = positions.pixel(here, 0) - positions.pixel(before, 0);
            int column = flat ? 0 : positions.pixel(here, 1) - positions.pixel(before, 1);
            if (row == 0 || column == 0) {
                straight++;
            } else {
                diagonal++;
            }
            corners += k > 1 && (row != lastRow || column != lastColumn) ? 1 : 0;
            lastRow = row;
            lastColumn = column;
            before = here;
        }
        return side * (0.980 * straight + 1.406 * diagonal - 0.091 * corners);
    }

    /**
     * {@return the length over a height map: the sum over a branch's steps of √(step² + difference of heights²)} What
     * skan gives with {@code value_is_height}. Unit: the spacing's.
     *
     * @param branch 0 … count − 1
     * @param heights of each node, in the unit of the spacing
     */
    public double onSurface(int branch, double[] heights) {
        double length = 0;
        for (int k = 1; k < branches.size(branch); k++) {
            int before = branches.node(branch, k - 1);
            int here = branches.node(branch, k);
            length += Math.hypot(positions.distance(before, here), heights[here] - heights[before]);
        }
        return length;
    }
}
