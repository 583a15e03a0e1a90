package io.github.filigree.graph.measure;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.graph.util.Groups;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * The junctions of a skeleton as a person counts them: junction pixels that are neighbours in the graph are one. They
 * are numbered in the order of their smallest nodes.
 *
 * {@snippet :
 * JunctionClusters junctions = JunctionClusters.of(graph);
 * double[] position = junctions.centroid(0);
 * }
 */
public final class JunctionClusters {

    private final PixelGraph graph;
    private final int[] pointers;
    private final int[] nodes;

    private JunctionClusters(PixelGraph graph) {
        this.graph = graph;
        int[] junctions = graph.junctions();
        DisjointSets sets = new DisjointSets(junctions.length);
        for (int i = 0; i < junctions.length; i++) {
            for (int k = 0; k < graph.degree(junctions[i]); k++) {
                int j = Arrays.binarySearch(junctions, graph.neighbor(junctions[i], k));
                if (j >= 0) {
                    sets.join(i, j);
                }
            }
        }
        int[] number = new int[junctions.length];
        int count = 0;
        for (int i = 0; i < junctions.length; i++) {
            number[i] = sets.find(i) == i ? count++ : number[sets.find(i)];
        }
        pointers = Groups.pointers(number, count);
        nodes = Groups.members(number, pointers);
        Arrays.setAll(nodes, i -> junctions[nodes[i]]);
    }

    /**
     * {@return the junctions of a graph, merged}
     *
     * @param graph whose neighbours count: with {@link EdgeRule#ALL} all adjacent junction pixels are merged
     */
    public static JunctionClusters of(PixelGraph graph) {
        return new JunctionClusters(Check.present(graph, "graph"));
    }

    /** {@return the number of clusters} */
    public int count() {
        return pointers.length - 1;
    }

    /**
     * {@return the number of a cluster's pixels}
     *
     * @param cluster 0 … count() − 1
     */
    public int size(int cluster) {
        return pointers[cluster + 1] - pointers[cluster];
    }

    /**
     * {@return the nodes of a cluster, ascending}
     *
     * @param cluster 0 … count() − 1
     */
    public int[] nodes(int cluster) {
        return Arrays.copyOfRange(nodes, pointers[cluster], pointers[cluster + 1]);
    }

    /**
     * {@return the mean of a cluster's pixels, times the spacing, slowest axis first}
     *
     * @param cluster 0 … count() − 1
     */
    public double[] centroid(int cluster) {
        double[] centroid = new double[graph.rank()];
        for (int i = pointers[cluster]; i < pointers[cluster + 1]; i++) {
            double[] position = graph.position(nodes[i]);
            Arrays.setAll(centroid, axis -> centroid[axis] + position[axis]);
        }
        Arrays.setAll(centroid, axis -> centroid[axis] / size(cluster));
        return centroid;
    }

    /** {@return for example "3 junctions of 7 pixels"} */
    @Override
    public String toString() {
        return count() + " junctions of " + nodes.length + " pixels";
    }
}
