package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Shortest ways within the components of a skeleton: the longest of them, and the pixel from which none is long. Exact,
 * between any two pixels, also where they lie inside of branches that are part of cycles.
 *
 * <p>Trees take two sweeps. Elsewhere each sweep from a pixel bounds the eccentricities of all others, after Takes and
 * Kosters (<i>Determining the diameter of small world networks</i>, 2011), here of whole branches at once. Only
 * branches that may still hold an end of the longest way, or the centre, are looked at pixel by pixel: few, unless many
 * ways are about equally long. Distances are sums of doubles; of ways whose lengths differ by less than one part in
 * 10<sup>12</sup> any may be found.
 *
 * {@snippet :
 * Geodesics geodesics = Geodesics.of(branches);
 * double diameter = geodesics.longestPath(0).length();
 * int centre = geodesics.center(0).node();
 * }
 */
public final class Geodesics {

    /**
     * The pixel of a component from which the farthest is nearest.
     *
     * @param node the pixel
     * @param radius how far its farthest pixel is, in the unit of the spacing
     */
    public record Center(int node, double radius) {}

    private static final double ROUNDING = 1 + 1e-12;

    private final Branches branches;
    private final BranchComponents components;
    private final Eccentricities eccentricities;
    private final EccentricityBounds bounds;
    private final ShortestPaths sweep;
    private final ShortestPaths fromSource;
    private final ShortestPaths fromTarget;
    private final GeodesicPath[] longest;

    private Geodesics(Branches branches) {
        this.branches = branches;
        components = new BranchComponents(branches);
        eccentricities = new Eccentricities(components);
        bounds = new EccentricityBounds(components);
        sweep = new ShortestPaths(components);
        fromSource = new ShortestPaths(components);
        fromTarget = new ShortestPaths(components);
        longest = new GeodesicPath[branches.componentCount()];
    }

    /**
     * {@return the shortest ways in a skeleton, to be asked for; threads may share them, and wait for one another}
     *
     * @param branches of any graph
     */
    public static Geodesics of(Branches branches) {
        return new Geodesics(Check.present(branches, "branches"));
    }

    /**
     * {@return the longest shortest way in a component, its weighted diameter; of an isolated pixel the pixel alone}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public synchronized GeodesicPath longestPath(int component) {
        if (longest[component] == null) {
            longest[component] = components.branchCount(component) == 0
                    ? new GeodesicPath(new int[] {branches.firstNode(component)}, new int[0], 0)
                    : findLongest(component);
        }
        return longest[component];
    }

    /** {@return for each branch whether the longest path of its component runs along it, wholly or in part} */
    public boolean[] mainBranches() {
        boolean[] main = new boolean[branches.count()];
        for (int c = 0; c < longest.length; c++) {
            for (int b : longestPath(c).branches()) {
                main[b] = true;
            }
        }
        return main;
    }

    private GeodesicPath findLongest(int component) {
        int first = components.branch(component, 0);
        sweepFrom(component, sweep, first, 0);
        GeodesicPath best = sweepOn(component);
        if (components.isTree(component)) {
            return best;
        }
        // From end to end as long as that helps, then from its middle, which bounds all eccentricities well.
        for (GeodesicPath next = sweepOn(component); next.length() > best.length() * ROUNDING; ) {
            best = next;
            next = sweepOn(component);
        }
        sweepFromMiddle(component, best);

        BitSet done = new BitSet(components.branchCount(component));
        while (true) {
            int i = candidate(component, done, true);
            int branch = i < 0 ? -1 : components.branch(component, i);
            if (i < 0 || bounds.atMost(branch) <= best.length() * ROUNDING) {
                return best;
            }
            done.set(i);
            sweepFrom(component, fromSource, branch, 0);
            sweepFrom(component, fromTarget, branch, components.metric.last(branch));
            best = longer(best, fromSource);
            best = longer(best, fromTarget);
            if (bounds.atMost(branch) > best.length() * ROUNDING) {
                double[] found = eccentricities.of(branch, fromSource, fromTarget, best.length());
                sweepFrom(component, sweep, branch, indexOfMax(found));
                best = longer(best, sweep);
            }
        }
    }

