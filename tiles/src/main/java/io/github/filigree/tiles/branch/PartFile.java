package io.github.filigree.tiles.branch;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.tiles.TileStore;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Part} in a store: numbers of eight bytes. First how many rows, components, numbers of renamed components,
 * and open pieces there are; then these, one after the other, so that each can be read without the rest.
 *
 * @param store where it is
 * @param name of the file
 */
record PartFile(TileStore store, String name) implements Serializable {

    private static final int HEAD = 4 * Long.BYTES;
    private static final int ROW = 8 * Long.BYTES;
    private static final int END = 4;

    boolean exists() {
        return store.has(name);
    }

    void write(Part part) {
        int pieceLength = part.open().isEmpty() ? 0 : pieceLength(part.open().getFirst().steps().length);
        long size = HEAD + (long) ROW * part.rows().size()
                + Long.BYTES * (part.components().length + part.renamed().length + (long) pieceLength * part.open().size());
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    name + " would have " + size + " bytes of branches, at most 2 GiB fit; use smaller tiles");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        bytes.putLong(part.rows().size()).putLong(part.components().length).putLong(part.renamed().length)
                .putLong(part.open().size());
        part.rows().forEach(row -> put(bytes, row));
        put(bytes, part.components());
        put(bytes, part.renamed());
        part.open().forEach(piece -> put(bytes, piece));
        store.write(name, bytes.array());
    }

    private static int pieceLength(int stepCount) {
        return 2 * END + 3 + stepCount;
    }

    private static void put(ByteBuffer bytes, long... values) {
        for (long value : values) {
            bytes.putLong(value);
        }
    }

    private static void put(ByteBuffer bytes, BranchRow row) {
        put(bytes, row.kind().ordinal() << 1 | (row.ring() ? 1 : 0), row.source(), row.second(), row.target(),
                row.sourceNode(), row.targetNode(), row.component());
        bytes.putDouble(row.length());
    }

    private static void put(ByteBuffer bytes, Piece piece) {
        put(bytes, piece.first());
        put(bytes, piece.last());
        put(bytes, piece.smallest(), piece.smallestNode(), piece.component());
        put(bytes, piece.steps());
    }

    private static void put(ByteBuffer bytes, End end) {
        put(bytes, end.kind().ordinal(), end.pixel(), end.neighbor(), end.node());
    }

    /** {@return how many rows there are} */
    int rowCount() {
        return (int) head(0);
    }

    private long head(int number) {
        return ByteBuffer.wrap(store.read(name, (long) Long.BYTES * number, Long.BYTES)).getLong();
    }

    /** {@return some rows} */
    List<BranchRow> rows(int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(store.read(name, HEAD + (long) ROW * from, ROW * (to - from)));
        List<BranchRow> rows = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            long form = bytes.getLong();
            rows.add(new BranchRow((form & 1) == 1, bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong(),
                    bytes.getLong(), bytes.getLong(), bytes.getDouble(), BranchKind.values()[(int) form >> 1]));
        }
        return rows;
    }

    /** {@return the part without its rows and open pieces} */
    Part components() {
        ByteBuffer head = ByteBuffer.wrap(store.read(name, 0, HEAD));
        long rows = head.getLong();
        int components = (int) head.getLong();
        int renamed = (int) head.getLong();
        byte[] read = store.read(name, HEAD + ROW * rows, Long.BYTES * (components + renamed));
        ByteBuffer bytes = ByteBuffer.wrap(read);
        return new Part(List.of(), List.of(), longs(bytes, components), longs(bytes, renamed));
    }

    /** {@return the pieces that are open} */
    List<Piece> open() {
        ByteBuffer head = ByteBuffer.wrap(store.read(name, 0, HEAD));
        long before = HEAD + ROW * head.getLong() + Long.BYTES * (head.getLong() + head.getLong());
        int count = (int) head.getLong();
        ByteBuffer bytes = ByteBuffer.wrap(store.read(name, before, Integer.MAX_VALUE));
        int stepCount = count == 0 ? 0 : bytes.remaining() / Long.BYTES / count - pieceLength(0);
        List<Piece> pieces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece(end(bytes), end(bytes), bytes.getLong(), bytes.getLong(), bytes.getLong(),
                    longs(bytes, stepCount)));
        }
        return pieces;
    }

    private static End end(ByteBuffer bytes) {
        return new End(End.Kind.values()[(int) bytes.getLong()], bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    private static long[] longs(ByteBuffer bytes, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getLong();
        }
        return values;
    }
}
