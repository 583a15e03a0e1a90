package io.github.filigree.graph;

import java.util.Arrays;

/** What makes one number of the values along a branch; see {@link Branches#measure}. */
@FunctionalInterface
public interface BranchReducer {

    /** The arithmetic mean. */
    BranchReducer MEAN = (values, count) -> {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    };

    /** The population standard deviation, as {@code numpy.std}. */
    BranchReducer STANDARD_DEVIATION = (values, count) -> {
        double mean = MEAN.reduce(values, count);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / count);
    };

    /** The smallest value. */
    BranchReducer MIN = (values, count) -> {
        double min = values[0];
        for (int i = 1; i < count; i++) {
            min = Math.min(min, values[i]);
        }
        return min;
    };

    /** The largest value. */
    BranchReducer MAX = (values, count) -> {
        double max = values[0];
        for (int i = 1; i < count; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    };

    /** The median; of an even number of values the mean of the middle two. */
    BranchReducer MEDIAN = (values, count) -> {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    };

    /**
     * {@return the number}
     *
     * @param values from the branch's start to its end, both included; a scratch array, which may be reordered
     * @param count how many there are, at least 2; what stands after them has no meaning
     */
    double reduce(double[] values, int count);
}
