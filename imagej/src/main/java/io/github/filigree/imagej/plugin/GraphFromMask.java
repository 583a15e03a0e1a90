package io.github.filigree.imagej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.imagej.ImagePluses;
import io.github.filigree.kernels.Thinning;
import java.util.Locale;

/**
 * The command <i>Graph from Mask</i>: thins the binary image in front, and shows the graph of its skeleton's pixels as
 * two tables, nodes and edges, each edge once, in the unit of the calibration.
 */
public final class GraphFromMask implements PlugIn {

    private static final String TITLE = "Graph from Mask";
    private static final String EDGES = "Edges";
    private static final String SAVE = "Save";

    /** Made by ImageJ. */
    public GraphFromMask() {}

    @Override
    public void run(String argument) {
        ImagePlus image = IJ.getImage();
        Settings.orSay(TITLE, () -> {
            Settings settings = new Settings(TITLE).choice(EDGES, "reduced", "all", "forest").text(SAVE);
            if (settings.ask(argument)) {
                show(graph(image, settings.get(EDGES)), settings.get(SAVE));
            }
        });
    }

    private static PixelGraph graph(ImagePlus image, String edges) {
        return PixelGraph.builder(Thinning.of(ImagePluses.binaryMask(image)))
                .edges(EdgeRule.valueOf(edges.toUpperCase(Locale.ROOT)))
                .spacing(ImagePluses.spacing(image))
                .build();
    }

    private static void show(PixelGraph graph, String file) {
        ResultsTable edges = edges(graph);
        nodes(graph).show("Graph nodes");
        edges.show("Graph edges");
        if (!file.isBlank() && !edges.save(file)) {
            throw new IllegalArgumentException(file + " cannot be written");
        }
    }

    private static ResultsTable nodes(PixelGraph graph) {
        ResultsTable table = new ResultsTable(graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            double[] position = graph.position(node);
            table.setValue("Node", node, node);
            for (int i = 0; i < graph.rank(); i++) {
                table.setValue("" + "XYZ".charAt(i), node, position[graph.rank() - 1 - i]);
            }
            table.setValue("Degree", node, graph.degree(node));
        }
        return table;
    }

    private static ResultsTable edges(PixelGraph graph) {
        ResultsTable table = new ResultsTable(graph.entryCount() / 2);
        int row = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                if (graph.neighbor(node, k) > node) {
                    table.setValue("Source", row, node);
                    table.setValue("Target", row, graph.neighbor(node, k));
                    table.setValue("Length", row, graph.length(node, k));
                    row++;
                }
            }
        }
        return table;
    }
}
