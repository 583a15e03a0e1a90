package io.github.filigree.graph.geodesic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Places, places or branches, at which a path longer than the best may still end. From one to another it is no farther
 * than by way of any place that was swept from; and both ends of a longer path are candidates.
 */
final class EndCandidates {

    /** A sweep takes about as long, per place, as to look at so many pairs. */
    private static final int PAIRS_PER_PLACE = 100;

    private final int count;
    private int[] places;
    private double[] upper;

    /** How many pairs may be looked at, so that it takes no longer than the sweeps did. */
    private double credit;

    /** For each sweep how far the candidates are at most. */
    private final List<double[]> distances = new ArrayList<>();

    EndCandidates(int[] places) {
        this.places = places;
        count = places.length;
        upper = new double[places.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    /**
     * Takes what a sweep tells.
     *
     * @param distance how far from its start a place is, if it is a branch its farthest pixel
     * @param eccentricity how far anything is
     */
    void learn(IntToDoubleFunction distance, double eccentricity) {
        double[] away = new double[places.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = distance.applyAsDouble(places[i]);
            upper[i] = Math.min(upper[i], eccentricity + away[i]);
        }
        distances.add(away);
        credit += (double) PAIRS_PER_PLACE * count;
    }

    /** Leaves out a place of which it is known how far anything is from it. */
    void remove(int place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                upper[i] = Double.NEGATIVE_INFINITY;
            }
        }
    }

    /** {@return what no path that ends at a candidate exceeds} */
    double highest() {
        return Arrays.stream(upper).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** {@return the candidate that may have the longest path, −1 if none can have one longer than this} */
    int keepOver(double length) {
        keep(length);
        double pairs = (double) places.length * places.length / 2;
        if (pairs <= credit) {
            credit -= pairs;
            boundPairs(length);
            keep(length);
        }
        int best = -1;
        for (int i = 0; i < upper.length; i++) {
            best = best < 0 || upper[i] > upper[best] ? i : best;
        }
        return best < 0 || upper[best] <= length ? -1 : places[best];
    }

    private void boundPairs(double length) {
        double[] bound = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = i; j < places.length; j++) {
                double pair = Math.min(upper[i], upper[j]);
                double enough = Math.max(length, Math.min(bound[i], bound[j]));
                for (int s = distances.size() - 1; s >= 0 && pair > enough; s--) {
                    pair = Math.min(pair, distances.get(s)[i] + distances.get(s)[j]);
                }
                bound[i] = Math.max(bound[i], pair);
                bound[j] = Math.max(bound[j], pair);
            }
        }
        upper = bound;
    }

    /** Candidates that are none any more leave when they are half of all, as what is known of the others is copied. */
    private void keep(double length) {
        int kept = 0;
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] > length) {
                kept++;
            } else {
                upper[i] = Double.NEGATIVE_INFINITY;
            }
        }
        if (kept > upper.length / 2) {
            return;
        }
        int[] left = new int[kept];
        int k = 0;
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] > length) {
                left[k++] = i;
            }
        }
        places = Arrays.stream(left).map(i -> places[i]).toArray();
        upper = Arrays.stream(left).mapToDouble(i -> upper[i]).toArray();
        distances.replaceAll(away -> Arrays.stream(left).mapToDouble(i -> away[i]).toArray());
    }
}
