package io.github.filigree.graph.geodesic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vertices at which a path longer than the best may still end. From a vertex to another it is no farther than by way of
 * any vertex that was swept from; and both ends of a longer path are candidates.
 */
final class EndCandidates {

    /** How many ways between pairs are looked at in a round: most of them end at the first, in a second altogether. */
    private static final double WAYS = 500e6;

    private int[] vertices;
    private double[] upper;

    /** For each sweep the distances of the candidates. */
    private final List<double[]> distances = new ArrayList<>();

    EndCandidates(int[] vertices) {
        this.vertices = vertices;
        upper = new double[vertices.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    void learn(VertexSweep sweep) {
        double[] away = new double[vertices.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = sweep.distance[vertices[i]];
            upper[i] = Math.min(upper[i], sweep.eccentricity() + away[i]);
        }
        distances.add(away);
    }

    /** {@return the candidate that may have the longest path, −1 if none can have one longer than this} */
    int keepOver(double length) {
        keep(length);
        if ((double) vertices.length * vertices.length * distances.size() <= WAYS) {
            boundPairs(length);
            keep(length);
        }
        int best = -1;
        for (int i = 0; i < upper.length; i++) {
            best = best < 0 || upper[i] > upper[best] ? i : best;
        }
        return best < 0 ? -1 : vertices[best];
    }

    private void boundPairs(double length) {
        double[] bound = new double[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            for (int j = i; j < vertices.length; j++) {
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

    private void keep(double length) {
        int count = 0;
        for (int i = 0; i < vertices.length; i++) {
            count += upper[i] > length ? 1 : 0;
        }
        int[] kept = new int[count];
        int k = 0;
        for (int i = 0; i < vertices.length; i++) {
            if (upper[i] > length) {
                kept[k++] = i;
            }
        }
        int[] old = vertices;
        double[] oldUpper = upper;
        vertices = Arrays.stream(kept).map(i -> old[i]).toArray();
        upper = Arrays.stream(kept).mapToDouble(i -> oldUpper[i]).toArray();
        distances.replaceAll(away -> Arrays.stream(kept).mapToDouble(i -> away[i]).toArray());
    }
}
