package io.github.filigree.graph.tree;

import io.github.filigree.graph.util.Groups;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * Trees of points in space, each with a radius and a type, and the edges that would close cycles, which a tree has not:
 * neurons as SWC files hold them (Cannon et al., <i>An on-line archive of reconstructed hippocampal neurons</i>, 1998).
 * Points are numbered from 0. Trees do not change once made, and may be shared between threads.
 *
 * {@snippet :
 * PointTrees line = PointTrees.builder(2)
 *         .point(-1, 0, 1.5, 0, 0, 0)
 *         .point(0, 0, 1.2, 0, 3, 4)
 *         .build();
 * double[] lengths = PointTable.of(line).doubles("branch_distance");
 * }
 */
public final class PointTrees {

    private static final int AXES = 3;

    private final int[] parents;
    private final int[] types;
    private final double[] radii;
    private final double[] positions;
    private final int[] cuts;

    /** All points, each after its parent. */
    private final int[] order;

    /** The first point of each one's tree. */
    private final int[] roots;

    private final int[] degrees;

    private PointTrees(Builder builder) {
        int count = builder.count;
        parents = Arrays.copyOf(builder.parents, count);
        types = Arrays.copyOf(builder.types, count);
        radii = Arrays.copyOf(builder.radii, count);
        positions = Arrays.copyOf(builder.positions, AXES * count);
        cuts = Arrays.copyOf(builder.cuts, builder.cutCount);
        for (int point = 0; point < count; point++) {
            if (parents[point] < -1 || parents[point] >= count) {
                throw new IllegalArgumentException(
                        "point " + point + " has the parent " + parents[point] + ", there are " + count + " points");
            }
        }
        order = parentsFirst();
        roots = new int[count];
        degrees = new int[count];
        for (int point : order) {
            int parent = parents[point];
            roots[point] = parent < 0 ? point : roots[parent];
            if (parent >= 0) {
                degrees[point]++;
                degrees[parent]++;
            }
        }
        for (int end : cuts) {
            degrees[end]++;
        }
    }

    private int[] parentsFirst() {
        int[] groups = Arrays.stream(parents).map(parent -> parent + 1).toArray();
        int[] pointers = Groups.pointers(groups, parents.length + 1);
        int[] children = Groups.members(groups, pointers);
        int[] found = new int[parents.length];
        int count = pointers[1];
        System.arraycopy(children, 0, found, 0, count);
        for (int i = 0; i < count; i++) {
            int from = pointers[found[i] + 1];
            int more = pointers[found[i] + 2] - from;
            System.arraycopy(children, from, found, count, more);
            count += more;
        }
        if (count < found.length) {
            throw new IllegalArgumentException((found.length - count) + " points have no root among their ancestors, "
                    + "since parents go round in a circle; point " + lost(found, count) + " is one");
        }
        return found;
    }

    private static int lost(int[] found, int count) {
        boolean[] seen = new boolean[found.length];
        for (int i = 0; i < count; i++) {
            seen[found[i]] = true;
        }
        int point = 0;
        while (seen[point]) {
            point++;
        }
        return point;
    }

    /**
     * {@return a builder of trees}
     *
     * @param expected about how many points there will be
     */
    public static Builder builder(int expected) {
        return new Builder(Math.max(1, expected));
    }

    /** Points, as they are added. */
    public static final class Builder {

        private int count;
        private int[] parents;
        private int[] types;
        private double[] radii;
        private double[] positions;
        private int[] cuts = new int[2];
        private int cutCount;

        private Builder(int size) {
            parents = new int[size];
            types = new int[size];
            radii = new double[size];
            positions = new double[Math.multiplyExact(AXES, size)];
        }

