package io.github.filigree.imagej;

import ij.measure.ResultsTable;
import io.github.filigree.graph.BranchTable;

/** Tables as ImageJ's results tables. */
public final class ResultsTables {

    private ResultsTables() {}

    /**
     * {@return the table, column by column under the same headings; true is 1, false is 0} {@link
     * io.github.filigree.graph.table.FijiTable} and {@link io.github.filigree.graph.table.SkeletonTable#fiji} have the
     * headings of AnalyzeSkeleton's two tables.
     *
     * @param table of any columns
     * @throws IllegalArgumentException if it is null
     */
    public static ResultsTable of(BranchTable table) {
        if (table == null) {
            throw new IllegalArgumentException("table is null");
        }
        ResultsTable results = new ResultsTable(table.rows());
        results.showRowNumbers(true);
        for (BranchTable.Column column : table.columns()) {
            for (int row = 0; row < table.rows(); row++) {
                results.setValue(column.name(), row, switch (column) {
                    case BranchTable.Ints ints -> ints.get(row);
                    case BranchTable.Doubles doubles -> doubles.get(row);
                    case BranchTable.Flags flags -> flags.get(row) ? 1 : 0;
                });
            }
        }
        return results;
    }
}
