package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Starts JVMs of every kind and reads what each decided, what it logged, and what it computed. */
class SimdTest {

    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    /** A JVM and what it should say; no reason means vectors. */
    private record Case(String reason, List<String> flags) {
        Case(String reason, String... flags) {
            this(reason, List.of(flags));
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(null, MODULE),
            new Case(null, MODULE, "-Dfiligree.simd=AUTO", "-XX:MaxVectorSize=16"),
            new Case(null, MODULE, "-XX:TieredStopAtLevel=2"),
            new Case(null, MODULE, "-XX:TieredStopAtLevel=3"),
            new Case(null, MODULE, "-XX:+UnlockExperimentalVMOptions", "-XX:-EnableVectorSupport"),
            new Case("the module is absent; start java with --add-modules jdk.incubator.vector"),
            new Case("the VM runs without C2 (interpreted mode", MODULE, "-Xint"),
            new Case("the VM runs without C2 (mixed mode, emulated-client", MODULE, "-XX:TieredStopAtLevel=1"),
            new Case("switched off; remove -Dfiligree.simd=off to use them", MODULE, "-Dfiligree.simd=off"),
            new Case("-Dfiligree.simd=on is not understood; use auto or off", MODULE, "-Dfiligree.simd=on"),
            new Case("the preferred vectors have 64 bits, under 128", MODULE, "-XX:MaxVectorSize=8"));

    @Test
    void everyRefusalIsNamedInOneLogLineAndComputesTheSame() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (Case c : CASES) {
            processes.add(start(c.flags));
        }
        String results = results();
        for (int i = 0; i < processes.size(); i++) {
            Case c = CASES.get(i);
            String[] out = read(processes.get(i)).split("\n");
            List<String> log = Arrays.stream(out, 0, out.length - 4)
                    .filter(line -> !line.contains("Using incubator modules"))
                    .toList();
            String[] status = Arrays.copyOfRange(out, out.length - 4, out.length);
            assertEquals(results, status[3], c.toString());
            if (c.reason == null) {
                assertEquals("vector", status[0], c.toString());
                assertTrue(status[2].startsWith(status[1] + "-bit vectors, HotSpot C2; on vectors none; "), c + ": " + status[2]);
                assertEquals(List.of(), log, c.toString());
            } else {
                assertEquals("scalar", status[0], c.toString());
                assertEquals("64", status[1], c.toString());
                assertTrue(status[2].startsWith(c.reason), c + ": " + status[2]);
                assertEquals(List.of("WARNING Filigree runs without SIMD vectors: " + status[2]), log, c.toString());
            }
        }
    }

    @Test
    void thisJvmSaysWhatItRuns() {
        Simd.Status status = Simd.status();
        Kernels selected = Kernels.selected();
        assertEquals(status.implementation(), selected.name());
        assertEquals(status.vectorBits(), selected.vectorBits());
        assertEquals("scalar", Kernels.named("scalar").name());
        if (selected.name().equals("scalar")) {
            assertEquals("no vectors here: " + status.reason(),
                    assertThrows(UnsupportedOperationException.class, () -> Kernels.named("vector")).getMessage());
        }
        assertEquals("no kernels named \"gpu\": use scalar or vector",
                assertThrows(IllegalArgumentException.class, () -> Kernels.named("gpu")).getMessage());
    }

    /** What a child runs: its decision and its results, a line each. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Simd.Status status = Simd.status();
            System.out.print(status.implementation() + "\n" + status.vectorBits() + "\n" + status.reason() + "\n"
                    + results() + "\n");
        }
    }

    /** A sum of arrays and a picture of degrees, in short. */
    private static String results() {
        int height = 50;
        int width = 333;
        byte[] x = new byte[height * width];
        byte[] y = new byte[x.length];
        new Random(1).nextBytes(x);
        new Random(2).nextBytes(y);
        byte[] sums = new byte[x.length];
        ArrayAdd.add(x, y, sums);
        byte[] skeleton = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            skeleton[i] = x[i] < -100 ? y[i] : 0;
        }
        byte[] degrees = new byte[x.length];
        NeighborSum.degrees(skeleton, height, width, degrees);
        CRC32 crc = new CRC32();
        crc.update(sums);
        crc.update(degrees);
        return Long.toHexString(crc.getValue()) + " " + ArraySum.sumUnsigned(degrees);
    }

    private static Process start(List<String> flags) throws IOException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Djava.util.logging.SimpleFormatter.format=%4$s %5$s%n");
        command.add("-cp");
        command.add(place(Simd.class) + File.pathSeparator + place(SimdTest.class));
        command.add(Child.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What the surrounding JVM was given through the environment must not reach the children.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        return builder.start();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String read(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n");
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
