package io.github.filigree.graph.geodesic;

import java.util.Arrays;

/**
 * How far from each pixel of one branch the farthest pixel of its component is. Two sweeps, from the branch's two ends,
 * give it for all of them.
 */
final class Eccentricities {

    private final BranchComponents components;
    private final ArcLengths metric;

    Eccentricities(BranchComponents components) {
        this.components = components;
        metric = components.metric;
    }

    /**
     * {@return the eccentricity of each of a branch's nodes, or {@code floor} where it is less}
     *
     * @param fromSource swept from the branch's source
     * @param fromTarget swept from its target
     */
    double[] of(int branch, ShortestPaths fromSource, ShortestPaths fromTarget, double floor) {
        double[] found = new double[metric.last(branch) + 1];
        Arrays.fill(found, floor);
        int component = components.ends.branches().component(branch);
        double length = components.length(branch);
        for (int i = 0; i < components.branchCount(component); i++) {
            int other = components.branch(component, i);
            if (other == branch) {
                within(branch, fromSource, fromTarget, found);
                continue;
            }
            int source = components.source(other);
            int target = components.target(other);
            double sourceBySource = fromSource.distance(source);
            double sourceByTarget = fromTarget.distance(source);
            double targetBySource = fromSource.distance(target);
            double targetByTarget = fromTarget.distance(target);
            double atMost = halfWay(
                    halfWay(sourceBySource, sourceByTarget, length),
                    halfWay(targetBySource, targetByTarget, length),
                    components.length(other));
            if (atMost <= floor) {
                continue;
            }
            for (int k = 0; k < found.length; k++) {
                double before = metric.offset(branch, k);
                double after = length - before;
                double a = Math.min(before + sourceBySource, after + sourceByTarget);
                double b = Math.min(before + targetBySource, after + targetByTarget);
                improve(found, k, other, 0, metric.last(other), a, b);
            }
        }
        return found;
    }

    /** The branch's own pixels: straight on, or out at one end and in at the other. */
    private void within(int branch, ShortestPaths fromSource, ShortestPaths fromTarget, double[] found) {
        double length = components.length(branch);
        double around = fromSource.distance(components.target(branch));
        for (int k = 0; k < found.length; k++) {
            double before = metric.offset(branch, k);
            double after = length - before;
            improve(found, k, branch, 0, k, Math.min(before, after + around), 0);
            improve(found, k, branch, k, metric.last(branch), 0, Math.min(after, before + around));
        }
    }

    private void improve(double[] found, int k, int branch, int from, int to, double a, double b) {
        if (halfWay(a, b, metric.offset(branch, to) - metric.offset(branch, from)) > found[k]) {
            int far = metric.farthest(branch, from, to, a, b);
            found[k] = Math.max(found[k], metric.between(branch, from, to, a, b, far));
        }
    }

    /** {@return how far away a point on a branch can be whose ends are a and b away} */
    static double halfWay(double a, double b, double length) {
        return Math.min((a + b + length) / 2, Math.min(a, b) + length);
    }
}
