package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * SWC, the format of neurons' shapes: a tree for each component, one line per pixel, parents before their children. Trees
 * have no cycles: each is cut at one edge, and every cut is told, in the file's head and to the person.
 */
public final class SwcWriter implements GraphFileWriter {

    private static final int TOLD = 3;

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        PixelGraph graph = content.graph();
        Points.requireThreeAxes("SWC", graph);
        SpanningForest forest = new SpanningForest(graph, content.trees().roots());
        int[] order = forest.order();
        int[] id = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            id[order[i]] = i + 1;
        }
        double half = Arrays.stream(graph.spacing()).min().orElseThrow() / 2;
        Trees trees = content.trees();
        Text text = new Text(out);
        text.add("# A skeleton's pixels as trees, by Filigree; x along columns, y along rows, z along planes, ")
                .add("times the spacing.\n# The radius is ")
                .add(trees.hasRadii() ? "the distance to the background" : "half a pixel")
                .add(". Type 0 is undefined.\n");
        if (content.isSpaced()) {
            text.add("# spacing ").add(Arrays.toString(graph.spacing()))
                    .add(content.unit().isEmpty() ? "" : ", unit " + content.unit()).add("\n");
        }
        cuts(content, forest, id, text);
        text.add("# id type x y z radius parent\n");
        for (int node : order) {
            double[] point = Points.of(graph, node, 3);
            int parent = forest.parent(node);
            text.add(id[node]).add(" 0 ").add(point[0]).add(" ").add(point[1]).add(" ").add(point[2]).add(" ")
                    .add(trees.hasRadii() ? trees.radius(node) : half).add(" ").add(parent < 0 ? -1 : id[parent]).add("\n");
        }
        text.flush();
    }

    private static void cuts(GraphContent content, SpanningForest forest, int[] id, Text text) throws IOException {
        int[] count = new int[1];
        StringBuilder first = new StringBuilder();
        forest.eachCut((node, other) -> {
            text.add("# cut between ").add(id[node]).add(" and ").add(id[other]).add("\n");
            if (count[0]++ < TOLD) {
                first.append(first.isEmpty() ? "" : ", ").append(place(content.graph(), node)).append("–")
                        .append(place(content.graph(), other));
            }
        });
        if (count[0] > 0) {
            content.remark("SWC has no cycles: " + count[0] + (count[0] == 1 ? " edge was" : " edges were")
                    + " cut, between the pixels " + first
                    + (count[0] > TOLD ? " and " + (count[0] - TOLD) + " more" : "") + "; the file's head lists all");
        }
    }

    /** {@return a pixel as arrays index it} */
    private static String place(PixelGraph graph, int node) {
        long[] shape = graph.shape();
        long[] place = new long[shape.length];
        long rest = graph.pixelIndex(node);
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(place);
    }
}
