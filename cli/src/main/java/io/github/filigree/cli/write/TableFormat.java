package io.github.filigree.cli.write;

import io.github.filigree.graph.BranchTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format for tables. */
public interface TableFormat extends Format {

    /** All of them; a new one is a file of its own and an element here. */
    List<TableFormat> ALL = List.of(new CsvFormat());

    /**
     * Writes tables of equal columns as one.
     *
     * @param files where each table is from; the first column, if there are several
     * @param tables at least one
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(List<String> files, List<BranchTable> tables, OutputStream out) throws IOException;
}
