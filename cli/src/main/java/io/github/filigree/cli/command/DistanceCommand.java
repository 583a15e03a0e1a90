package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.LabelOption;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.SameSizeImages;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree distance}: how far each foreground pixel is from the background. */
@Command(
        name = "distance",
        header = "Measures how far each foreground pixel is from the background.",
        footer = {
            "",
            "Pixels of the result are float32: the Euclidean distance to the nearest",
            "background pixel in the unit of --spacing, as",
            "scipy.ndimage.distance_transform_edt; 0 is background. On a skeleton it is the",
            "radius of the object. With --by-label other objects are background too. FILE is",
            ".npy.",
            "",
            "Examples:",
            "  filigree distance cli/samples/retina-vessels.png -o distance.npy",
            "  filigree distance cli/samples/retina-vessels.png -o microns.npy --spacing 0.5",
            "  filigree distance cli/samples/cells.png --by-label -o distance.npy"
        })
public final class DistanceCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final LabelOption byLabel;

    @Mixin
    private final GraphOptions graphs;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "MASK", arity = "1..*", description = "masks to read; - is standard input")
    private List<String> names;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public DistanceCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        byLabel = new LabelOption(common, input);
        graphs = new GraphOptions(common, null);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = batch.files(names, output);
        ImageFormat format = output.choose(List.of(ImageFormat.NPY), files);
        SameSizeImages distances = new SameSizeImages(common, input);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = input.read(file);
            LabelImage labels = byLabel.read(image);
            BinaryImage mask = labels == null ? input.mask(image) : labels.mask();
            double[] steps = graphs.steps(image);
            float[] distance = labels == null ? distances.transform(mask, steps)
                    : labels.eachValues(object -> distances.transform(object, steps));
            float largest = 0;
            for (float d : distance) {
                largest = Math.max(largest, d);
            }
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("foreground", mask.count())
                    .put("largest distance", largest)
                    .spacing(graphs.spacing(image));
            if (format != null) {
                entry.put("output", output.writeImage(file,
                        image.with(PixelType.FLOAT32, MemorySegment.ofArray(distance)), format));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }
}
