package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.PruneOptions;
import io.github.filigree.cli.option.ReportContent;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.option.StandardOutputName;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.OutputFile;
import io.github.filigree.io.Report;
import io.github.filigree.io.ReportFormat;
import io.github.filigree.io.ReportIndex;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree report}: branches as a page for a browser. */
@Command(
        name = "report",
        header = "Makes a web page of an image's branches: picture, table and distributions.",
        footer = {
            "",
            "The page is one file, which needs no network: zoom by the wheel, drag, point at",
            "branches and rows, sort, filter, download the table. Radii are of the mask that",
            "was thinned, or of --radius. Of volumes it shows the brightest along each axis,",
            "whole or in slabs. Several images have a page each, in a folder beside FILE,",
            "which leads to them and compares them.",
            "",
            "Examples:",
            "  filigree report --thin cli/samples/retina-vessels.png -o retina.html",
            "  filigree report cli/samples/retina-skeleton.png -o r.html --columns all",
            "  filigree report --thin cli/samples/tubes.tif --prune 8 -o tubes.html",
            "  filigree report --thin cli/samples/post.npy cli/samples/tubes.tif -o a.html"
        })
public final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Skeletons skeletons;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final GraphOptions graphs;

    @Mixin
    private final PruneOptions prune;

    @Mixin
    private final ReportContent content;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> names;

    @Option(names = "--index", order = 3, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "the page that leads to several, where the name after -o has {}")
    private String index;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** What the index tells of a page. */
    private record Page(byte[] thumbnail, Map<String, Number> facts) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** @param terminal where to read and speak */
    public ReportCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        prune = new PruneOptions(common, input);
        content = new ReportContent(common, input, skeletons, graphs, prune);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        if (!output.given()) {
            throw common.misuse("report needs -o REPORT.html");
        }
        List<String> files = batch.files(names, output);
        output.format("--index", index, List.of(ReportFormat.values()));
        boolean folder = files.size() > 1 && !output.oneFileEach();
        if (folder) {
            nameEach();
        }
        output.alsoReads(content.files());
        output.alsoReads(prune.files());
        output.alsoWritesOnce(folder ? "-o" : "--index", index);
        output.choose(List.of(ReportFormat.values()), files);
        if (folder && Files.isDirectory(Path.of(index).toAbsolutePath().getParent())) {
            Files.createDirectories(Path.of(pagesFolder()));
        }
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = skeletons.read(file);
            ReportContent.Told told = content.of(file, image);
            Report report = told.report();
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("branches", told.facts().get("branches"))
                    .spacing(graphs.spacing(image));
            if (index != null) {
                pages.put(file, new Page(report.thumbnail(), told.facts()));
            }
            return entry.put("output", output.write(file, report::write));
        });
        if (index != null) {
            writeIndex(files);
        }
        batch.tell(summary, output.toStandardOutput() || "-".equals(index), json);
        return code;
    }

    /** Pages go to a folder named like the index. */
    private void nameEach() {
        if (index != null || output.toStandardOutput()) {
            throw common.misuse("several images have a page each; put {} in the name after -o"
                    + (index == null ? ", or name a file, which leads to them" : ""));
        }
        index = output.name();
        output.nameEach(pagesFolder() + "/{tree}/{}.html");
    }

    private String pagesFolder() {
        String folder = index.replaceFirst("\\.[^./]*$", "");
        return folder.equals(index) ? folder + "-pages" : folder;
    }

    private void writeIndex(List<String> files) throws IOException {
        ReportIndex page = new ReportIndex(files.size() + " images");
        Path beside = Path.of(index.equals("-") ? "index.html" : index).toAbsolutePath().getParent();
        int shared = sharedFolder(files);
        for (String file : files) {
            Page told = pages.get(file);
            if (told != null) {
                String address = address(beside, Path.of(output.nameOf(file)));
                page.add(file.substring(shared), address, told.thumbnail, told.facts);
            }
        }
        batch.failures().forEach(page::fail);
        content.made(page);
        if (index.equals("-")) {
            page.write(common.summaryOut(false));
        } else {
            OutputFile.write(Path.of(index), page::write);
        }
    }

    /** {@return how long the folder is that begins all names, and tells nothing} */
    private static int sharedFolder(List<String> files) {
        int end = files.getFirst().lastIndexOf('/') + 1;
        for (String file : files) {
            while (!file.startsWith(files.getFirst().substring(0, end))) {
                end = files.getFirst().lastIndexOf('/', end - 2) + 1;
            }
        }
        return end;
    }

    /** A page's place beside another, as it stands in a link. */
    private static String address(Path from, Path page) {
        try {
            String path = from.relativize(page.toAbsolutePath()).toString().replace('\\', '/');
            return "./" + new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(page + " cannot stand in a link", e);
        }
    }
}
