package io.github.filigree.graph;

/** What fits into a graph. */
final class Limits {

    /** The longest array that a JVM is sure to make. */
    private static final int MAX = Integer.MAX_VALUE - 8;

    private Limits() {}

    /** {@return the running sum of the counts} */
    static int[] accumulate(String what, long[] counts) {
        int[] sums = new int[counts.length];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            sums[i] = (int) sum;
        }
        check(what, sum);
        return sums;
    }

    /** Replaces counts by their running sum. */
    static void accumulate(String what, int[] counts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            counts[i] = (int) sum;
        }
        check(what, sum);
    }

    private static void check(String what, long count) {
        if (count > MAX) {
            throw new IllegalArgumentException("the graph would have " + count + " " + what + ", at most " + MAX
                    + " fit in one; split the image");
        }
    }
}
