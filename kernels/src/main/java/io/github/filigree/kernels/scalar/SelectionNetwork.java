package io.github.filigree.kernels.scalar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which pairs to compare and exchange so that the median of an odd number of values comes to the middle place:
 * Batcher's odd-even merge sort (AFIPS 1968) without the comparators that the middle place does not depend on.
 *
 * @param size how many values there are, an odd number
 * @param lower of each pair the place that gets the smaller value
 * @param upper of each pair the place that gets the greater value
 */
public record SelectionNetwork(int size, int[] lower, int[] upper) {

    private static final SelectionNetwork NINE = of(9);
    private static final SelectionNetwork TWENTY_FIVE = of(25);

    /**
     * {@return the network for a square window}
     *
     * @param side 3 or 5
     */
    public static SelectionNetwork ofWindow(int side) {
        return side == 3 ? NINE : TWENTY_FIVE;
    }

    private static SelectionNetwork of(int size) {
        List<int[]> pairs = new ArrayList<>();
        int all = Integer.highestOneBit(2 * size - 1);
        for (int p = 1; p < all; p *= 2) {
            for (int k = p; k >= 1; k /= 2) {
                for (int j = k % p; j + k < size; j += 2 * k) {
                    for (int i = j; i < Math.min(j + k, size - k); i++) {
                        if (i / (2 * p) == (i + k) / (2 * p)) {
                            pairs.add(new int[] {i, i + k});
                        }
                    }
                }
            }
        }
        boolean[] needed = new boolean[size];
        needed[size / 2] = true;
        List<int[]> kept = new ArrayList<>();
        for (int[] pair : pairs.reversed()) {
            if (needed[pair[0]] || needed[pair[1]]) {
                needed[pair[0]] = needed[pair[1]] = true;
                kept.add(pair);
            }
        }
        Collections.reverse(kept);
        return new SelectionNetwork(
                size,
                kept.stream().mapToInt(pair -> pair[0]).toArray(),
                kept.stream().mapToInt(pair -> pair[1]).toArray());
    }
}
