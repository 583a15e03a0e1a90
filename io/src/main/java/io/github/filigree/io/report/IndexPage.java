package io.github.filigree.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page that leads to those about several images, and compares them.
 *
 * @param title of the page
 * @param entries one for each image
 * @param failures why others have no page, by name
 * @param made how it was made
 */
public record IndexPage(String title, List<Entry> entries, Map<String, String> failures, Map<String, String> made) {

    private static final List<String> SCRIPTS = List.of("data.js", "table.js", "page.js", "index.js");

    /**
     * An image's part.
     *
     * @param name shown
     * @param address of its page, as it stands in a link
     * @param thumbnail address of a small picture
     * @param facts numbers to compare, by name
     */
    public record Entry(String name, String address, String thumbnail, Map<String, Number> facts) {}

    /**
     * Writes it.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        StringBuilder cards = new StringBuilder();
        for (Entry entry : entries) {
            cards.append("<li><a href=\"").append(Page.escaped(entry.address)).append("\"><img alt=\"\" src=\"")
                    .append(entry.thumbnail).append("\">").append(Page.escaped(entry.name)).append("</a></li>\n");
        }
        new Page("index.html", SCRIPTS)
                .text("title", title)
                .text("example", "branches > 50, or a part of a name")
                .html("cards", cards.toString())
                .html("failures", failed())
                .terms("made", made)
                .packed("data", Map.of("columns", columns()))
                .write(out);
    }

    private String failed() {
        if (failures.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<h2>Failed</h2><ul class=\"failures\">");
        failures.forEach((name, reason) -> list.append("<li>").append(Page.escaped(reason)).append("</li>\n"));
        return list.append("</ul>").toString();
    }

    private List<Map<String, Object>> columns() {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> names.addAll(entry.facts.keySet()));
        List<Map<String, Object>> columns = new ArrayList<>();
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("name", "image");
        files.put("kind", "text");
        files.put("values", entries.stream().map(Entry::name).toList());
        files.put("links", entries.stream().map(Entry::address).toList());
        columns.add(files);
        for (String name : names) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", name);
            column.put("kind", "double");
            List<Number> values = new ArrayList<>();
            entries.forEach(entry -> values.add(entry.facts.get(name)));
            column.put("values", values);
            columns.add(column);
        }
        return columns;
    }
}
