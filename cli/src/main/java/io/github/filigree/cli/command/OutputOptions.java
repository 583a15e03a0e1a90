package io.github.filigree.cli.command;

import io.github.filigree.cli.option.FilePlan;
import io.github.filigree.cli.option.StandardOutputName;
import io.github.filigree.cli.option.TargetName;
import io.github.filigree.cli.write.Format;
import io.github.filigree.cli.write.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where results go, and in which format. */
public final class OutputOptions {

    private final CommonOptions common;
    private final List<String> shared = new ArrayList<>();
    private final Map<String, TargetName> targets = new LinkedHashMap<>();

    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "file to write; - is standard output, {} stands for an input's name, {dir} for its folder")
    private String output;

    @Option(names = "--in-place", order = 2, description = "let FILE be the input, which is replaced")
    private boolean inPlace;

    @Option(names = "--format", order = 2, paramLabel = "EXT", description = "format, where FILE's name does not tell")
    private String format;

    OutputOptions(CommonOptions common) {
        this.common = common;
    }

    boolean given() {
        return output != null;
    }

    boolean toStandardOutput() {
        return "-".equals(output);
    }

    /** Names files that are read for every input, and so must not be replaced. */
    void alsoReads(List<String> files) {
        shared.addAll(files);
    }

    /** Names another file that is written for every input, if it is not null. */
    void alsoWrites(String option, String file) {
        if (file != null) {
            targets.put(option, new TargetName(file));
        }
    }

    boolean oneFileEach() {
        return output != null && new TargetName(output).onePerInput();
    }

    /** Refuses wrong usage before anything is read; the format, or null without {@code -o}. */
    <F extends Format> F choose(List<F> formats, List<String> inputs) {
        check(inputs.stream().map(List::of).toList());
        return format(formats);
    }

    /** The same where one file holds the result of all inputs. */
    <F extends Format> F chooseForAll(List<F> formats, List<String> inputs) {
        check(List.of(inputs));
        return format(formats);
    }

    private void check(List<List<String>> runs) {
        Map<String, TargetName> all = new LinkedHashMap<>();
        if (output != null) {
            all.put("-o", new TargetName(output));
        }
        all.putAll(targets);
        all.forEach((option, target) -> requireOneEach(option, target, runs.size()));
        String refusal = FilePlan.refusal(runs, shared, all, inPlace);
        if (refusal != null) {
            throw common.misuse(refusal);
        }
    }

    private <F extends Format> F format(List<F> formats) {
        if (output == null) {
            return null;
        }
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
    private void requireOneEach(String option, TargetName target, int inputs) {
        if (Path.of(target.pattern()).getFileName() == null || target.pattern().endsWith("/")) {
            throw common.misuse(option + " " + target.pattern() + " is a directory; name a file in it");
        }
        if (inputs > 1 && !target.onePerInput()) {
            throw common.misuse(option + " " + target.pattern() + " would be written " + inputs
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
        String target = new TargetName(file).of(input);
        OutputFile.write(target, common.rawOut(), body);
        return target;
    }
}
