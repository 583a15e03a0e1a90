package io.github.filigree.io.report;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.table.SkeletonTable;
import io.github.filigree.io.image.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page about one image.
 *
 * @param title of the page
 * @param branches what it shows
 * @param table a row for each of them
 * @param picture in colours, or null
 * @param image in shades of grey, where there is no picture
 * @param facts about the whole
 * @param made how it was made
 */
public record ReportPage(
        String title,
        Branches branches,
        BranchTable table,
        BufferedImage picture,
        Image image,
        Map<String, String> facts,
        Map<String, String> made) {

    private static final List<String> SCRIPTS = List.of("data.js", "colors.js", "table.js", "histogram.js", "camera.js",
            "picture.js", "page.js", "report.js");

    /**
     * Writes it.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", title);
        data.put("shape", Arrays.stream(branches.graph().shape()).boxed().toList());
        data.put("starts", Steps.starts(branches));
        data.put("steps", Steps.letters(branches));
        data.put("columns", Columns.of(table));
        data.put("components", Columns.of(SkeletonTable.of(BranchGraph.of(branches))));
        new Page("report.html", SCRIPTS)
                .text("title", title)
                .text("example", "branch_distance > 50 and tortuosity > 1.2")
                .terms("facts", facts)
                .terms("made", made)
                .json("views", picture != null ? ViewImages.of(picture) : ViewImages.of(image))
                .packed("data", data)
                .write(out);
    }
}
