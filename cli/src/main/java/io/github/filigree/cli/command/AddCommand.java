package io.github.filigree.cli.command;

import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.KernelChoice;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.Sums;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import java.io.IOException;
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
    public Integer call() throws IOException {
        if (!output.given()) {
            throw common.misuse("where should the sum go? -o SUM.npy is missing");
        }
        output.chooseForAll(List.of(ImageFormat.NPY), List.of(x, y));
        Image left = common.read(x, Selection.ALL);
        Image right = common.read(y, Selection.ALL);
        Sums.check(left, right, false);
        if (saturating && (left.type().bytes() > 2 || left.type() == PixelType.FLOAT16)) {
            throw new Failure(
                    x + " is " + left.type() + "; --saturating is for integers of 8 and 16 bits, leave it out");
        }
        output.write(x, out -> Sums.write(KernelChoice.once(), left, right, saturating, out));
        return 0;
    }
}
