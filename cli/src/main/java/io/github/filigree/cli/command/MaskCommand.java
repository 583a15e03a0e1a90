package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.KernelChoice;
import io.github.filigree.cli.option.MaskOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree mask}: from a photograph or volume to a mask. */
@Command(
        name = "mask",
        header = "Makes masks of photographs and volumes.",
        footer = {
            "",
            "Without options: Otsu's level, and of the two parts the smaller one. Levels",
            "are in the pixels' own values, after --ridges sato in those of a photograph",
            "from 0 to 1. docs/choosing-a-mask.md shows what to choose for what.",
            "",
            "Examples:",
            "  filigree mask cli/samples/retina.jpg -o mask.png",
            "  filigree mask cli/samples/retina.jpg -o mask.png --threshold local --dark",
            "  filigree mask cli/samples/retina.jpg -o m.png --ridges sato --dark --field 9"
        })
public final class MaskCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final MaskOptions masks;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "images to read; - is standard input")
    private List<String> names;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public MaskCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        masks = new MaskOptions(common, input);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        masks.check();
        List<String> files = batch.files(names, output);
        ImageFormat format = output.choose(List.of(ImageFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = masks.image(file);
            BinaryImage mask = image.mask(Foreground.NONZERO, KernelChoice.kernels(), row -> {});
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("mask pixels", mask.count())
                    .put("share", InputOptions.fraction(mask), InputOptions.percent(mask));
            if (format != null) {
                entry.put("output", output.writeImage(file, image, format));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }
}
