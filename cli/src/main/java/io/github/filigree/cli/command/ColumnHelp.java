package io.github.filigree.cli.command;

import io.github.filigree.graph.table.Measure;
import io.github.filigree.graph.table.MeasureTable;
import java.io.PrintStream;

/** What {@code --help-columns} prints. */
final class ColumnHelp {

    private ColumnHelp() {}

    static void print(PrintStream out) {
        out.println("Columns of branches besides skan's, for --columns; length is in the unit of --spacing.");
        for (Measure measure : MeasureTable.measures()) {
            String unit = measure.unit().isEmpty() ? "" : " [" + measure.unit() + "]";
            out.println();
            out.println(measure.name() + unit);
            out.println("    " + measure.definition());
            if (!measure.source().isEmpty()) {
                out.println("    after: " + measure.source());
            }
        }
    }
}
