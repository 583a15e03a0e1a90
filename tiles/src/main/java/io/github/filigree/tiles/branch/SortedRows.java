package io.github.filigree.tiles.branch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The rows of many files in one order. Of a file whose turn has not come only the first row is in memory, of others a
 * stretch of rows.
 */
final class SortedRows implements Iterator<BranchRow> {

    private static final int STRETCH = 512;

    /** One file's rows, from the next on. */
    private static final class Source implements Comparable<Source> {

        private final PartFile file;
        private final int count;
        private int read = 1;
        private final Queue<BranchRow> rows;

        Source(PartFile file) {
            this.file = file;
            count = file.rowCount();
            rows = new ArrayDeque<>(count == 0 ? List.of() : file.rows(0, 1));
        }

        BranchRow take() {
            BranchRow row = rows.remove();
            if (rows.isEmpty() && read < count) {
                int to = Math.min(count, read + STRETCH);
                rows.addAll(file.rows(read, to));
                read = to;
            }
            return row;
        }

        @Override
        public int compareTo(Source other) {
            return rows.element().compareTo(other.rows.element());
        }
    }

    private final PriorityQueue<Source> sources = new PriorityQueue<>();

    SortedRows(List<PartFile> files) {
        for (PartFile file : files) {
            add(new Source(file));
        }
    }

    private void add(Source source) {
        if (!source.rows.isEmpty()) {
            sources.add(source);
        }
    }

    @Override
    public boolean hasNext() {
        return !sources.isEmpty();
    }

    @Override
    public BranchRow next() {
        if (sources.isEmpty()) {
            throw new NoSuchElementException();
        }
        Source source = sources.remove();
        BranchRow row = source.take();
        add(source);
        return row;
    }
}
