import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;

/** A mask of a few characters, its skeleton, and its branches. */
void main() {
    BinaryImage mask = BinaryImage.parse(
            "###.........###",
            ".###.......###.",
            "..###.....###..",
            "...###...###...",
            "....###.###....",
            ".....#####.....",
            "......###......",
            "......###......",
            "......###......",
            "......###......",
            "......###......");
    BinaryImage skeleton = Thinning.zhangSuen(mask);
    Branches branches = Branches.of(skeleton);
    IO.println(skeleton);
    for (int branch = 0; branch < branches.count(); branch++) {
        IO.println(String.format("branch %d: %s, length %.3f",
                branch, branches.kind(branch), branches.length(branch)));
    }
}
