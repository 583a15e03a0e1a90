package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree degrees}: how many neighbours each foreground pixel has. */
@Command(
        name = "degrees",
        header = "Counts the neighbours of each foreground pixel.",
        footer = {
            "",
            "Pixels of the result are uint8: 1 is a tip, 2 a path, 3 and more a junction;",
            "0 is an isolated pixel or background.",
            "",
            "Examples:",
            "  filigree degrees cli/samples/post.npy -o degrees.npy",
            "  filigree degrees cli/samples/retina-skeleton.png -o degrees.png"
        })
public final class DegreesCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "images to read; - is standard input")
    private List<String> names;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public DegreesCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        connectivity = new Connectivity(common);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = batch.files(names, output);
        ImageFormat format = output.choose(List.of(ImageFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = input.read(file);
            BinaryImage mask = input.mask(image);
            byte[] degrees = mask.degrees(connectivity.of(image));
            int highest = 0;
            for (byte degree : degrees) {
                highest = Math.max(highest, Byte.toUnsignedInt(degree));
            }
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("foreground", mask.count())
                    .put("highest degree", highest)
                    .spacing(image.spacing());
            if (format != null) {
                output.warnOfLostSpacing(format, image.spacing());
                entry.put("output", output.writeImage(file,
                        image.with(PixelType.UINT8, MemorySegment.ofArray(degrees)), format));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }
}
