package io.github.filigree.io.write;

import io.github.filigree.graph.BranchTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables in one format. */
public interface TableFileWriter {

    /**
     * Writes tables of equal columns as one.
     *
     * @param names where each table is from; the first column, if there are several
     * @param tables at least one
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(List<String> names, List<BranchTable> tables, OutputStream out) throws IOException;
}
