package io.github.filigree.cli.command;

import io.github.filigree.cli.write.Format;
import io.github.filigree.cli.write.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    OutputOptions(CommonOptions common) {
        this.common = common;
    }

    boolean given() {
        return output != null;
    }

    boolean toStandardOutput() {
        return isTarget("-");
    }

    boolean isTarget(String file) {
        return file.equals(output);
    }

    boolean oneFileEach() {
        return output != null && output.contains("{}");
    }

    /** Refuses wrong usage before any work is done. */
    <F extends Format> F choose(List<F> formats, int inputs) {
        requireOneEach("-o", output, inputs);
        String extension = format != null ? format.replaceFirst("^\\.", "")
                : toStandardOutput() ? formats.getFirst().extensions().getFirst()
                : extension(output);
        return formats.stream()
                .filter(f -> f.extensions().contains(extension))
                .findFirst()
                .orElseThrow(() -> common.misuse((extension.isEmpty()
                        ? "-o " + output + " has no extension"
                        : "'" + extension + "' is not a format this command writes") + "; it writes "
                        + formats.stream().map(f -> f.extensions().getFirst()).collect(Collectors.joining(", "))));
    }

    /** Refuses a file that every input would be written to. */
    void requireOneEach(String option, String target, int inputs) {
        if (inputs > 1 && !target.contains("{}")) {
            throw common.misuse(option + " " + target + " would be written " + inputs
                    + " times; put {} in its name, which stands for each input's name");
        }
    }

    private static String extension(String name) {
        String file = Path.of(name).getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Writes an input's result, and gives the name of the file for the summary. */
    String write(String input, OutputFile.Body body) {
        return write(output, input, body);
    }

    /** Writes something else of an input to a file of its own. */
    String write(String file, String input, OutputFile.Body body) {
        String name = Path.of(input).getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = input.equals("-") ? "stdin" : dot <= 0 ? name : name.substring(0, dot);
        String target = file.replace("{}", stem);
        OutputFile.write(target, common.rawOut(), body);
        return target;
    }
}
