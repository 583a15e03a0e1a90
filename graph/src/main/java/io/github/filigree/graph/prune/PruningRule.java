package io.github.filigree.graph.prune;

/** Which branches that end in a tip {@link Pruning} removes. */
@FunctionalInterface
public interface PruningRule {
    /**
     * {@return whether the branch shall go} Asked once for every branch from a tip to a junction, and again when it
     * grew because another branch at its junction went; the answer may depend on nothing but the arguments.
     *
     * @param length along the branch
     * @param tip its node of degree 1
     * @param junction the node at its other end
     */
    boolean removes(double length, int tip, int junction);
}
