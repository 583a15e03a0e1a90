package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.LabelOption;
import io.github.filigree.cli.option.MaskOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelLabels;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree thin}: from a mask to its skeleton. */
@Command(
        name = "thin",
        header = "Thins masks to skeletons, lines one pixel wide.",
        footer = {
            "",
            "With --by-label the result has each object's label on its skeleton, uint16 or,",
            ".npy only, uint32 where labels are larger.",
            "",
            "Examples:",
            "  filigree thin cli/samples/retina-vessels.png -o skeleton.png",
            "  filigree thin cli/samples/retina-vessels.png -o {}-thin.npy --method guo-hall",
            "  filigree thin cli/samples/retina-vessels.png -o thinner.png --iterations 2",
            "  filigree thin cli/samples/tubes.tif -o skeleton.tif",
            "  filigree thin cli/samples/cells.png --by-label -o skeletons.tif"
        })
public final class ThinCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final MaskOptions masks;

    @Mixin
    private final LabelOption byLabel;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "MASK", arity = "1..*",
            description = "masks to read, images or volumes; - is standard input")
    private List<String> names;

    @Option(names = "--method", order = 11, paramLabel = "METHOD",
            description = "of images zhang-suen (default), as scikit-image's skeletonize, or guo-hall, as its thin; of "
                    + "volumes homotopic (default), which keeps the topology and leaves spurs for --prune, or lee, as "
                    + "skeletonize, which loses objects of even thickness")
    private Thinning.Method method;

    private int iterations = -1;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public ThinCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        masks = new MaskOptions(common, input);
        byLabel = new LabelOption(common, input);
        output = new OutputOptions(common);
    }

    @Option(names = "--iterations", order = 12, paramLabel = "N",
            description = "stop after N iterations, even if lines are still thicker than a pixel; 0 changes nothing")
    void setIterations(int count) {
        if (count < 0) {
            throw common.misuse("--iterations is " + count + ", must be at least 0");
        }
        iterations = count;
    }

    @Override
    public Integer call() throws IOException {
        if (masks.given() && byLabel.given()) {
            throw common.misuse("--by-label is for images of labels, the options of masks for photographs");
        }
        List<String> files = batch.files(names, output);
        ImageFormat format = output.choose(List.of(ImageFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = masks.read(file);
            LabelImage labels = byLabel.read(image);
            BinaryImage skeleton = Skeletons.thin(common, input, image, labels, method, iterations);
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("skeleton pixels", skeleton.count())
                    .put("share", InputOptions.fraction(skeleton), InputOptions.percent(skeleton))
                    .spacing(image.spacing());
            if (format != null) {
                output.warnOfLostSpacing(format, image.spacing());
                Image result = labels == null ? Image.of(skeleton) : PixelLabels.image(labels, skeleton);
                entry.put("output", output.writeImage(file, image.with(result.type(), result.dataView()), format));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }
}
