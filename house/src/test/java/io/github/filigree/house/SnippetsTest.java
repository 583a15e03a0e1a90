package io.github.filigree.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Compiles the examples that stand in the Javadoc of the libraries, with what they take for granted declared before.
 */
class SnippetsTest {

    private static final List<String> MODULES = List.of("kernels", "segment", "graph", "tiles", "io", "imagej");

    /** A class of each library that a module leaves to its users to have. */
    private static final List<String> OPTIONAL = List.of("ij.IJ", "net.imglib2.Interval");

    private static final String START = "{@snippet :\n";

    private static final String TAKEN_FOR_GRANTED = """
                static byte[] pixels = new byte[6];
                static int height = 2;
                static int width = 3;
                static int row;
                static int column;
                static double[] ones;
                static byte[] x = new byte[3];
                static byte[] y = new byte[3];
                static byte[] sum = new byte[3];
                static io.github.filigree.kernels.BinaryImage mask = BinaryImage.of(pixels, height, width);
                static io.github.filigree.kernels.BinaryImage skeleton = mask;
                static PixelGraph graph = PixelGraph.of(skeleton);
                static Branches branches = Branches.of(skeleton);
                static double[] radii = new double[6];
                static BinaryImage seeds = mask;
                static GrayImage photo = GrayImage.of(pixels, height, width);
                static ij.ImagePlus imp = ImagePluses.of("mask", mask);
                static TileSource source;
                static Tiling tiling = Tiling.of(new long[] {height, width}, 64);
                static TileStore store = new FolderStore(Path.of("work"));
                static Runner runner = new ThreadRunner(2);
                static net.imglib2.RandomAccessibleInterval<?> labels = RandomAccessibles.view(mask);
            """;

    @Test
    void everyExampleCompiles() throws IOException {
        int examples = 0;
        StringBuilder complaints = new StringBuilder();
        for (String module : MODULES) {
            for (Path source : sources(module)) {
                String text = Files.readString(source);
                for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
                    complaints.append(compile(source, example(text, at + START.length()).replaceAll("(?m)^ *\\* ?", "")));
                    examples++;
                }
            }
        }
        assertEquals("", complaints.toString());
        assertTrue(examples >= 12, examples + " examples");
    }

    /** From its start to the brace that closes the snippet. */
    private static String example(String text, int start) {
        int end = start;
        for (int depth = 1; depth > 0; end++) {
            depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
        }
        return text.substring(start, end - 1);
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** {@return what the compiler says of an example, nothing if it is fine} */
    private static String compile(Path source, String example) {
        String imports = MODULES.stream()
                .map(SnippetsTest::packages)
                .collect(Collectors.joining());
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return imports + "import java.nio.file.*;\nimport java.util.*;\nclass Example {\n" + TAKEN_FOR_GRANTED
                        + "    static void example() throws Exception {\n" + example + "\n}}\n";
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        String classes = Stream.concat(
                        MODULES.stream().map(module -> Path.of("..", module, "target", "classes").toString()),
                        OPTIONAL.stream().map(SnippetsTest::jarOf))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean fine = compiler.getTask(
                    complaints, files, null, List.of("-proc:none", "-d", "target", "-cp", classes), null, List.of(file))
                    .call();
            return fine ? "" : source + ":\n" + example + "\n" + complaints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jarOf(String type) {
        try {
            return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exported packages of a module, as imports on demand. */
    private static String packages(String module) {
        try {
            return Pattern.compile("exports ([\\w.]+);").matcher(
                    Files.readString(Path.of("..", module, "src", "main", "java", "module-info.java")))
                    .results()
                    .map(found -> "import " + found.group(1) + ".*;\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
