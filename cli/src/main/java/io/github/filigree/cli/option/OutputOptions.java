package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.cli.terminal.ProgressStream;
import io.github.filigree.io.FileFormat;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.Images;
import io.github.filigree.io.OutputFile;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where results go, and in which format. */
public final class OutputOptions {

    private final CommonOptions common;
    private final List<String> shared = new ArrayList<>();
    private final Map<String, TargetName> targets = new LinkedHashMap<>();
    private final Map<String, String> once = new LinkedHashMap<>();
    private Map<String, String> trees = Map.of();

    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "FILE",
            converter = StandardOutputName.class,
            description = "file to write; - is standard output, {} stands for an input's name, {dir} for its folder, "
                    + "{tree} for that below the directory of -r or the fixed part of a pattern")
    private String output;

    @Option(names = "--in-place", order = 2, description = "let FILE be the input, which is replaced")
    private boolean inPlace;

    @Option(names = "--format", order = 2, paramLabel = "EXT", description = "format, where FILE's name does not tell")
    private String format;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public OutputOptions(CommonOptions common) {
        this.common = common;
    }

    /** {@return whether there is an output} */
    public boolean given() {
        return output != null;
    }

    /** {@return whether the output is standard output} */
    public boolean toStandardOutput() {
        return "-".equals(output);
    }

    /**
     * Names files that are read for every input, and so must not be replaced.
     *
     * @param files their names
     */
    public void alsoReads(List<String> files) {
        shared.addAll(files);
    }

    /**
     * Names another file that is written for every input.
     *
     * @param option it was given with
     * @param file its name, or null if it was not given
     */
    public void alsoWrites(String option, String file) {
        if (file != null) {
            targets.put(option, new TargetName(file));
        }
    }

    /** {@return the name after {@code -o}, or null} */
    public String name() {
        return output;
    }

    /**
     * Gives each input a file of its own after all.
     *
     * @param name with places that stand for the input
     */
    public void nameEach(String name) {
        output = name;
    }

    /**
     * {@return the name of an input's file}
     *
     * @param input its name
     */
    public String nameOf(String input) {
        return name(new TargetName(output), input);
    }

    /**
     * Names a file that is written after all inputs.
     *
     * @param option it was given with
     * @param file its name, or null if it was not given
     */
    public void alsoWritesOnce(String option, String file) {
        if (file != null) {
            once.put(option, file);
        }
    }

    /** Names, by input, the folders that {@code {tree}} stands for. */
    void found(Map<String, String> trees) {
        this.trees = trees;
    }

    /** {@return whether each input has an output of its own} */
    public boolean oneFileEach() {
        return output != null && new TargetName(output).onePerInput();
    }

    /**
     * {@return the format to write, or null without {@code -o}} Refuses, before anything is read, wrong usage and
     * results that would replace an input or one another.
     *
     * @param <F> kind of format
     * @param formats to choose from; the first is the one for standard output
     * @param inputs names of the files that are read, each with a result of its own
     */
    public <F extends FileFormat> F choose(List<F> formats, List<String> inputs) {
        check(inputs.stream().map(List::of).toList());
        return format(formats);
    }

    /**
     * {@return the same, where one file holds the result of all inputs}
     *
     * @param <F> kind of format
     * @param formats to choose from; the first is the one for standard output
     * @param inputs names of the files that are read
     */
    public <F extends FileFormat> F chooseForAll(List<F> formats, List<String> inputs) {
        check(List.of(inputs));
        return format(formats);
    }

    /** Refuses results that would replace an input or one another. */
    void check(List<List<String>> runs) {
        Map<String, TargetName> all = new LinkedHashMap<>();
        if (output != null) {
            all.put("-o", new TargetName(output));
        }
        all.putAll(targets);
        common.alsoWritten().forEach((option, name) -> all.put(option, new TargetName(name)));
        List<String> read = new ArrayList<>(shared);
        read.addAll(common.alsoRead());
        all.forEach((option, target) -> requireOneEach(option, target, runs.size()));
        Map<String, UnaryOperator<String>> names = new LinkedHashMap<>();
        all.forEach((option, target) -> names.put(option, input -> name(target, input)));
        String refusal = FilePlan.refusal(runs, read, names, once, inPlace);
        if (refusal != null) {
            throw common.misuse(refusal);
        }
    }

    private String name(TargetName target, String input) {
        return target.of(input, trees.getOrDefault(input, ""));
    }

    private <F extends FileFormat> F format(List<F> formats) {
        return format != null && output != null
                ? format("-o", output, format.replaceFirst("^\\.", ""), formats) : format("-o", output, formats);
    }

    /**
     * {@return the format of another file, or null if there is none}
     *
     * @param <F> kind of format
     * @param option it was given with
     * @param file its name, {@code -} for standard output, or null
     * @param formats to choose from; the first is the one for standard output
     */
    public <F extends FileFormat> F format(String option, String file, List<F> formats) {
        return file == null ? null
                : format(option, file, file.equals("-") ? formats.getFirst().extensions().getFirst()
                        : FileFormat.extension(Path.of(file)), formats);
    }

    private <F extends FileFormat> F format(String option, String file, String extension, List<F> formats) {
        return formats.stream()
                .filter(f -> f.extensions().contains(extension))
                .findFirst()
                .orElseThrow(() -> common.misuse((extension.isEmpty()
                        ? option + " " + file + " has no extension"
                        : "'" + extension + "' is not a format this command writes") + "; it writes "
                        + formats.stream().map(f -> f.extensions().getFirst()).collect(Collectors.joining(", "))));
    }

    /** Refuses a directory, and a file that every input would be written to. */
    private void requireOneEach(String option, TargetName target, int inputs) {
        if (Path.of(target.pattern()).getFileName() == null || target.pattern().endsWith("/")) {
            throw common.misuse(option + " " + target.pattern() + " is a directory; name a file in it");
        }
        if (inputs > 1 && !target.onePerInput()) {
            throw common.misuse(option + " " + target.pattern() + " would be written " + inputs
                    + " times; put {} in its name, which stands for each input's name");
        }
    }

    /**
     * Says that the size of pixels will be lost, where the format cannot hold it.
     *
     * @param format of the output
     * @param spacing of the image, if it is known
     */
    public void warnOfLostSpacing(ImageFormat format, Optional<Spacing> spacing) {
        if (spacing.isPresent() && !spacing.get().unit().isEmpty() && !format.holdsSpacing()) {
            common.warn(output + " cannot hold the size of pixels, " + spacing.get()
                    + ": lengths measured in it will be in pixels; write .tif, or give --spacing then");
        }
    }

    /**
     * Writes an input's result.
     *
     * @param input its name
     * @param body writes the content
     * @return the name of the file, for the summary
     * @throws IOException if it cannot be written
     */
    public String write(String input, OutputFile.Body body) throws IOException {
        return write(output, input, body);
    }

    /**
     * Writes an image that is an input's result, to a file or to a folder.
     *
     * @param input its name
     * @param image what to write
     * @param format in which format
     * @return the name of the file, for the summary
     * @throws IOException if it cannot be written
     */
    public String writeImage(String input, Image image, ImageFormat format) throws IOException {
        return writeImage(output, input, image, format);
    }

    /**
     * Writes another image of an input to a file of its own, or to a folder.
     *
     * @param file where to
     * @param input its name
     * @param image what to write
     * @param format in which format
     * @return the name of the file, for the summary
     * @throws IOException if it cannot be written
     */
    public String writeImage(String file, String input, Image image, ImageFormat format) throws IOException {
        String target = name(new TargetName(file), input);
        if (!format.isFolder() || target.equals("-")) {
            return write(file, input, out -> Images.write(image, out, format));
        }
        Images.write(image, Path.of(target), format);
        return target;
    }

    /**
     * Writes something else of an input to a file of its own.
     *
     * @param file where to
     * @param input its name
     * @param body writes the content
     * @return the name of the file, for the summary
     * @throws IOException if it cannot be written
     */
    public String write(String file, String input, OutputFile.Body body) throws IOException {
        TargetName named = new TargetName(file);
        String target = name(named, input);
        if (named.namesFolders() && Files.isDirectory(named.fixedFolder().toAbsolutePath())) {
            Files.createDirectories(Path.of(target).toAbsolutePath().getParent());
        }
        try (Progress progress = common.progress("writing " + target)) {
            OutputFile.Body watched = out -> body.write(new ProgressStream(out, progress));
            if (target.equals("-")) {
                OutputFile.write(common.rawOut(), target, watched);
            } else {
                OutputFile.write(Path.of(target), watched);
            }
        }
        return target;
    }
}
