package io.github.filigree.graph;

/** What a branch runs between; {@link #ordinal()} is skan's {@code branch_type}. */
public enum BranchKind {
    /** From tip to tip: the only branch of its component. */
    TIP_TO_TIP,
    /** From a tip to a junction. */
    TIP_TO_JUNCTION,
    /** From one junction to another. */
    JUNCTION_TO_JUNCTION,
    /** Back to its start: a ring, or a loop at one junction. */
    CYCLE
}
