package io.github.filigree.io;

import java.util.List;

/** The formats that reports are written in. */
public enum ReportFormat implements FileFormat {
    /** A web page in one file. */
    HTML;

    @Override
    public List<String> extensions() {
        return List.of("html", "htm");
    }
}
