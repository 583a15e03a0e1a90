package io.github.filigree.graph.measure;

import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;

/**
 * Volume and surface of branches with a radius at each pixel: each step is the frustum of a cone, as in
 * SNT (Arshadi et al., <i>SNT: a unifying toolbox for quantification of neuronal anatomy</i>, 2021).
 */
public final class Frusta {

    private final Branches branches;
    private final NodePositions positions;
    private final double[] radii;

    private Frusta(Branches branches, NodePositions positions, double[] radii) {
        this.branches = branches;
        this.positions = positions;
        this.radii = radii;
    }

    /**
     * {@return volumes and surfaces of these branches}
     *
     * @param branches of any graph
     * @param positions of its nodes
     * @param radii of each node, in the unit of the spacing; read when asked
     */
    public static Frusta of(Branches branches, NodePositions positions, double[] radii) {
        if (Check.present(radii, "radii").length < Check.present(branches, "branches").graph().nodeCount()) {
            throw new IllegalArgumentException(
                    "radii need " + branches.graph().nodeCount() + " elements, have " + radii.length);
        }
        return new Frusta(branches, Check.present(positions, "positions"), radii);
    }

    /**
     * {@return the sum over a branch's steps of π / 3 × step × (r² + r s + s²), r and s being the radii at its ends; in
     * the unit of the spacing, cubed}
     *
     * @param branch 0 … count − 1
     */
    public double volume(int branch) {
        double sum = 0;
        for (int k = 1; k < branches.size(branch); k++) {
            double r = radii[branches.node(branch, k - 1)];
            double s = radii[branches.node(branch, k)];
            sum += step(branch, k) * (r * r + r * s + s * s);
        }
        return sum * Math.PI / 3;
    }

    /**
     * {@return the sum over a branch's steps of π × (r + s) × √(step² + (r − s)²), the sides without the ends; in the
     * unit of the spacing, squared}
     *
     * @param branch 0 … count − 1
     */
    public double surface(int branch) {
        double sum = 0;
        for (int k = 1; k < branches.size(branch); k++) {
            double r = radii[branches.node(branch, k - 1)];
            double s = radii[branches.node(branch, k)];
            sum += (r + s) * Math.hypot(step(branch, k), r - s);
        }
        return sum * Math.PI;
    }

    private double step(int branch, int k) {
        return positions.distance(branches.node(branch, k - 1), branches.node(branch, k));
    }
}
