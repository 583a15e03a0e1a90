package io.github.filigree.io.write;

import io.github.filigree.graph.BranchTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, but with plain line feeds; yes and no are True and False, as in pandas. */
public final class CsvTableWriter implements TableFileWriter {

    @Override
    public void write(List<String> names, List<BranchTable> tables, OutputStream out) throws IOException {
        boolean named = names.size() > 1;
        line(out, (named ? "file," : "") + headings(tables.getFirst()));
        for (int t = 0; t < tables.size(); t++) {
            BranchTable table = tables.get(t);
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < table.rows(); i++) {
                row.setLength(0);
                if (named) {
                    row.append(quoted(names.get(t)));
                }
                for (BranchTable.Column column : table.columns()) {
                    row.append(row.isEmpty() ? "" : ",");
                    switch (column) {
                        case BranchTable.Ints ints -> row.append(ints.get(i));
                        case BranchTable.Doubles doubles -> row.append(doubles.get(i));
                        case BranchTable.Flags flags -> row.append(flags.get(i) ? "True" : "False");
                    }
                }
                line(out, row.toString());
            }
        }
    }

    private static String headings(BranchTable table) {
        return table.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
