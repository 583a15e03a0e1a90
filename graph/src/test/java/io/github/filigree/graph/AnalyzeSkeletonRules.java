package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * AnalyzeSkeleton's counts, slowly, from its rules. A voxel is an end with at most one of its up to 26 neighbours, a
 * slab with two, part of a junction with more. Junction voxels that touch are one junction. A branch is a chain of
 * slabs, or an end that touches another end or a junction. A triple or quadruple point is a junction whose voxels have
 * three or four neighbours that are no junction voxels, counted once for each voxel that they touch.
 */
public final class AnalyzeSkeletonRules {

    public int branches;
    public int junctions;
    public int ends;
    public int slabs;
    public int junctionVoxels;
    public int triples;
    public int quadruples;

    private final List<int[]> neighbors = new ArrayList<>();

    public AnalyzeSkeletonRules(BinaryImage image) {
        Shape shape = Shape.of(image.shape());
        BitSet all = new BitSet();
        for (int p = 0; p < image.pixelCount(); p++) {
            all.set(p, image.get((long) p));
            neighbors.add(new int[0]);
        }
        all.stream().forEach(p -> neighbors.set(
                p, all.stream().filter(q -> q != p && touch(shape, p, q)).toArray()));
        BitSet slab = where(all, n -> n == 2);
        BitSet junction = where(all, n -> n > 2);
        BitSet end = where(all, n -> n < 2);
        ends = end.cardinality();
        slabs = slab.cardinality();
        junctionVoxels = junction.cardinality();
        branches = groups(slab).size();
        int endToEnd = 0;
        for (int p : end.stream().toArray()) {
            for (int q : neighbors.get(p)) {
                branches += junction.get(q) ? 1 : 0;
                endToEnd += end.get(q) ? 1 : 0;
            }
        }
        branches += endToEnd / 2;
        List<BitSet> clusters = groups(junction);
        junctions = clusters.size();
        for (BitSet cluster : clusters) {
            int outside = cluster.stream()
                    .map(p -> (int) Arrays.stream(neighbors.get(p)).filter(q -> !junction.get(q)).count())
                    .sum();
            triples += outside == 3 ? 1 : 0;
            quadruples += outside == 4 ? 1 : 0;
        }
    }

    private static boolean touch(Shape shape, int p, int q) {
        long[] a = new long[shape.rank()];
        long[] b = new long[shape.rank()];
        shape.coordinates(p, a);
        shape.coordinates(q, b);
        for (int axis = 0; axis < a.length; axis++) {
            if (Math.abs(a[axis] - b[axis]) > 1) {
                return false;
            }
        }
        return true;
    }

    private BitSet where(BitSet all, IntPredicate neighborCount) {
        BitSet found = new BitSet();
        all.stream().filter(p -> neighborCount.test(neighbors.get(p).length)).forEach(found::set);
        return found;
    }

    private List<BitSet> groups(BitSet of) {
        List<BitSet> groups = new ArrayList<>();
        BitSet seen = new BitSet();
        of.stream().forEach(start -> {
            if (!seen.get(start)) {
                BitSet group = new BitSet();
                ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
                seen.set(start);
                while (!open.isEmpty()) {
                    int p = open.remove();
                    group.set(p);
                    for (int q : neighbors.get(p)) {
                        if (of.get(q) && !seen.get(q)) {
                            seen.set(q);
                            open.add(q);
                        }
                    }
                }
                groups.add(group);
            }
        });
        return groups;
    }
}
