package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.image.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Command lines that nobody means, the same ones each time; {@code -Dfuzz.inputs=1000000 -Dfuzz.seed=7} makes as many
 * others. Lines of random words are parsed only; lines that run have outputs in a temporary folder.
 */
class ArgumentFuzzTest {

    private static final List<String> VALUES = List.of("", "0", "-1", "1", "2", "0.5", "1e300", "nan", "-inf",
            "2147483647", "2147483648", "99999999999999999999", "1,2", "1,2,3", ",", "a", "auto", "off", "all", "reduced",
            "pixels", "merged", "skan", "red", "otsu", "sato", "branch", "\u001b]0;x\u0007", "\n", "é", "{}", "{dir}",
            "=", "'", "\"", "--", "-", "@file", "${sys:user.home}", "%s%n", "\\", "\uD800");

    /** Would write where they please, read without end, or run for long. */
    private static final String NOT_RUN = "-o|--output|--nodes|--show|--pruned|--map|-r|--recursive|--summary|--settings|--steps|--plot|--tree|--longest-path"
            + "|--watch|--format|--over|.*table.*|.*file.*|.*out.*|.*report.*|--in-place|-h|--help|-V|--version";

    @TempDir
    private Path dir;

    private static Terminal silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false);
    }

    private static List<String> commands() {
        return Main.commandLine(silent()).getSubcommands().keySet().stream()
                .filter(name -> !name.contains("completion")).sorted().toList();
    }

    private static List<OptionSpec> options(String command) {
        CommandLine line = Main.commandLine(silent(), command);
        return line.getSubcommands().get(command).getCommandSpec().options().stream()
                .filter(option -> !option.names()[0].equals("--simd")).toList();
    }

    private static String show(List<String> words) {
        return words.stream().map(Printable::of).collect(Collectors.joining(" "));
    }

    /** Random words end in a sentence, or are a line. */
    @Test
    void linesOfRandomWords() {
        int inputs = Integer.getInteger("fuzz.inputs", 2000);
        long seed = Long.getLong("fuzz.seed", 1);
        Random random = new Random(seed);
        List<String> commands = commands();
        List<List<OptionSpec>> options = commands.stream().map(ArgumentFuzzTest::options).toList();
        for (int i = 0; i < inputs; i++) {
            int which = random.nextInt(commands.size());
            List<String> words = words(random, commands.get(which), options.get(which));
            String[] args = words.toArray(String[]::new);
            try {
                Main.commandLine(silent(), args).parseArgs(args);
            } catch (ParameterException e) {
                assertFalse(e.getMessage().isBlank(), () -> show(words));
            } catch (Throwable e) {
                fail("line " + i + " of seed " + seed + ": " + show(words), e);
            }
        }
    }

    private static List<String> words(Random random, String command, List<OptionSpec> options) {
        List<String> words = new ArrayList<>();
        words.add(random.nextInt(20) == 0 ? value(random) : command);
        for (int n = random.nextInt(8); n > 0; n--) {
            String[] names = options.get(random.nextInt(options.size())).names();
            String name = names[random.nextInt(names.length)];
            switch (random.nextInt(4)) {
                case 0 -> words.add(value(random));
                case 1 -> words.add(name + "=" + value(random));
                case 2 -> words.add(name.substring(0, 1 + random.nextInt(name.length())));
                default -> {
                    words.add(name);
                    words.add(value(random));
                }
            }
        }
        return words;
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** Lines of options with values run to their end, or are refused in one clean line. */
    @Test
    void linesThatRun() throws IOException {
        int inputs = Math.max(150, Integer.getInteger("fuzz.inputs", 0) / 100);
        long seed = Long.getLong("fuzz.seed", 1);
        Random random = new Random(seed);
        List<String> commands = commands();
        for (int i = 0; i < inputs; i++) {
            String command = commands.get(random.nextInt(commands.size()));
            List<OptionSpec> options = options(command).stream()
                    .filter(option -> Stream.of(option.names()).noneMatch(name -> name.matches(NOT_RUN)))
                    .toList();
            List<String> words = new ArrayList<>(List.of(command, Run.sample("post.npy")));
            if (command.equals("add")) {
                words.add(Run.sample("post.npy"));
            }
            for (int n = random.nextInt(4); n > 0 && !options.isEmpty(); n--) {
                OptionSpec option = options.get(random.nextInt(options.size()));
                words.add(option.longestName());
                if (option.arity().min() > 0) {
                    words.add(value(random));
                }
            }
            if (!command.equals("info") && !command.equals("centre")) {
                words.addAll(List.of("-o", dir.resolve("out." + (command.equals("graph") ? "npz"
                        : command.equals("branches") || command.equals("sholl") ? "csv"
                        : command.equals("draw") ? "svg" : command.equals("report") ? "html" : "npy")).toString()));
            }
            Run run = Run.of(words.toArray(String[]::new));
            String line = "line " + i + " of seed " + seed + ": " + show(words) + "\n" + run.err();
            assertTrue(run.code() >= 0 && run.code() <= 2, line);
            assertTrue(run.err().chars().allMatch(c -> c == '\n' || Printable.isSeen(c)), line);
            assertFalse(run.err().matches("(?s).*(Exception|Error:|overflow|out of memory|null).*"), line);
            assertEquals(run.code() == 0, run.err().lines().noneMatch(text -> text.startsWith("filigree: ")
                    && !text.startsWith("filigree: warning") && run.code() != 0), line);
        }
    }

    @Test
    void standardInputOfRandomBytes() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Run run = Run.of(bytes, "graph", "-");
            assertEquals(1, run.code(), new String(bytes, StandardCharsets.ISO_8859_1));
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }
}
