package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    @TempDir
    private Path dir;

    static List<String> commands() {
        List<String> names = new ArrayList<>(List.of(""));
        String help = Run.of("--help").out();
        help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")).lines()
                .skip(1)
                .filter(line -> line.matches("  \\w.*") && !line.contains("generate-completion"))
                .forEach(line -> names.add(line.strip().split(" ")[0]));
        return names;
    }

    @Test
    void allCommandsAreListed() {
        assertTrue(commands().containsAll(List.of("info", "add", "degrees", "thin", "graph", "branches", "labels")),
                commands().toString());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsInEightyColumnsAndItsExamplesRun(String command) {
        Run help = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
        assertEquals(0, help.code());
        assertEquals("", help.err());
        help.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        assertTrue(help.out().contains("Exit codes:\n  0   done\n"), help.out());
        List<String> examples = help.out().lines().filter(line -> line.startsWith("  filigree ")).toList();
        assertFalse(examples.isEmpty(), help.out());
        for (String example : examples) {
            Run run = Run.of(arguments(example));
            assertEquals(0, run.code(), example + ": " + run.err());
        }
    }

    /** Samples lie beside this module's sources, and results go to a temporary directory. */
    private String[] arguments(String example) {
        List<String> arguments = new ArrayList<>();
        for (String word : example.strip().split(" ")) {
            boolean target = !arguments.isEmpty() && List.of("-o", "--nodes", "--plot").contains(arguments.getLast());
            arguments.add(target ? dir.resolve(word).toString() : word.replaceFirst("^cli/", ""));
        }
        return arguments.subList(1, arguments.size()).toArray(String[]::new);
    }

    @Test
    void versionIsTheBuilds() {
        String version = Run.of("--version").out();
        assertTrue(version.matches("filigree \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), version);
    }

    @Test
    void completionIsAScript() {
        Run run = Run.of("generate-completion");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("complete -F"), run.out());
        assertTrue(run.out().contains("--connectivity"), run.out());
    }
}
