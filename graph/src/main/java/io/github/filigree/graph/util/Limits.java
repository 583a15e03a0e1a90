package io.github.filigree.graph.util;

import io.github.filigree.kernels.bits.Shape;

/** Running sums of counts, and whether the last of them still fits into a graph. */
public final class Limits {

    private Limits() {}

    /**
     * {@return the running sum of the counts}
     *
     * @param what is counted, for the message
     * @param counts not changed
     * @throws IllegalArgumentException if there are more in all than an array holds
     */
    public static int[] accumulate(String what, long[] counts) {
        int[] sums = new int[counts.length];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            sums[i] = (int) sum;
        }
        check(what, sum);
        return sums;
    }

    /**
     * Replaces counts by their running sum.
     *
     * @param what is counted, for the message
     * @param counts overwritten
     * @throws IllegalArgumentException if there are more in all than an array holds
     */
    public static void accumulate(String what, int[] counts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            counts[i] = (int) sum;
        }
        check(what, sum);
    }

    private static void check(String what, long count) {
        if (count > Shape.MAX_ARRAY) {
            throw new IllegalArgumentException("the graph would have " + count + " " + what + ", at most " + Shape.MAX_ARRAY
                    + " fit in one; split the image");
        }
    }
}
