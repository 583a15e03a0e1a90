package io.github.filigree.cli.option;

import io.github.filigree.io.FileFormat;
import io.github.filigree.io.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where results go, and in which format. */
public final class OutputOptions {

    private final CommonOptions common;

    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "FILE",
            description = "file to write; - is standard output, {} stands for an input's name")
    private String output;

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
        return isTarget("-");
    }

    /**
     * {@return whether the output is this one}
     *
     * @param file a name
     */
    public boolean isTarget(String file) {
        return file.equals(output);
    }

    /** {@return whether each input has an output of its own} */
    public boolean oneFileEach() {
        return output != null && output.contains("{}");
    }

    /**
     * {@return the output's format} Refuses wrong usage before any work is done.
     *
     * @param <F> the kind of content
     * @param formats to choose from; the first is the one for standard output
     * @param inputs how many files are read
     */
    public <F extends FileFormat> F choose(List<F> formats, int inputs) {
        requireOneEach("-o", output, inputs);
        String extension = format != null ? format.replaceFirst("^\\.", "")
                : toStandardOutput() ? formats.getFirst().extensions().getFirst()
                : FileFormat.extension(Path.of(output));
        return formats.stream()
                .filter(f -> f.extensions().contains(extension))
                .findFirst()
                .orElseThrow(() -> common.misuse((extension.isEmpty()
                        ? "-o " + output + " has no extension"
                        : "'" + extension + "' is not a format this command writes") + "; it writes "
                        + formats.stream().map(f -> f.extensions().getFirst()).collect(Collectors.joining(", "))));
    }

    /**
     * Refuses a file that every input would be written to.
     *
     * @param option it was given with
     * @param target its name
     * @param inputs how many files are read
     */
    public void requireOneEach(String option, String target, int inputs) {
        if (inputs > 1 && !target.contains("{}")) {
            throw common.misuse(option + " " + target + " would be written " + inputs
                    + " times; put {} in its name, which stands for each input's name");
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
     * Writes something else of an input to a file of its own.
     *
     * @param file where to
     * @param input its name
     * @param body writes the content
     * @return the name of the file, for the summary
     * @throws IOException if it cannot be written
     */
    public String write(String file, String input, OutputFile.Body body) throws IOException {
        String name = Path.of(input).getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = input.equals("-") ? "stdin" : dot <= 0 ? name : name.substring(0, dot);
        String target = file.replace("{}", stem);
        if (target.equals("-")) {
            OutputFile.write(common.rawOut(), target, body);
        } else {
            OutputFile.write(Path.of(target), body);
        }
        return target;
    }
}
