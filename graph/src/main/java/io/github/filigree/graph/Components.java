package io.github.filigree.graph;

/**
 * The connected components of a skeleton, numbered in the order of their smallest nodes; every isolated pixel is one.
 *
 * <p>{@link EdgeRule#ALL} and {@link EdgeRule#REDUCED} give the components that {@code scipy.ndimage.label} finds in
 * the image with the same connectivity, in the same order.
 *
 * {@snippet :
 * Components components = Components.of(branches);
 * double length = components.length(components.largest());
 * }
 */
public final class Components {

    private final int[] ofNode;
    private final int[] sizes;
    private final int[] branchCounts;
    private final double[] lengths;

    private Components(Branches branches) {
        int count = branches.componentCount();
        ofNode = new int[branches.graph().nodeCount()];
        sizes = new int[count];
        branchCounts = new int[count];
        lengths = new double[count];
        // Isolated pixels are the first nodes of theirs, all other nodes lie on branches.
        for (int c = 0; c < count; c++) {
            ofNode[branches.firstNode(c)] = c;
        }
        for (int b = 0; b < branches.count(); b++) {
            int c = branches.component(b);
            branchCounts[c]++;
            lengths[c] += branches.length(b);
            for (int k = 0; k < branches.size(b); k++) {
                ofNode[branches.node(b, k)] = c;
            }
        }
        for (int c : ofNode) {
            sizes[c]++;
        }
    }

    /**
     * {@return the components of a skeleton}
     *
     * @param branches its branches
     */
    public static Components of(Branches branches) {
        return new Components(branches);
    }

    /** {@return the number of components} */
    public int count() {
        return sizes.length;
    }

    /**
     * {@return the component of a node}
     *
     * @param node 0 … nodeCount − 1
     */
    public int componentOf(int node) {
        return ofNode[node];
    }

    /**
     * {@return the number of a component's pixels}
     *
     * @param component 0 … count() − 1
     */
    public int size(int component) {
        return sizes[component];
    }

    /**
     * {@return the number of a component's branches}
     *
     * @param component 0 … count() − 1
     */
    public int branchCount(int component) {
        return branchCounts[component];
    }

    /**
     * {@return the sum of the lengths of a component's branches}
     *
     * @param component 0 … count() − 1
     */
    public double length(int component) {
        return lengths[component];
    }

    /** {@return the number of the component with the most pixels, the first of equals; −1 if there is none} */
    public int largest() {
        int largest = -1;
        for (int c = 0; c < sizes.length; c++) {
            if (largest < 0 || sizes[c] > sizes[largest]) {
                largest = c;
            }
        }
        return largest;
    }
}
