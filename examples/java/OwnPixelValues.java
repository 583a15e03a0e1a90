import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.kernels.BinaryImage;

/** Values of one's own along branches: here the height of a hill, by a formula; a sensor or a database would do. */
void main() {
    BinaryImage paths = BinaryImage.parse(
            "#.......#",
            ".#.....#.",
            "..#...#..",
            "...#.#...",
            "....#....",
            "....#....",
            "....#....");
    double metres = 50;
    PixelValues height = pixel -> {
        double y = pixel / paths.width() * metres;
        double x = pixel % paths.width() * metres;
        return 400 * Math.exp(-((x - 200) * (x - 200) + (y - 200) * (y - 200)) / 40_000);
    };
    PixelGraph graph = PixelGraph.builder(paths).edges(EdgeRule.REDUCED).spacing(metres, metres).build();
    Branches branches = Branches.of(graph);
    BranchTable table = branches.table(height);
    double[] lengths = table.doubles("branch_distance");
    double[] means = table.doubles("mean_pixel_value");
    for (int branch = 0; branch < branches.count(); branch++) {
        double[] profile = branches.profile(branch, height);
        IO.println(String.format("path %d: %.0f m long, from %.0f m to %.0f m, on average %.0f m high", branch,
                lengths[branch], profile[0], profile[profile.length - 1], means[branch]));
    }
}
