import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.Images;
import io.github.filigree.io.PictureColor;
import io.github.filigree.io.Pictures;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Ridges;
import io.github.filigree.segment.Threshold;

/**
 * From a photograph of cracks to a table of their branches, and a picture. Arguments: the photograph and the folder to
 * write to, by default a sample and the current folder.
 */
void main(String[] arguments) throws IOException {
    Path photo = Path.of(arguments.length > 0 ? arguments[0] : "cli/samples/cracks.png");
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : ".");

    Image image = Images.read(photo);
    GrayImage grey = GrayImage.of(image.toBytes(), (int) image.shape()[0], (int) image.shape()[1]);
    GrayImage ridges = Ridges.sato(grey.scaled()).sigmas(1.5, 2).dark().filter();
    BinaryImage mask = Regions.removeSmall(Threshold.hysteresis(ridges, 0.035, 0.08), 60);
    PixelGraph graph = PixelGraph.builder(Thinning.zhangSuen(mask)).edges(EdgeRule.REDUCED).build();
    Branches branches = Branches.of(graph);
    Tables.write(branches.table(), folder.resolve("cracks.csv"));
    Pictures.write(Pictures.draw(graph).color(PictureColor.BRANCH).build(), folder.resolve("cracks.png"));
    IO.println(String.format("%d pixels of cracks in %s, %.1f pixels long", mask.count(), branches,
            branches.totalLength()));
}
