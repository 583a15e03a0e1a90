package io.github.filigree.io.picture;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.PixelGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colour of each node, and what the colours mean.
 *
 * @param colors one element per node
 * @param ranks one element per node: the highest is seen where many pixels share a dot; from 2 on it deserves a mark
 * @param legend from top to bottom
 */
public record Coloring(int[] colors, int[] ranks, List<Entry> legend) {

    /** From this rank on, a node is drawn larger where pixels are small. */
    static final int MARKED = 2;

    private static final int LISTED_COMPONENTS = 10;
    private static final int PLACE_OF_JUNCTIONS = 3;

    /** Swatches of depth in the legend. */
    private static final int DEPTHS = 5;

    /**
     * A line of the legend.
     *
     * @param color its swatch
     * @param text its meaning
     */
    public record Entry(int color, String text) {}

    /** {@return all nodes white, as the post's first picture} */
    public static Coloring none(PixelGraph graph) {
        int[] colors = new int[graph.nodeCount()];
        Arrays.fill(colors, Palette.WHITE);
        return new Coloring(colors, new int[colors.length], List.of());
    }

    /** {@return nodes by degree: tips purple, paths red, junctions yellow, as in the post, isolated pixels grey} */
    public static Coloring degrees(PixelGraph graph) {
        int[] counts = graph.degreeCounts();
        int[] colors = new int[graph.nodeCount()];
        int[] ranks = new int[colors.length];
        for (int node = 0; node < colors.length; node++) {
            int degree = graph.degree(node);
            colors[node] = degreeColor(degree, counts.length - 1);
            ranks[node] = switch (degree) {
                case 0 -> 1;
                case 1 -> MARKED;
                case 2 -> 0;
                default -> degree;
            };
        }
        List<Entry> legend = new ArrayList<>();
        for (int degree = counts.length - 1; degree >= 0; degree--) {
            if (counts[degree] > 0) {
                String kind = switch (degree) {
                    case 0 -> "isolated";
                    case 1 -> "tip";
                    case 2 -> "path";
                    default -> "junction";
                };
                legend.add(new Entry(
                        degreeColor(degree, counts.length - 1), degree + " " + kind + " (" + counts[degree] + ")"));
            }
        }
        return new Coloring(colors, ranks, legend);
    }

    /** Where there are degrees above 3, they share the bright end. */
    private static int degreeColor(int degree, int highest) {
        if (degree == 0) {
            return Palette.GREY;
        }
        return Palette.magma(degree < PLACE_OF_JUNCTIONS ? degree / 3.0
                : highest == PLACE_OF_JUNCTIONS ? 1
                : 0.88 + 0.12 * (degree - PLACE_OF_JUNCTIONS) / (highest - PLACE_OF_JUNCTIONS));
    }

    /** {@return nodes by branch, such that branches that meet differ, up to seven at a junction} */
    public static Coloring branches(Branches branches) {
        PixelGraph graph = branches.graph();
        int[] colorOf = new int[branches.count()];
        // The colours, one bit each, of the branches so far at each end node.
        int[] used = new int[graph.nodeCount()];
        for (int b = 0; b < colorOf.length; b++) {
            int taken = used[branches.source(b)] | used[branches.target(b)];
            // Start somewhere else each time, for variety.
            int k = b % Palette.distinctCount();
            for (int tries = 0; tries < Palette.distinctCount() && (taken >> k & 1) != 0; tries++) {
                k = (k + 1) % Palette.distinctCount();
            }
            colorOf[b] = k;
            used[branches.source(b)] |= 1 << k;
            used[branches.target(b)] |= 1 << k;
        }
        int[] colors = new int[graph.nodeCount()];
        Arrays.fill(colors, Palette.GREY);
        for (int b = colorOf.length - 1; b >= 0; b--) {
            for (int i = 0; i < branches.size(b); i++) {
                colors[branches.node(b, i)] = Palette.distinct(colorOf[b]);
            }
        }
        return new Coloring(colors, new int[colors.length], List.of());
    }

    /** {@return nodes by component; the legend lists the largest} */
    public static Coloring components(Branches branches) {
        Components components = Components.of(branches);
        int[] colors = new int[branches.graph().nodeCount()];
        List<Integer> bySize = IntStream.range(0, components.count()).boxed()
                .sorted(Comparator.comparingInt(c -> -components.size(c)))
                .toList();
        int[] place = new int[components.count()];
        for (int i = 0; i < place.length; i++) {
            place[bySize.get(i)] = i;
        }
        for (int node = 0; node < colors.length; node++) {
            colors[node] = Palette.distinct(place[components.componentOf(node)]);
        }
        List<Entry> legend = new ArrayList<>();
        for (int c : bySize.subList(0, Math.min(LISTED_COMPONENTS, bySize.size()))) {
            legend.add(new Entry(Palette.distinct(place[c]), "component " + c + " (" + components.size(c) + ")"));
        }
        return new Coloring(colors, new int[colors.length], legend);
    }

    /** {@return nodes by their coordinate along an axis: bright ones are near, dark ones far} */
    public static Coloring depth(PixelGraph graph, int axis) {
        int last = Math.toIntExact(graph.shape()[axis] - 1);
        View view = View.along(graph.shape(), axis);
        int[] colors = new int[graph.nodeCount()];
        Arrays.setAll(colors, node -> depthColor(view.depth(graph.pixelIndex(node)), last));
        List<Entry> legend = new ArrayList<>();
        for (int k = 0; k < DEPTHS; k++) {
            String text = k == 0 ? "near" : k == DEPTHS - 1 ? "far" : "";
            legend.add(new Entry(depthColor(k, DEPTHS - 1), text));
        }
        return new Coloring(colors, new int[colors.length], legend);
    }

    private static int depthColor(int depth, int last) {
        return Palette.magma(last <= 0 ? 1 : 1 - 0.7 * depth / last);
    }
}
