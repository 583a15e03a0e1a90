package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * Objects of a label image in a few groups, so that no two of a group touch: connected stretches of one label are
 * vertices of a graph whose edges are contacts, and its colours, given greedily in the order "smallest last" (Matula
 * and Beck, <i>Smallest-last ordering and clustering and graph coloring algorithms</i>, 1983), are the groups.
 *
 * <p>Of an image whose objects hold together by sides of pixels, contacts cross in pairs at most, which makes eight
 * groups at most. Objects that hold together by corners may cross one another, each all others; there may be as many
 * groups then as such objects.
 */
public final class RunGroups {

    private final LabelRuns runs;

    /** By run, at first its parent in its set, then the number of its object. */
    private final int[] object;

    private final int[] group;
    private int count;

    /** What is done with two runs that touch. */
    @FunctionalInterface
    private interface Contact {
        void of(int run, int other);
    }

    /**
     * Finds the groups.
     *
     * @param runs of a label image
     */
    public RunGroups(LabelRuns runs) {
        this.runs = runs;
        object = new int[runs.count()];
        Arrays.setAll(object, run -> run);
        forEachContact((run, other) -> {
            if (runs.label(run) == runs.label(other)) {
                join(run, other);
            }
        });
        int objects = number();
        PairSet contacts = new PairSet();
        forEachContact((run, other) -> {
            if (object[run] != object[other]) {
                contacts.add(object[run], object[other]);
            }
        });
        group = color(objects, contacts);
    }

    private void forEachContact(Contact contact) {
        NeighborRows neighbors = new NeighborRows(runs.shape(), runs.shape().rank());
        int[] rows = new int[neighbors.count()];
        for (int r = 0; r < runs.rowCount(); r++) {
            int from = runs.first(r);
            int to = runs.first(r + 1);
            for (int run = from + 1; run < to; run++) {
                if (runs.start(run) == runs.end(run - 1)) {
                    contact.of(run, run - 1);
                }
            }
            if (from < to) {
                neighbors.at(r, rows);
            }
            for (int k = 0; k < neighbors.center() && from < to; k++) {
                if (rows[k] >= 0) {
                    between(from, to, runs.first(rows[k]), runs.first(rows[k] + 1), contact);
                }
            }
        }
    }

    private void between(int from, int to, int otherFrom, int otherTo, Contact contact) {
        int first = otherFrom;
        for (int run = from; run < to; run++) {
            while (first < otherTo && runs.end(first) < runs.start(run)) {
                first++;
            }
            for (int other = first; other < otherTo && runs.start(other) <= runs.end(run); other++) {
                contact.of(run, other);
            }
        }
    }

    private int find(int run) {
        int root = run;
        while (object[root] != root) {
            object[root] = object[object[root]];
            root = object[root];
        }
        return root;
    }

    /** The smaller becomes the parent, so that each set's first run stands for it. */
    private void join(int run, int other) {
        int a = find(run);
        int b = find(other);
        object[Math.max(a, b)] = Math.min(a, b);
    }

    private int number() {
        int objects = 0;
        for (int run = 0; run < object.length; run++) {
            // Parents come before their children and have their numbers already.
            object[run] = object[run] == run ? objects++ : object[object[run]];
        }
        return objects;
    }

    private int[] color(int objects, PairSet contacts) {
        int[] pointers = new int[objects + 1];
        contacts.forEach((a, b) -> {
            pointers[a + 1]++;
            pointers[b + 1]++;
        });
        Arrays.parallelPrefix(pointers, Integer::sum);
        int[] filled = pointers.clone();
        int[] others = new int[pointers[objects]];
        contacts.forEach((a, b) -> {
            others[filled[a]++] = b;
            others[filled[b]++] = a;
        });
        int[] order = smallestLast(pointers, others);
        int[] color = new int[objects];
        Arrays.fill(color, -1);
        int[] taken = new int[objects + 1];
        Arrays.fill(taken, -1);
        for (int i = objects - 1; i >= 0; i--) {
            int v = order[i];
            for (int e = pointers[v]; e < pointers[v + 1]; e++) {
                if (color[others[e]] >= 0) {
                    taken[color[others[e]]] = v;
                }
            }
            int free = 0;
            while (taken[free] == v) {
                free++;
            }
            color[v] = free;
            count = Math.max(count, free + 1);
        }
        return color;
    }

    /**
     * {@return the vertices, each one of those with the fewest neighbours among it and those after it} In linear time,
     * after Batagelj and Zaveršnik, <i>An O(m) algorithm for cores decomposition of networks</i>, 2003.
     */
    private static int[] smallestLast(int[] pointers, int[] others) {
        int n = pointers.length - 1;
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = pointers[v + 1] - pointers[v];
            most = Math.max(most, degree[v]);
        }
        int[] start = new int[most + 2];
        for (int d : degree) {
            start[d + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] order = new int[n];
        int[] place = new int[n];
        int[] next = start.clone();
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = order[i];
            for (int e = pointers[v]; e < pointers[v + 1]; e++) {
                int u = others[e];
                if (degree[u] > degree[v]) {
                    // To the front of those of its degree, which then begin after it.
                    int front = start[degree[u]]++;
                    int moved = order[front];
                    order[place[u]] = moved;
                    place[moved] = place[u];
                    order[front] = u;
                    place[u] = front;
                    degree[u]--;
                }
            }
        }
        return order;
    }

    /** {@return how many groups there are; 0 if there is no object} */
    public int count() {
        return count;
    }

    /**
     * {@return the group of a run, 0 … count() − 1}
     *
     * @param run of the label image
     */
    public int of(int run) {
        return group[object[run]];
    }
}
