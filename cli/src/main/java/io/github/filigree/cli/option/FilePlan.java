package io.github.filigree.cli.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The files that a command will read and write, looked at before it reads the first: no result may replace an input, or
 * another result.
 */
public final class FilePlan {

    private static final String STANDARD_INPUT = "/dev/stdin";
    private static final int AFTER_ALL = -1;

    /** A name's part in one run, the work on one input or on all inputs together. */
    private record Use(int run, String option, String name, String input) {}

    private final boolean inPlace;
    private final Map<Object, List<Use>> read = new HashMap<>();
    private final Map<Object, Use> written = new HashMap<>();

    private FilePlan(boolean inPlace) {
        this.inPlace = inPlace;
    }

    /**
     * {@return why a plan would lose a file, with the cure, or null if it would not}
     *
     * @param runs the inputs of each run, the first of which names its results
     * @param shared inputs of every run
     * @param names what every run writes, by the option that names it, as a function of the first input
     * @param once what is written after all runs, by the option that names it
     * @param inPlace whether a run may replace what it alone reads
     */
    public static String refusal(
            List<List<String>> runs,
            List<String> shared,
            Map<String, UnaryOperator<String>> names,
            Map<String, String> once,
            boolean inPlace) {
        FilePlan plan = new FilePlan(inPlace);
        for (int run = 0; run < runs.size(); run++) {
            List<String> inputs = new ArrayList<>(runs.get(run));
            inputs.addAll(shared);
            for (String input : inputs) {
                plan.read(run, input);
            }
        }
        for (int run = 0; run < runs.size(); run++) {
            String first = runs.get(run).getFirst();
            for (var name : names.entrySet()) {
                String refusal = plan.write(new Use(run, name.getKey(), name.getValue().apply(first), first));
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return once.entrySet().stream()
                .map(file -> plan.write(new Use(AFTER_ALL, file.getKey(), file.getValue(), "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void read(int run, String input) {
        Object file = FileIdentity.of(input.equals("-") ? STANDARD_INPUT : input);
        if (file != null) {
            read.computeIfAbsent(file, f -> new ArrayList<>()).add(new Use(run, null, input, input));
        }
    }

    /** Plans to write a file, or says why not. */
    private String write(Use use) {
        Object file = use.name.equals("-") ? "standard output" : FileIdentity.of(use.name);
        if (file == null) {
            return null;
        }
        for (Use reader : readers(file, use.name)) {
            boolean own = reader.run == use.run;
            if (!own || !inPlace) {
                return use.option + " " + use.name + " would replace "
                        + (reader.name.equals("-") ? "the file that standard input reads" : "the input " + reader.name)
                        + "; name another file" + (own ? ", or add --in-place if that is meant" : "");
            }
        }
        Use other = written.putIfAbsent(file, use);
        if (other == null) {
            return null;
        }
        boolean alike = other.option.equals(use.option);
        return (alike ? other.input + " and " + use.input : other.option + " and " + use.option)
                + " would both be written to " + use.name + "; "
                + (alike ? cure(other, use) : "name another file for one of them");
    }

    /** {@return who reads a file, or anything in a folder} */
    private List<Use> readers(Object file, String name) {
        return read.entrySet().stream()
                .filter(entry -> entry.getKey().equals(file) || FileIdentity.isIn(entry.getValue().getFirst().name, name))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static String cure(Use one, Use other) {
        return TargetName.folder(one.input).equals(TargetName.folder(other.input))
                ? "give each a command of its own"
                : "put {dir}, which stands for an input's folder, in the name after " + one.option;
    }
}
