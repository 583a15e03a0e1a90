package io.github.filigree.bench;

import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The pixel graph as JGraphT objects, from ready lists of nodes and edges: no pixel is looked at. */
public class JGraphTPeerBenchmark extends Measured {

    /** Height and width of the image. */
    @Param({"4096", "8192"})
    public int side;

    private CsrMatrix csr;
    private Graph<Integer, DefaultWeightedEdge> graph;

    /** Makes the lists. */
    @Setup
    public void prepare() {
        csr = PixelGraph.of(BinaryImage.of(TestImages.blobSkeleton(side), side, side)).toCsr();
        graph = build();
        if (graph.vertexSet().size() != csr.size() || 2 * graph.edgeSet().size() != csr.columnIndices().length) {
            throw new IllegalStateException("not the same graph");
        }
    }

    /** {@return the graph} */
    @Benchmark
    public Graph<Integer, DefaultWeightedEdge> build() {
        Graph<Integer, DefaultWeightedEdge> made = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < csr.size(); node++) {
            made.addVertex(node);
        }
        for (int node = 0; node < csr.size(); node++) {
            for (int e = csr.rowPointers()[node]; e < csr.rowPointers()[node + 1]; e++) {
                int neighbor = csr.columnIndices()[e];
                if (node < neighbor) {
                    made.setEdgeWeight(made.addEdge(node, neighbor), csr.values()[e]);
                }
            }
        }
        return made;
    }

    /** {@return the connected components of the graph once built} */
    @Benchmark
    public List<Set<Integer>> components() {
        return new ConnectivityInspector<>(graph).connectedSets();
    }
}
