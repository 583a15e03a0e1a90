package io.github.filigree.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.filigree.graph.Branches;
import io.github.filigree.io.Images;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Mixed calls for as long as wanted, in one JVM, with files written and read; prints what is alive after each tenth of
 * the time: heap, memory of the process, open files, threads. None of it may grow.
 */
public final class Soak {

    private static final int TENTHS = 10;
    private static final int SIDE = 200;

    private Soak() {}

    /**
     * Runs and prints.
     *
     * @param args seconds, 60 if not given
     * @throws IOException if the temporary folder cannot be used
     */
    public static void main(String... args) throws IOException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        Path folder = Files.createTempDirectory("filigree-soak");
        try {
            soak(seconds, folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void soak(int seconds, Path folder) throws IOException {
        List<Supplier<Object>> calls = new ArrayList<>();
        Operations.all().forEach((name, operation) ->
                calls.add(operation.prepare().apply(operation.side() < 100 ? operation.side() / 2 : SIDE)));
        BinaryImage mask = BinaryImage.of(TestImages.blobSkeleton(SIDE), SIDE, SIDE);
        Random random = new Random(1);
        System.out.println("| seconds | calls | live heap KiB | resident KiB | open files | threads |");
        System.out.println("| --: | --: | --: | --: | --: | --: |");
        long start = System.nanoTime();
        long count = 0;
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            long end = start + (long) (seconds * 1e9 * tenth / TENTHS);
            while (System.nanoTime() < end) {
                calls.get(random.nextInt(calls.size())).get();
                throughFiles(folder, mask);
                count++;
            }
            System.gc();
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.printf("| %d | %d | %d | %s | %d | %d |%n", seconds * tenth / TENTHS, count, heap.getUsed() >> 10,
                    resident(), system.getOpenFileDescriptorCount(),
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    private static void throughFiles(Path folder, BinaryImage mask) throws IOException {
        for (String name : new String[] {"m.npy", "m.png", "m.tif"}) {
            Images.write(Image.of(mask), folder.resolve(name));
            BinaryImage read = Images.read(folder.resolve(name)).mask(Foreground.NONZERO);
            if (read.count() != mask.count()) {
                throw new IllegalStateException(name + " has " + read.count() + " pixels, not " + mask.count());
            }
        }
        Tables.write(Branches.of(mask).table(), folder.resolve("t.csv"));
    }

    /** As Linux tells it. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "-" : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:")).findFirst().orElse("-").replaceAll("\\D", "");
    }
}
