package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.KernelChoice;
import io.github.filigree.cli.option.Version;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Simd;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree info}: this installation, or images. */
@Command(
        name = "info",
        header = "Tells about this installation, or about images.",
        footer = {
            "",
            "Examples:",
            "  filigree info",
            "  filigree info cli/samples/retina-skeleton.png cli/samples/retina-vessels.png",
            "  filigree info --json cli/samples/post.npy"
        })
public final class InfoCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Parameters(paramLabel = "IMAGE", arity = "0..*", description = "images to tell about; - is standard input")
    private List<String> names = List.of();

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public InfoCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        batch.untimed();
        input = new InputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        Summary summary = new Summary();
        if (names.isEmpty()) {
            installation(summary.add());
        }
        List<String> files = batch.files(names);
        int code = batch.run(files, summary, file -> {
            Image image = input.read(file);
            BinaryImage mask = input.mask(image);
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("type", image.type() + (image.color() ? " (luminance of colours)" : ""))
                    .put("foreground", mask.count())
                    .put("share", InputOptions.fraction(mask), InputOptions.percent(mask));
            entry.spacing(image.spacing());
            image.reference().ifPresent(reference -> entry.put("map", reference.toString()));
            image.spacing().ifPresent(spacing -> entry.put("spacing from", spacing.source()));
            return entry;
        });
        batch.tell(summary, false, json);
        return code;
    }

    private static void installation(Summary.Entry entry) {
        Simd.Status simd = KernelChoice.status();
        entry.put("filigree", Version.text())
                .put("kernels", KernelChoice.kernels().toString())
                .put("because", simd.reason())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString())
                .put("vm", System.getProperty("java.vm.name"))
                .put("memory limit", Runtime.getRuntime().maxMemory(),
                        (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    }
}
