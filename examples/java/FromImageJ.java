import ij.ImagePlus;
import ij.gui.Overlay;
import ij.measure.ResultsTable;
import ij.process.ByteProcessor;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.imagej.BranchOverlay;
import io.github.filigree.imagej.ImagePluses;
import io.github.filigree.imagej.ResultsTables;

/** Branches of an image that ImageJ holds, as its results table and as lines over it. */
void main() {
    ImagePlus image = crossing();

    Branches branches = ImagePluses.branches(image);
    ResultsTable table = ResultsTables.of(FijiTable.of(branches, pixel -> 255));
    image.setOverlay(BranchOverlay.of(branches, image));

    for (int row = 0; row < table.size(); row++) {
        IO.println(String.format("%.2f µm from (%.1f, %.1f) to (%.1f, %.1f)", table.getValue("Branch length", row),
                table.getValue("V1 x", row), table.getValue("V1 y", row),
                table.getValue("V2 x", row), table.getValue("V2 y", row)));
    }
    Overlay overlay = image.getOverlay();
    IO.println(overlay.size() + " lines over the image, the first called " + overlay.get(0).getName());
}

/** Two bars that cross, in pixels of 0.5 µm. */
ImagePlus crossing() {
    ByteProcessor pixels = new ByteProcessor(60, 40);
    pixels.setColor(255);
    pixels.fillRect(5, 18, 50, 4);
    pixels.fillRect(28, 4, 4, 32);
    ImagePlus image = new ImagePlus("crossing", pixels);
    image.getCalibration().setUnit("µm");
    image.getCalibration().pixelWidth = 0.5;
    image.getCalibration().pixelHeight = 0.5;
    return image;
}