        /**
         * Adds a point.
         *
         * @param parent its number, which may be added later; −1 for a root
         * @param type as in SWC: 0 undefined, 1 soma, 2 axon, 3 basal and 4 apical dendrite, more by custom
         * @param radius of the tube there, at least 0
         * @param position along three axes, slowest first: z, y, x
         * @return this
         * @throws IllegalArgumentException if the radius is negative, there are not three coordinates, or one is not
         *     finite
         */
        public Builder point(int parent, int type, double radius, double... position) {
            if (!(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the radius is " + radius + ", must be finite and at least 0");
            }
            if (Check.present(position, "position").length != AXES
                    || !Arrays.stream(position).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "the position is " + Arrays.toString(position) + ", must be three finite numbers");
            }
            if (count == parents.length) {
                int size = Math.multiplyExact(2, count);
                parents = Arrays.copyOf(parents, size);
                types = Arrays.copyOf(types, size);
                radii = Arrays.copyOf(radii, size);
                positions = Arrays.copyOf(positions, Math.multiplyExact(AXES, size));
            }
            parents[count] = parent;
            types[count] = type;
            radii[count] = radius;
            System.arraycopy(position, 0, positions, AXES * count, AXES);
            count++;
            return this;
        }

        /**
         * Adds an edge that closes a cycle, such as one that was cut to make a tree.
         *
         * @param point one end
         * @param other the other
         * @return this
         * @throws IllegalArgumentException if one of them was not added yet, or they are the same
         */
        public Builder cut(int point, int other) {
            if (Math.min(point, other) < 0 || Math.max(point, other) >= count || point == other) {
                throw new IllegalArgumentException(
                        "a cut between " + point + " and " + other + " of " + count + " points");
            }
            if (cutCount == cuts.length) {
                cuts = Arrays.copyOf(cuts, Math.multiplyExact(2, cutCount));
            }
            cuts[cutCount++] = point;
            cuts[cutCount++] = other;
            return this;
        }

        /**
         * {@return the trees}
         *
         * @throws IllegalArgumentException if a parent is no point, or parents go round in a circle
         */
        public PointTrees build() {
            return new PointTrees(this);
        }
    }

    /** {@return the number of points} */
    public int count() {
        return parents.length;
    }

    /**
     * {@return a point's parent, −1 for a root}
     *
     * @param point 0 … count() − 1
     */
    public int parent(int point) {
        return parents[point];
    }

    /**
     * {@return the root of a point's tree}
     *
     * @param point 0 … count() − 1
     */
    public int root(int point) {
        return roots[point];
    }

    /**
     * {@return a point's type, as in SWC}
     *
     * @param point 0 … count() − 1
     */
    public int type(int point) {
        return types[point];
    }

    /**
     * {@return a point's radius}
     *
     * @param point 0 … count() − 1
     */
    public double radius(int point) {
        return radii[point];
    }

    /**
     * {@return where a point is along an axis}
     *
     * @param point 0 … count() − 1
     * @param axis 0 … 2, slowest first: z, y, x
     */
    public double at(int point, int axis) {
        return positions[AXES * point + axis];
    }

    /**
     * {@return the straight distance of two points}
     *
     * @param point 0 … count() − 1
     * @param other 0 … count() − 1
     */
    public double distance(int point, int other) {
        double squares = 0;
        for (int axis = AXES - 1; axis >= 0; axis--) {
            squares += (at(point, axis) - at(other, axis)) * (at(point, axis) - at(other, axis));
        }
        return Math.sqrt(squares);
    }

    /**
     * {@return the number of a point's edges, to parent and children and over cuts}
     *
     * @param point 0 … count() − 1
     */
    public int degree(int point) {
        return degrees[point];
    }

    /** {@return the ends of the edges that close cycles, two after two; a copy} */
    public int[] cuts() {
        return cuts.clone();
    }

    /** {@return all points, each after its parent; a copy} */
    public int[] order() {
        return order.clone();
    }

    /** {@return for example "1234 points in 2 trees, 1 cycle"} */
    @Override
    public String toString() {
        long trees = Arrays.stream(parents).filter(parent -> parent < 0).count();
        return parents.length + " points in " + trees + (trees == 1 ? " tree, " : " trees, ") + cuts.length / 2
                + (cuts.length == 2 ? " cycle" : " cycles");
    }
}
