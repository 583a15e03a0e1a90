package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.io.image.Image;
import java.util.Arrays;
import java.util.function.IntPredicate;
import picocli.CommandLine.Option;

/** Where trees grow from. */
public final class RootOption {

    private static final String THICKEST = "thickest";

    private final CommonOptions common;
    private String root;
    private double[] place;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public RootOption(CommonOptions common) {
        this.common = common;
    }

    @Option(names = "--root", order = 18, paramLabel = "WHERE",
            description = "where trees grow from: a pixel's indices, slowest axis first, as 120,45 (the nearest "
                    + "pixel, or end of a branch, is taken), or thickest: in each component the tip with the largest --radius; else the "
                    + "first tip")
    void setRoot(String text) {
        root = text;
        if (!text.equals(THICKEST)) {
            try {
                place = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            } catch (NumberFormatException e) {
                throw common.misuse("--root '" + text + "' is neither thickest nor numbers with commas between");
            }
        }
    }

    /** {@return whether a root was chosen} */
    public boolean given() {
        return root != null;
    }

    /**
     * {@return the roots: none, the one named, or for {@code thickest} all tips, the thickest first}
     *
     * @param image of the graph
     * @param graph of its pixels
     * @param radius of each pixel, or null
     * @param isCandidate which nodes may be roots
     */
    public int[] nodes(Image image, PixelGraph graph, PixelValues radius, IntPredicate isCandidate) {
        if (root == null) {
            return new int[0];
        }
        if (THICKEST.equals(root)) {
            if (radius == null) {
                throw common.misuse("--root thickest needs radii; give --radius MASK");
            }
            double[] radii = graph.read(radius);
            return Arrays.stream(graph.tips())
                    .filter(isCandidate)
                    .boxed()
                    .sorted((a, b) -> Double.compare(radii[b], radii[a]))
                    .mapToInt(node -> node)
                    .toArray();
        }
        if (place.length != image.rank()) {
            throw new Failure(image.name() + " has " + image.rank() + " axes, --root has " + place.length
                    + " numbers; give one for each axis");
        }
        return nearest(graph, isCandidate);
    }

    private int[] nearest(PixelGraph graph, IntPredicate isCandidate) {
        double[] spacing = graph.spacing();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (isCandidate.test(node)) {
                double[] position = graph.position(node);
                double squares = 0;
                for (int axis = 0; axis < place.length; axis++) {
                    squares += Math.pow(position[axis] - place[axis] * spacing[axis], 2);
                }
                if (squares < least) {
                    least = squares;
                    best = node;
                }
            }
        }
        return best < 0 ? new int[0] : new int[] {best};
    }
}
