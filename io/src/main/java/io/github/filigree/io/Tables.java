package io.github.filigree.io;

import io.github.filigree.graph.BranchTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes tables. See {@link TableFormat}.
 *
 * {@snippet :
 * Branches branches = Branches.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build());
 * Tables.write(BranchTable.of(branches), Path.of("branches.csv"));
 * }
 */
public final class Tables {

    private Tables() {}

    /**
     * Writes a file in the format of its extension. It is written beside its target and moved into place, so that a
     * failure leaves an old file as it was.
     *
     * @param table what to write
     * @param file its target, which is replaced where it exists
     * @throws IllegalArgumentException if no format has this extension
     * @throws IOException if it cannot be written; the message is one line
     */
    public static void write(BranchTable table, Path file) throws IOException {
        TableFormat format = FileFormat.require(TableFormat.values(), file);
        OutputFile.write(file, out -> write(table, out, format));
    }

    /**
     * Writes to a stream.
     *
     * @param table what to write
     * @param out where to; stays open
     * @param format in which format
     * @throws IOException if it cannot be written
     */
    public static void write(BranchTable table, OutputStream out, TableFormat format) throws IOException {
        format.writer().write(List.of(""), List.of(table), out);
    }

    /**
     * Writes several tables of equal columns as one. If there is more than one, its first column {@code file} says
     * where a row is from.
     *
     * @param names what each table is of, such as a file's name
     * @param tables as many, at least one
     * @param out where to; stays open
     * @param format in which format
     * @throws IllegalArgumentException if there are not as many names, no table at all, or columns differ
     * @throws IOException if it cannot be written
     */
    public static void write(List<String> names, List<BranchTable> tables, OutputStream out, TableFormat format)
            throws IOException {
        if (tables.isEmpty() || names.size() != tables.size()) {
            throw new IllegalArgumentException(names.size() + " names of " + tables.size()
                    + " tables; there must be as many, and at least one");
        }
        for (int t = 1; t < tables.size(); t++) {
            if (!headings(tables.get(t)).equals(headings(tables.getFirst()))) {
                throw new IllegalArgumentException(names.get(t) + " has other columns than " + names.getFirst());
            }
        }
        format.writer().write(names, tables, out);
    }

    private static List<String> headings(BranchTable table) {
        return table.columns().stream().map(BranchTable.Column::name).toList();
    }
}
