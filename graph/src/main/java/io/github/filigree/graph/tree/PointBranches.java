package io.github.filigree.graph.tree;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * The branches of trees of points: the ways between roots, tips and branchings. Each starts at its end nearer to the
 * root. They are in the order of their last points; those over a cut, which close a cycle, come after all others. Roots
 * are ends also where one or two edges leave them, as in SNT and L-Measure.
 */
public final class PointBranches {

    private final PointTrees trees;
    private final int[] pointers;
    private final int[] points;
    private final int[] levels;
    private final int[] orders;
    private final double[] rootDistances;
    private final int treeBranches;
    private int size;

    private PointBranches(PointTrees trees) {
        this.trees = trees;
        int[] cuts = trees.cuts();
        int[] branchTo = new int[trees.count()];
        int count = 0;
        for (int point = 0; point < branchTo.length; point++) {
            branchTo[point] = isEnd(point) && trees.parent(point) >= 0 ? count++ : -1;
        }
        treeBranches = count;
        pointers = new int[count + cuts.length / 2 + 1];
        int[] scratch = new int[trees.count() + 2 * count + cuts.length];
        for (int point = 0; point < branchTo.length; point++) {
            if (branchTo[point] >= 0) {
                scratch[size++] = point;
                climb(trees.parent(point), scratch);
                reverse(scratch, pointers[branchTo[point]], size);
                pointers[branchTo[point] + 1] = size;
            }
        }
        for (int c = 0; c < cuts.length; c += 2) {
            int start = size;
            climb(cuts[c], scratch);
            reverse(scratch, start, size);
            climb(cuts[c + 1], scratch);
            pointers[count + c / 2 + 1] = size;
        }
        points = Arrays.copyOf(scratch, size);
        levels = new int[count()];
        orders = new int[count()];
        rootDistances = new double[trees.count()];
        number(branchTo);
    }

    /** Lists points from one up to and with the next end. */
    private void climb(int from, int[] list) {
        int point = from;
        while (!isEnd(point)) {
            list[size++] = point;
            point = trees.parent(point);
        }
        list[size++] = point;
    }

    private static void reverse(int[] list, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            int kept = list[i];
            list[i] = list[j];
            list[j] = kept;
        }
    }

    private boolean isEnd(int point) {
        return trees.parent(point) < 0 || trees.degree(point) != 2;
    }

    private void number(int[] branchTo) {
        int[] order = trees.order();
        for (int point : order) {
            int parent = trees.parent(point);
            rootDistances[point] = parent < 0 ? 0 : rootDistances[parent] + trees.distance(point, parent);
            if (branchTo[point] >= 0) {
                int before = branchTo[source(branchTo[point])];
                levels[branchTo[point]] = before < 0 ? 1 : levels[before] + 1;
            }
        }
        int[] largest = new int[order.length];
        int[] times = new int[order.length];
        for (int i = order.length - 1; i >= 0; i--) {
            int branch = branchTo[order[i]];
            if (branch >= 0) {
                int end = order[i];
                int own = largest[end] == 0 ? 1 : largest[end] + (times[end] > 1 ? 1 : 0);
                int source = source(branch);
                orders[branch] = own;
                times[source] = own > largest[source] ? 1 : times[source] + (own == largest[source] ? 1 : 0);
                largest[source] = Math.max(largest[source], own);
            }
        }
    }

    /**
     * {@return the branches of trees}
     *
     * @param trees of points
     */
    public static PointBranches of(PointTrees trees) {
        return new PointBranches(Check.present(trees, "trees"));
    }

    /** {@return the trees} */
    public PointTrees trees() {
        return trees;
    }

    /** {@return the number of branches} */
    public int count() {
        return pointers.length - 1;
    }

    /**
     * {@return the number of a branch's points, both ends included}
     *
     * @param branch 0 … count() − 1
     */
    public int size(int branch) {
        return pointers[branch + 1] - pointers[branch];
    }

    /**
     * {@return the k-th point of a branch}
     *
     * @param branch 0 … count() − 1
     * @param k 0 … size(branch) − 1
     */
    public int point(int branch, int k) {
        return points[pointers[branch] + k];
    }

    /**
     * {@return a branch's first point}
     *
     * @param branch 0 … count() − 1
     */
    public int source(int branch) {
        return points[pointers[branch]];
    }

    /**
     * {@return a branch's last point}
     *
     * @param branch 0 … count() − 1
     */
    public int target(int branch) {
        return points[pointers[branch + 1] - 1];
    }

    /**
     * {@return the length along a branch, the sum of the distances of its points}
     *
     * @param branch 0 … count() − 1
     */
    public double length(int branch) {
        double length = 0;
        for (int k = 1; k < size(branch); k++) {
            length += trees.distance(point(branch, k - 1), point(branch, k));
        }
        return length;
    }

    /**
     * {@return what a branch runs between; a root with one edge is a tip}
     *
     * @param branch 0 … count() − 1
     */
    public BranchKind kind(int branch) {
        if (source(branch) == target(branch)) {
            return BranchKind.CYCLE;
        }
        return switch ((trees.degree(source(branch)) == 1 ? 1 : 0) + (trees.degree(target(branch)) == 1 ? 1 : 0)) {
            case 0 -> BranchKind.JUNCTION_TO_JUNCTION;
            case 1 -> BranchKind.TIP_TO_JUNCTION;
            default -> BranchKind.TIP_TO_TIP;
        };
    }

    /**
     * {@return whether a branch runs over a cut, and closes a cycle}
     *
     * @param branch 0 … count() − 1
     */
    public boolean closesCycle(int branch) {
        return branch >= treeBranches;
    }

    /**
     * {@return how many branches there are from the root to this one, itself included; 0 if it closes a cycle}
     *
     * @param branch 0 … count() − 1
     */
    public int level(int branch) {
        return levels[branch];
    }

    /**
     * {@return the Strahler order of a branch: 1 if none follow it, else the largest order of those that follow, plus
     * one if two or more have it; 0 if it closes a cycle}
     *
     * @param branch 0 … count() − 1
     */
    public int strahler(int branch) {
        return orders[branch];
    }

    /**
     * {@return the way along the tree from its root to a point}
     *
     * @param point of the trees
     */
    public double rootDistance(int point) {
        return rootDistances[point];
    }

    /** {@return for example "12 branches of 1234 points in 2 trees, 1 cycle"} */
    @Override
    public String toString() {
        return count() + " branches of " + trees;
    }
}
