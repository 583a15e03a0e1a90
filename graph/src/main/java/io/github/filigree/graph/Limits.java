package io.github.filigree.graph;

/** What fits into a graph. */
final class Limits {

    /** The longest array that a JVM is sure to make. */
    private static final int MAX = Integer.MAX_VALUE - 8;

    private Limits() {}

    /**
     * Replaces counts by their running sum.
     *
     * @return the last of it
     */
    static int accumulate(String what, int[] counts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            counts[i] = (int) sum;
        }
        if (sum > MAX) {
            throw new IllegalArgumentException("the graph would have " + sum + " " + what + ", at most " + MAX
                    + " fit in one; split the image");
        }
        return (int) sum;
    }
}
