package io.github.filigree.cli.command;

import io.github.filigree.cli.Failure;
import io.github.filigree.cli.Terminal;
import io.github.filigree.cli.read.ElementType;
import io.github.filigree.cli.read.Image;
import io.github.filigree.cli.read.Images;
import io.github.filigree.cli.write.NpyFormat;
import io.github.filigree.cli.write.NpySum;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree add}: the sum of two arrays, as NumPy's. */
@Command(
        name = "add",
        header = "Adds two arrays of equal shape and type, as NumPy does.",
        footer = {
            "",
            "Integers wrap around, as in NumPy; with --saturating (8 and 16 bits) sums",
            "stop at the smallest and the largest value.",
            "",
            "Example:",
            "  filigree add cli/samples/post.npy cli/samples/post.npy -o sum.npy"
        })
public final class AddCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final OutputOptions output;

    @Parameters(index = "0", paramLabel = "X.npy", description = "an array; - is standard input")
    private String x;

    @Parameters(index = "1", paramLabel = "Y.npy", description = "an array of the same shape and type")
    private String y;

    @Option(names = "--saturating", order = 10, description = "stop at the smallest and the largest value")
    private boolean saturating;

    /** @param terminal where to read and speak */
    public AddCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() {
        if (!output.given()) {
            throw common.misuse("where should the sum go? -o SUM.npy is missing");
        }
        output.chooseForAll(List.of(new NpyFormat()), List.of(x, y));
        Image left = Images.read(x, common.in());
        Image right = Images.read(y, common.in());
        check(left, right);
        output.write(x, out -> NpySum.write(left, right, saturating, Kernels.named("scalar"), out));
        return 0;
    }

    private void check(Image left, Image right) {
        if (!Arrays.equals(left.shape(), right.shape()) || left.type() != right.type()) {
            throw new Failure(x + " is " + describe(left) + ", " + y + " is " + describe(right)
                    + "; shapes and types must be equal");
        }
        if (left.order().fortran() != right.order().fortran()) {
            throw new Failure((left.order().fortran() ? x : y)
                    + " is in Fortran order, the other in C order; save it with np.ascontiguousarray");
        }
        if (left.type() == ElementType.BOOL) {
            throw new Failure(x + " is bool, whose sum is no number; convert it with astype(np.uint8)");
        }
        if (saturating && (left.type().bytes() > 2 || left.type() == ElementType.FLOAT16)) {
            throw new Failure(
                    x + " is " + left.type() + "; --saturating is for integers of 8 and 16 bits, leave it out");
        }
    }

    private static String describe(Image image) {
        return Image.shapeText(image.shape()) + " " + image.type();
    }
}
