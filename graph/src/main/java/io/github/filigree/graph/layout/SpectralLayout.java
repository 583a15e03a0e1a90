package io.github.filigree.graph.layout;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.Objects;

/**
 * Coordinates for drawing one component of a graph without its image: the eigenvectors of the second and the third
 * smallest eigenvalue of the graph Laplacian, degrees on the diagonal less the adjacency. As {@code
 * networkx.spectral_layout} of the 0/1 adjacency matrix: every edge counts 1, whatever its length, and the coordinates
 * are brought to −1 … 1 by a common factor.
 *
 * <p>Eigenvectors are defined up to their sign; here the first node has no positive coordinate, and the same graph
 * always gives the same layout. Where the eigenvalues coincide, as in a ring, any two orthogonal eigenvectors would do.
 * A component of one node lies at 0, 0; one of two nodes on the x axis.
 *
 * <p>Source: Hall, <i>An r-dimensional quadratic placement algorithm</i>, Management Science 17(3), 1970; Koren,
 * <i>Drawing graphs by eigenvectors</i>, Computers and Mathematics with Applications 49, 2005.
 *
 * <p>The arrays are copies.
 *
 * {@snippet :
 * SpectralLayout layout = SpectralLayout.of(graph);
 * double firstX = layout.x()[0];
 * }
 *
 * @param nodes the component's nodes, ascending
 * @param x of each of them, by the second smallest eigenvalue
 * @param y of each of them, by the third smallest eigenvalue
 * @param eigenvalues the second and the third smallest, fewer if the component has under three nodes
 */
public record SpectralLayout(int[] nodes, double[] x, double[] y, double[] eigenvalues) {

    /** Keeps copies. */
    public SpectralLayout {
        nodes = nodes.clone();
        x = x.clone();
        y = y.clone();
        eigenvalues = eigenvalues.clone();
    }

    /** {@return the component's nodes, ascending; a copy} */
    @Override
    public int[] nodes() {
        return nodes.clone();
    }

    /** {@return the first coordinate of each node; a copy} */
    @Override
    public double[] x() {
        return x.clone();
    }

    /** {@return the second coordinate of each node; a copy} */
    @Override
    public double[] y() {
        return y.clone();
    }

    /** {@return the eigenvalues of the coordinates; a copy} */
    @Override
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /**
     * {@return the layout of the component with the most nodes, of several the one with the smallest node}
     *
     * @param graph of any rank; if it has no node, the layout has none
     */
    public static SpectralLayout of(PixelGraph graph) {
        return of(Component.largest(Check.present(graph, "graph")));
    }

    /**
     * {@return the layout of one component}
     *
     * @param graph of any rank
     * @param node any node of the component
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public static SpectralLayout of(PixelGraph graph, int node) {
        return of(Component.of(
                Check.present(graph, "graph"), Objects.checkIndex(node, graph.nodeCount())));
    }

    private static SpectralLayout of(Component component) {
        int n = component.size();
        SmallestEigenvectors found = SmallestEigenvectors.of(component, Math.clamp(n - 1, 0, 2));
        double[][] axes = {new double[n], new double[n]};
        double largest = 0;
        for (int a = 0; a < found.values().length; a++) {
            axes[a] = found.vectors()[a];
            largest = Math.max(largest, Arrays.stream(axes[a]).map(Math::abs).max().orElse(0));
        }
        for (double[] axis : axes) {
            double scale = largest == 0 ? 1 : (axis[0] > 0 ? -1 : 1) / largest;
            Arrays.setAll(axis, i -> axis[i] * scale);
        }
        return new SpectralLayout(component.nodes(), axes[0], axes[1], found.values());
    }

    /** {@return for example "layout of 120 nodes, eigenvalues [0.1, 0.3]"} */
    @Override
    public String toString() {
        return "layout of " + nodes.length + " nodes, eigenvalues " + Arrays.toString(eigenvalues);
    }
}
