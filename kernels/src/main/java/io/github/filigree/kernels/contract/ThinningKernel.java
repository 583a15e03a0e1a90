package io.github.filigree.kernels.contract;

/** Deletion rules of thinning on words of 64 pixels. */
public interface ThinningKernel {

    /** The halves of an iteration: which pixels go. */
    enum Step {
        /** Zhang and Suen, south-east borders and north-west corners. */
        ZHANG_SUEN_FIRST,
        /** Zhang and Suen, north-west borders and south-east corners. */
        ZHANG_SUEN_SECOND,
        /** Guo and Hall, north and east. */
        GUO_HALL_FIRST,
        /** Guo and Hall, south and west. */
        GUO_HALL_SECOND
    }

    /**
     * Copies words of one row without the pixels that the step deletes, all judged on {@code from}.
     *
     * @param step the rule
     * @param from the image before the step; words on every side of those judged are read
     * @param at index of the first word, in {@code from} and in {@code to}
     * @param pitch words from one row to the next
     * @param length number of words, 1 … 64
     * @param active bit i is set if word {@code at + i} must be judged; the others would not change and, in
     *     {@code to}, already are what they have to be, so that they may be judged or left alone
     * @param to the image after the step
     * @return bit i is set if word {@code at + i} changed
     */
    long thin(Step step, long[] from, int at, int pitch, int length, long active, long[] to);
}
