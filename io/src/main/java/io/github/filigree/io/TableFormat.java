package io.github.filigree.io;

import io.github.filigree.io.write.CsvTableWriter;
import io.github.filigree.io.write.TableFileWriter;
import java.util.List;

/** The formats that tables are written in. */
public enum TableFormat implements FileFormat {
    /** Comma-separated values with a line of headings, as pandas reads them. */
    CSV(new CsvTableWriter(), "csv");

    private final TableFileWriter writer;
    private final List<String> extensions;

    TableFormat(TableFileWriter writer, String... extensions) {
        this.writer = writer;
        this.extensions = List.of(extensions);
    }

    @Override
    public List<String> extensions() {
        return extensions;
    }

    TableFileWriter writer() {
        return writer;
    }
}
