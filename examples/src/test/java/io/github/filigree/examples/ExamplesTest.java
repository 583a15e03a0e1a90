package io.github.filigree.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program beside and compares what it prints with the file of its name in {@code expected}. */
class ExamplesTest {

    private static final Path PROGRAMS = Path.of("java");
    private static final Path EXPECTED = Path.of("expected");

    private static final Map<String, List<String>> ARGUMENTS =
            Map.of("PhotographToTable", List.of("../cli/samples/cracks.png"));

    @TempDir
    Path folder;

    static Set<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramPrintsWhatItShould(String name) throws ReflectiveOperationException, IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            runMain(Class.forName(name), ARGUMENTS.getOrDefault(name, List.of()));
        } finally {
            System.setOut(console);
        }
        assertEquals(expected(name), lines(printed.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void thePhotographBecomesATableAndAPicture() throws ReflectiveOperationException, IOException {
        runMain(Class.forName("PhotographToTable"), ARGUMENTS.get("PhotographToTable"));
        List<String> table = Files.readAllLines(folder.resolve("cracks.csv"));
        assertTrue(table.getFirst().startsWith("skeleton_id,"), table.getFirst());
        assertTrue(table.size() > 10, table.size() + " rows");
        assertTrue(Files.size(folder.resolve("cracks.png")) > 1000);
    }

    /** Compact source files have an instance main, as the launcher calls it. */
    private void runMain(Class<?> program, List<String> arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = program.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method main = Arrays.stream(program.getDeclaredMethods())
                .filter(method -> method.getName().equals("main"))
                .findFirst()
                .orElseThrow();
        main.setAccessible(true);
        if (main.getParameterCount() == 0) {
            main.invoke(constructor.newInstance());
        } else {
            String[] all = Stream.concat(arguments.stream(), Stream.of(folder.toString())).toArray(String[]::new);
            main.invoke(constructor.newInstance(), (Object) all);
        }
    }

    @Test
    void aSourceFileRunsByItself() throws IOException, InterruptedException {
        assertEquals(expected("Hello"), run(
                "java", "-cp", System.getProperty("java.class.path"), PROGRAMS.resolve("Hello.java").toString()));
    }

    @Test
    void aShellScriptRuns() throws IOException, InterruptedException {
        assertEquals(expected("hello.jsh"), run("jshell", "--execution", "local", "--class-path",
                System.getProperty("java.class.path"), PROGRAMS.resolve("hello.jsh").toString()));
    }

    /** {@return what a tool of this JDK prints} */
    private List<String> run(String tool, String... arguments) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Path complaints = folder.resolve("complaints.txt");
        String path = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(path), Arrays.stream(arguments)).toList())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), tool + " did not end");
        assertEquals(0, process.exitValue(), Files.readString(complaints));
        return lines(Files.readString(printed));
    }

    private static List<String> expected(String name) throws IOException {
        return lines(Files.readString(EXPECTED.resolve(name + ".txt")));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
