package io.github.filigree.graph.build;

import io.github.filigree.kernels.bits.Neighborhood;
import io.github.filigree.kernels.bits.NeighborRows;
import java.util.Arrays;

/**
 * The few lengths that an edge of a graph can have. An entry holds the number of its length, one byte.
 */
final class EdgeLengths {

    private final double[] values;
    private final byte[] straight;
    private final byte[] aside;

    EdgeLengths(NeighborRows neighbors, double[] spacing) {
        int count = neighbors.count();
        double[] all = new double[2 * count];
        for (int k = 0; k < count; k++) {
            double squares = 0;
            for (int a = 0; a < spacing.length - 1; a++) {
                squares += (neighbors.axes(k) >>> a & 1) * spacing[a] * spacing[a];
            }
            double last = spacing[spacing.length - 1];
            all[k] = Math.sqrt(squares);
            all[count + k] = Math.sqrt(squares + last * last);
        }
        values = Arrays.stream(all).sorted().distinct().toArray();
        if (values.length > 256) {
            throw new IllegalArgumentException("spacing " + Arrays.toString(spacing) + " makes " + values.length
                    + " different edge lengths, at most 256 are supported; lower the connectivity");
        }
        straight = new byte[count];
        aside = new byte[count];
        for (int k = 0; k < count; k++) {
            straight[k] = (byte) Arrays.binarySearch(values, all[k]);
            aside[k] = (byte) Arrays.binarySearch(values, all[count + k]);
        }
    }

    /** {@return the number of the length of a step to the same place in neighbour row k} */
    byte straight(int k) {
        return straight[k];
    }

    /** {@return the number of the length of a step to the left or right of that place} */
    byte aside(int k) {
        return aside[k];
    }

    /** {@return the lengths in ascending order; a step's number, taken as unsigned, is an index} */
    double[] values() {
        return values;
    }

    /**
     * {@return for each bit of a volume's {@link Neighborhood} the number of the length of a step to that neighbour}
     *
     * @param neighbors of a volume, those that these lengths are of; steps to others have the number 0
     */
    byte[] ofVolume(NeighborRows neighbors) {
        byte[] numbers = new byte[Neighborhood.BITS];
        for (int k = 0; k < neighbors.count(); k++) {
            for (int bit = 0; bit < numbers.length; bit++) {
                int axes = (bit / 9 == 1 ? 0 : 1) | (bit / 3 % 3 == 1 ? 0 : 2);
                if (neighbors.axes(k) == axes) {
                    numbers[bit] = bit % 3 == 1 ? straight(k) : aside(k);
                }
            }
        }
        return numbers;
    }
}