    private void sweepFrom(int component, ShortestPaths sweep, int branch, int k) {
        sweep.from(branch, k);
        bounds.learn(component, sweep);
    }

    /** Sweeps from the farthest pixel of the sweep before. */
    private GeodesicPath sweepOn(int component) {
        sweepFrom(component, sweep, sweep.farBranch(), sweep.farIndex());
        return sweep.wayToFarthest();
    }

    private void sweepFromMiddle(int component, GeodesicPath path) {
        double left = path.length() / 2;
        for (int b : path.branches()) {
            left -= components.length(b);
            if (left <= 0) {
                int k = components.metric.farthest(b, 0, components.metric.last(b), 0, 0);
                sweepFrom(component, sweep, b, k);
                return;
            }
        }
    }

    /** {@return the number in its component of the branch, not done, that may hold the largest or smallest value} */
    private int candidate(int component, BitSet done, boolean largest) {
        int best = -1;
        double bestBound = Double.POSITIVE_INFINITY;
        int count = components.branchCount(component);
        for (int i = done.nextClearBit(0); i < count; i = done.nextClearBit(i + 1)) {
            int branch = components.branch(component, i);
            double bound = largest ? -bounds.atMost(branch) : bounds.atLeast(branch);
            if (bound < bestBound) {
                best = i;
                bestBound = bound;
            }
        }
        return best;
    }

    private static GeodesicPath longer(GeodesicPath best, ShortestPaths sweep) {
        return sweep.eccentricity() > best.length() * ROUNDING ? sweep.wayToFarthest() : best;
    }

    private static int indexOfMax(double[] values) {
        int max = 0;
        for (int i = 1; i < values.length; i++) {
            max = values[i] > values[max] ? i : max;
        }
        return max;
    }

    /**
     * {@return the geodesic centre of a component}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public synchronized Center center(int component) {
        GeodesicPath path = longestPath(component);
        if (path.branches().length == 0) {
            return new Center(path.nodes()[0], 0);
        }
        return components.isTree(component) ? middle(path) : findCenter(component, path.length() / 2);
    }

    /** Of a tree: on the longest path, as near to its middle as can be. */
    private Center middle(GeodesicPath path) {
        int[] nodes = path.nodes();
        double[] along = new double[nodes.length];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + ArcLengths.step(branches.graph(), nodes[i - 1], nodes[i]);
        }
        double length = along[along.length - 1];
        Center best = new Center(-1, Double.POSITIVE_INFINITY);
        for (int i = 0; i < along.length; i++) {
            best = nearer(best, nodes[i], Math.max(along[i], length - along[i]));
        }
        return best;
    }

    private Center findCenter(int component, double least) {
        BitSet done = new BitSet(components.branchCount(component));
        Center best = new Center(-1, Double.POSITIVE_INFINITY);
        while (best.radius() > least * ROUNDING) {
            int i = candidate(component, done, false);
            int branch = i < 0 ? -1 : components.branch(component, i);
            if (i < 0 || bounds.atLeast(branch) * ROUNDING >= best.radius()) {
                break;
            }
            done.set(i);
            int last = components.metric.last(branch);
            sweepFrom(component, fromSource, branch, 0);
            sweepFrom(component, fromTarget, branch, last);
            // What is far from here bounds the eccentricities of all that is near.
            sweepFrom(component, sweep, fromSource.farBranch(), fromSource.farIndex());
            sweepFrom(component, sweep, fromTarget.farBranch(), fromTarget.farIndex());
            if (bounds.atLeast(branch) < best.radius()) {
                double[] found = eccentricities.of(branch, fromSource, fromTarget, least);
                for (int k = 0; k <= last; k++) {
                    best = nearer(best, components.node(branch, k), found[k]);
                }
            }
        }
        return best;
    }

    private static Center nearer(Center best, int node, double radius) {
        boolean isNearer = radius < best.radius() || radius == best.radius() && node < best.node();
        return isNearer ? new Center(node, radius) : best;
    }

    @Override
    public String toString() {
        return "geodesics of " + branches + ", " + Arrays.stream(longest).filter(p -> p != null).count() + " found";
    }
}
