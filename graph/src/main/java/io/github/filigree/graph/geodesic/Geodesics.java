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
 * Kosters (<i>Determining the diameter of small world networks</i>, 2011), here of whole branches at once, and of pairs
 * of branches. Only branches that may still hold an end of the longest way, or the centre, are looked at pixel by
 * pixel: few, unless very many ways are about equally long, as in a narrow ring of meshes, where the time grows as
 * the square of the number of branches. {@link #of(Branches, int)} stops before, and tells what it may have missed.
 * Distances are sums of doubles; of ways whose lengths differ by less than one part in 10<sup>12</sup> any may be
 * found.
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
     * @param radiusAtLeast what no pixel's farthest is nearer than: the radius, unless the search was stopped
     */
    public record Center(int node, double radius, double radiusAtLeast) {

        /**
         * Of a search that was not stopped.
         *
         * @param node the pixel
         * @param radius how far its farthest pixel is
         */
        public Center(int node, double radius) {
            this(node, radius, radius);
        }
    }

    private static final double ROUNDING = 1 + 1e-12;

    private final Branches branches;
    private final BranchComponents components;
    private final Places places;
    private final Eccentricities eccentricities;
    private final EccentricityBounds bounds;
    private final ShortestPaths sweep;
    private final ShortestPaths fromSource;
    private final ShortestPaths fromTarget;
    private final int mostRounds;
    private final GeodesicPath[] longest;
    private final double[] atMost;
    private final Center[] centers;

    private Geodesics(Branches branches, int mostRounds) {
        this.branches = branches;
        this.mostRounds = mostRounds;
        components = new BranchComponents(branches);
        places = new Places(components);
        eccentricities = new Eccentricities(components);
        bounds = new EccentricityBounds(components);
        sweep = new ShortestPaths(components);
        fromSource = new ShortestPaths(components);
        fromTarget = new ShortestPaths(components);
        longest = new GeodesicPath[branches.componentCount()];
        atMost = new double[longest.length];
        centers = new Center[longest.length];
    }

    /**
     * {@return the shortest ways in a skeleton, to be asked for; threads may share them, and wait for one another}
     *
     * @param branches of any graph
     */
    public static Geodesics of(Branches branches) {
        return of(branches, Integer.MAX_VALUE);
    }

    /**
     * {@return ways that are the longest, or not much shorter, and pixels that are as near to all, or nearly; threads may
     * share them, and wait for one another}
     *
     * @param branches of any graph
     * @param mostRounds after how many branches looked at a component's search ends, at least 1; trees need none
     * @throws IllegalArgumentException if that is under 1
     */
    public static Geodesics of(Branches branches, int mostRounds) {
        if (mostRounds < 1) {
            throw new IllegalArgumentException("mostRounds is " + mostRounds + ", must be at least 1");
        }
        return new Geodesics(Check.present(branches, "branches"), mostRounds);
    }

    /**
     * {@return the longest shortest way in a component, its weighted diameter, or the longest that was found; of an
     * isolated pixel the pixel alone}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public synchronized GeodesicPath longestPath(int component) {
        if (longest[component] == null) {
            longest[component] = components.branchCount(component) == 0
                    ? new GeodesicPath(new int[] {branches.firstNode(component)}, new int[0], 0)
                    : findLongest(component);
            atMost[component] = Math.max(atMost[component], longest[component].length());
        }
        return longest[component];
    }

    /**
     * {@return what the longest shortest way in a component does not exceed: its length, unless the search was stopped}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public double atMost(int component) {
        longestPath(component);
        return atMost[component];
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
        EndCandidates left = new EndCandidates(places.of(component));
        places.learn(left, sweep);
        // From end to end as long as that helps, then from its middle, which bounds all eccentricities well.
        for (GeodesicPath next = sweepOn(component); next.length() > best.length() * ROUNDING; ) {
            best = next;
            places.learn(left, sweep);
            next = sweepOn(component);
        }
        sweepFromMiddle(component, best);
        places.learn(left, sweep);
        BitSet middles = new BitSet();
        int place = left.keepOver(best.length() * ROUNDING);
        for (int rounds = 0; place >= 0; rounds++) {
            if (rounds == mostRounds) {
                atMost[component] = left.highest();
                return best;
            }
            // A sweep from a middle bounds all, one from a far end may find a longer way: by turns.
            int middle = rounds % 2 == 0 ? nearestCandidate(component, middles) : -1;
            if (middle >= 0) {
                middles.set(middle);
                sweepFrom(component, sweep, components.branch(component, middle), 0);
                places.learn(left, sweep);
                best = longer(best, sweep);
                place = left.keepOver(best.length() * ROUNDING);
                continue;
            }
            if (places.isVertex(place)) {
                sweepFrom(component, sweep, places.branch(place), places.index(place));
                places.learn(left, sweep);
                best = longer(best, sweep);
            } else {
                best = longestFrom(component, places.branch(place), best, left);
            }
            left.remove(place);
            place = left.keepOver(best.length() * ROUNDING);
        }
        return best;
    }

    /** {@return the longer of the best way and the longest one from a pixel of a branch} */
    private GeodesicPath longestFrom(int component, int branch, GeodesicPath best, EndCandidates left) {
        sweepFrom(component, fromSource, branch, 0);
        sweepFrom(component, fromTarget, branch, components.metric.last(branch));
        places.learn(left, fromSource);
        places.learn(left, fromTarget);
        GeodesicPath longer = longer(longer(best, fromSource), fromTarget);
        if (bounds.atMost(branch) <= longer.length() * ROUNDING) {
            return longer;
        }
        double[] found = eccentricities.of(branch, fromSource, fromTarget, longer.length());
        sweepFrom(component, sweep, branch, indexOfMax(found));
        places.learn(left, sweep);
        return longer(longer, sweep);
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

    /** {@return the number in its component of the branch, not done, that may hold the smallest value, or −1} */
    private int nearestCandidate(int component, BitSet done) {
        int best = -1;
        double bestBound = Double.POSITIVE_INFINITY;
        int count = components.branchCount(component);
        for (int i = done.nextClearBit(0); i < count; i = done.nextClearBit(i + 1)) {
            double bound = bounds.atLeast(components.branch(component, i));
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
        // Kept, since a search that knows of earlier ones may end at another of equally good pixels.
        if (centers[component] == null) {
            centers[component] = searchCenter(component);
        }
        return centers[component];
    }

    private Center searchCenter(int component) {
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
        for (int rounds = 0; best.radius() > least * ROUNDING; rounds++) {
            int i = nearestCandidate(component, done);
            int branch = i < 0 ? -1 : components.branch(component, i);
            if (i < 0 || bounds.atLeast(branch) * ROUNDING >= best.radius()) {
                break;
            }
            if (rounds == mostRounds) {
                return new Center(best.node(), best.radius(), Math.max(least, bounds.atLeast(branch)));
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
