package io.github.filigree.imagej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.graph.table.SkeletonTable;
import io.github.filigree.imagej.BranchOverlay;
import io.github.filigree.imagej.ImagePluses;
import io.github.filigree.imagej.ResultsTables;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;

/**
 * The command <i>Branches</i>: thins the binary image in front, shows AnalyzeSkeleton's two tables, and draws the
 * branches over the image. With merged junctions, the default, skeletons, branches and junctions are counted as
 * AnalyzeSkeleton counts them.
 */
public final class Branches implements PlugIn {

    private static final String TITLE = "Branches";
    private static final String JUNCTIONS = "Junctions";
    private static final String SAVE = "Save";
    private static final double INTENSITY = 255;

    /** Made by ImageJ. */
    public Branches() {}

    @Override
    public void run(String argument) {
        ImagePlus image = IJ.getImage();
        Settings.orSay(TITLE, () -> {
            Settings settings = new Settings(TITLE).choice(JUNCTIONS, "merged", "pixels").text(SAVE);
            if (settings.ask(argument)) {
                show(image, branches(image, settings.get(JUNCTIONS).equals("merged")), settings.get(SAVE));
            }
        });
    }

    private static BranchGraph branches(ImagePlus image, boolean merged) {
        BinaryImage skeleton = Thinning.of(ImagePluses.binaryMask(image));
        PixelGraph graph = PixelGraph.builder(skeleton)
                .edges(merged ? EdgeRule.ALL : EdgeRule.REDUCED)
                .spacing(ImagePluses.spacing(image))
                .build();
        io.github.filigree.graph.Branches branches = io.github.filigree.graph.Branches.of(graph);
        return merged ? BranchGraph.merged(branches) : BranchGraph.of(branches);
    }

    private static void show(ImagePlus image, BranchGraph branches, String file) {
        ResultsTable table = ResultsTables.of(FijiTable.of(branches, pixel -> INTENSITY));
        table.show("Branch information");
        ResultsTables.of(SkeletonTable.fiji(branches)).show("Skeletons");
        image.setOverlay(BranchOverlay.of(branches, image));
        if (!file.isBlank() && !table.save(file)) {
            throw new IllegalArgumentException(file + " cannot be written");
        }
    }
}
