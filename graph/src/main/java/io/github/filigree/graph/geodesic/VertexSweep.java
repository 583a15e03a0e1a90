package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.Branches;
import java.util.Arrays;

/**
 * The shortest ways from one vertex to all others of its component, after Dijkstra, with vertices in buckets by
 * distance (Dial, <i>Algorithm 360: shortest-path forest with topological ordering</i>, 1969). No edge is shorter than
 * a bucket is wide, unless the longest is a million times as long; then a vertex can be left more than once.
 */
final class VertexSweep {

    private static final int MOST_BUCKETS = 1 << 20;
    private static final int NONE = -1;

    /** How the way reaches a vertex where it starts: the first or the second one. */
    static final int FIRST_START = -1;
    static final int SECOND_START = -2;

    /** What stands before a vertex that is in no bucket. */
    private static final int ABSENT = -2;

    private final VertexGraph graph;

    /** The bucket's first vertex, and before and after each vertex the others; buckets come round again. */
    private final int[] buckets;
    private final int[] next;
    private final int[] previous;
    private final double width;
    private int inBuckets;

    /** How far each vertex of the component swept last is. */
    final double[] distance;

    /** The half-edge by which the way leaves the vertex before, negative at a start. */
    final int[] via;

    int farthest;

    VertexSweep(VertexGraph graph) {
        this.graph = graph;
        distance = new double[graph.pointers.length - 1];
        via = new int[distance.length];
        next = new int[distance.length];
        previous = new int[distance.length];
        Arrays.fill(previous, ABSENT);
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (double length : graph.lengths) {
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        width = longest == 0 ? 1 : Math.max(shortest, longest / MOST_BUCKETS);
        buckets = new int[(int) (longest / width) + 2];
        Arrays.fill(buckets, NONE);
    }

    void from(int start, int[] vertices) {
        from(start, 0, start, 0, vertices);
    }

    /** Starts from a place between two vertices, of which one is a and the other b away, or both are the same. */
    void from(int first, double a, int second, double b, int[] vertices) {
        for (int v : vertices) {
            distance[v] = Double.POSITIVE_INFINITY;
        }
        reach(first, a, FIRST_START);
        reach(second, b, SECOND_START);
        for (int bucket = 0; inBuckets > 0; bucket = bucket + 1 == buckets.length ? 0 : bucket + 1) {
            while (buckets[bucket] != NONE) {
                int vertex = buckets[bucket];
                remove(vertex, bucket);
                relax(vertex);
            }
        }
        farthest = first;
        for (int v : vertices) {
            farthest = distance[v] > distance[farthest] ? v : farthest;
        }
    }

    private void relax(int vertex) {
        double here = distance[vertex];
        for (int i = graph.pointers[vertex]; i < graph.pointers[vertex + 1]; i++) {
            reach(graph.targets[i], here + graph.lengths[i], graph.halves[i]);
        }
    }

    private void reach(int target, double d, int half) {
        if (d < distance[target]) {
            if (previous[target] != ABSENT) {
                remove(target, bucketOf(target));
            }
            distance[target] = d;
            via[target] = half;
            add(target);
        }
    }

    private int bucketOf(int vertex) {
        return (int) ((long) (distance[vertex] / width) % buckets.length);
    }

    private void add(int vertex) {
        int bucket = bucketOf(vertex);
        next[vertex] = buckets[bucket];
        if (buckets[bucket] != NONE) {
            previous[buckets[bucket]] = vertex;
        }
        buckets[bucket] = vertex;
        previous[vertex] = NONE;
        inBuckets++;
    }

    private void remove(int vertex, int bucket) {
        if (previous[vertex] == NONE) {
            buckets[bucket] = next[vertex];
        } else {
            next[previous[vertex]] = next[vertex];
        }
        if (next[vertex] != NONE) {
            previous[next[vertex]] = previous[vertex];
        }
        previous[vertex] = ABSENT;
        inBuckets--;
    }

    double eccentricity() {
        return distance[farthest];
    }

    /** {@return the way from the start to a vertex} */
    GeodesicPath wayTo(int vertex) {
        int[] used = new int[8];
        int count = 0;
        for (int v = vertex; via[v] >= 0; v = graph.graph.vertexOf(via[v])) {
            if (count == used.length) {
                used = Arrays.copyOf(used, 2 * count);
            }
            used[count++] = via[v];
        }
        int[] path = new int[count];
        for (int i = 0; i < count; i++) {
            path[i] = used[count - 1 - i];
        }
        return new GeodesicPath(nodes(path, vertex), Arrays.stream(path).map(h -> h >> 1).toArray(), distance[vertex]);
    }

    /** Branch after branch; where one ends and the next starts at the same pixel, that once. */
    private int[] nodes(int[] path, int vertex) {
        if (path.length == 0) {
            return new int[] {graph.graph.node(vertex)};
        }
        Branches branches = graph.graph.branches();
        int[] nodes = new int[Arrays.stream(path).map(h -> branches.size(h >> 1)).sum()];
        int count = 0;
        for (int half : path) {
            int size = branches.size(half >> 1);
            for (int k = 0; k < size; k++) {
                int node = branches.node(half >> 1, (half & 1) == 0 ? k : size - 1 - k);
                if (count == 0 || nodes[count - 1] != node) {
                    nodes[count++] = node;
                }
            }
        }
        return Arrays.copyOf(nodes, count);
    }
}
