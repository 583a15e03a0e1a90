package io.github.filigree.imagej;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import java.awt.Color;
import java.util.Arrays;

/** Branches as lines over an image. */
public final class BranchOverlay {

    /** The golden ratio's part, steps of which keep hues apart however many there are. */
    private static final float HUE_STEP = 0.61803f;

    private final Branches branches;
    private final ImagePlus image;
    private final Planes planes;
    private final Overlay overlay = new Overlay();

    private BranchOverlay(Branches branches, ImagePlus image) {
        this.branches = branches;
        this.image = image;
        planes = new Planes(image);
        long[] shape = branches.graph().shape();
        if (!Arrays.equals(shape, planes.longShape())) {
            throw new IllegalArgumentException("the branches are of an image of " + Arrays.toString(shape)
                    + " pixels, " + image.getTitle() + " has " + Arrays.toString(planes.longShape()));
        }
    }

    /**
     * {@return one line per branch through the centres of its pixels, named "branch 1" and so on, each in a colour of
     * its own} In a stack a branch has a line for each run of pixels in one plane, which is seen on that plane only and
     * reaches to the pixels before and after.
     *
     * @param branches of a skeleton of the image's shape
     * @param image over which the lines are to lie; {@link ImagePlus#setOverlay} puts them there
     * @throws IllegalArgumentException if an argument is null, or the shapes differ
     */
    public static Overlay of(Branches branches, ImagePlus image) {
        if (branches == null) {
            throw new IllegalArgumentException("branches is null");
        }
        return of(BranchGraph.of(branches), image);
    }

    /**
     * {@return one line per edge, as {@link #of(Branches, ImagePlus)}: without the short branches inside of merged
     * junctions} Lines are named after the branches and end at their last pixels.
     *
     * @param graph of branches of a skeleton of the image's shape
     * @param image over which the lines are to lie
     * @throws IllegalArgumentException if an argument is null, or the shapes differ
     */
    public static Overlay of(BranchGraph graph, ImagePlus image) {
        if (graph == null) {
            throw new IllegalArgumentException("graph is null");
        }
        BranchOverlay lines = new BranchOverlay(graph.branches(), image);
        for (int branch : graph.edges()) {
            lines.add(branch);
        }
        return lines.overlay;
    }

    private void add(int branch) {
        int size = branches.size(branch);
        for (int start = 0; start < size; ) {
            int end = start + 1;
            while (end < size && plane(branch, end) == plane(branch, start)) {
                end++;
            }
            add(branch, Math.max(0, start - 1), Math.min(size, end + 1), plane(branch, start));
            start = end;
        }
    }

    private void add(int branch, int from, int to, int plane) {
        PixelGraph graph = branches.graph();
        FloatPolygon line = new FloatPolygon();
        for (int k = from; k < to; k++) {
            long inPlane = graph.pixelIndex(branches.node(branch, k)) % planeSize();
            line.addPoint(inPlane % planes.width() + 0.5, inPlane / planes.width() + 0.5);
        }
        PolygonRoi roi = new PolygonRoi(line, Roi.POLYLINE);
        roi.setName("branch " + (branch + 1));
        roi.setStrokeColor(Color.getHSBColor(branch * HUE_STEP, 0.9f, 1));
        if (image.isHyperStack()) {
            roi.setPosition(0, plane + 1, 0);
        } else if (planes.depth() > 1) {
            roi.setPosition(plane + 1);
        }
        overlay.add(roi);
    }

    private int plane(int branch, int k) {
        return (int) (branches.graph().pixelIndex(branches.node(branch, k)) / planeSize());
    }

    private long planeSize() {
        return (long) planes.height() * planes.width();
    }
}
