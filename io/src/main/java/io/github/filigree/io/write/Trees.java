package io.github.filigree.io.write;

/** What trees of neurons have besides their pixels. */
public final class Trees {

    /** Half a pixel thick, from their first tips. */
    public static final Trees PLAIN = new Trees(null, new int[0]);

    private final double[] radii;
    private final int[] roots;

    private Trees(double[] radii, int[] roots) {
        this.radii = radii;
        this.roots = roots;
    }

    /**
     * {@return the same with radii}
     *
     * @param radii of each node; copied
     */
    public Trees radii(double... radii) {
        return new Trees(radii.clone(), roots);
    }

    /**
     * {@return the same with roots}
     *
     * @param nodes at which trees start; copied
     */
    public Trees roots(int... nodes) {
        return new Trees(radii, nodes.clone());
    }

    boolean hasRadii() {
        return radii != null;
    }

    double radius(int node) {
        return radii[node];
    }

    int[] roots() {
        return roots.clone();
    }
}
