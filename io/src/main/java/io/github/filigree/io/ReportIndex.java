package io.github.filigree.io;

import io.github.filigree.io.report.IndexPage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that leads to {@link Report}s about several images, with small pictures, and compares the images in a table.
 *
 * {@snippet :
 * Report report = Report.of(branches).title("left.png");
 * ReportIndex index = new ReportIndex("vessels");
 * index.add("left.png", "left.html", report.thumbnail(), Map.of("branches", branches.count()));
 * OutputFile.write(Path.of("index.html"), index::write);
 * }
 */
public final class ReportIndex {

    private final String title;
    private final List<IndexPage.Entry> entries = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    /**
     * A page that leads nowhere yet.
     *
     * @param title any text
     */
    public ReportIndex(String title) {
        this.title = title;
    }

    /**
     * Adds an image.
     *
     * @param name of the image
     * @param address of its page as it stands in a link, relative to this one
     * @param thumbnail its small picture, as PNG, such as {@link Report#thumbnail} gives
     * @param facts numbers to compare, in the order of their columns
     */
    public void add(String name, String address, byte[] thumbnail, Map<String, ? extends Number> facts) {
        entries.add(new IndexPage.Entry(name, address, "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(thumbnail), new LinkedHashMap<>(facts)));
    }

    /**
     * Adds an image that has no page.
     *
     * @param name of the image
     * @param reason why
     */
    public void fail(String name, String reason) {
        failures.put(name, reason);
    }

    /**
     * Tells how the pages were made.
     *
     * @param name such as "command"
     * @param text what it is
     */
    public void made(String name, String text) {
        made.put(name, text);
    }

    /**
     * Writes the page.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        new IndexPage(title, entries, failures, made).write(out);
    }
}
