package io.github.filigree.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.branch.TileBranches;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table from two executors, which are JVMs of their own, and also where one of them is killed. */
class ClusterTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static SparkSession session;

    @TempDir
    private Path dir;

    @BeforeAll
    static void start() throws IOException {
        session = Cluster.start("local-cluster[2,1,1024]");
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    /** A source that notes who reads, and waits until it may. */
    private record Gate(TileSource source, String folder) implements TileSource {

        @Override
        public long[] shape() {
            return source.shape();
        }

        @Override
        public int[] chunk() {
            return new int[] {1, 1, 1};
        }

        @Override
        public BinaryImage read(Box box) {
            try {
                Files.createFile(Path.of(folder, "pid-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            await(() -> Files.exists(Path.of(folder, "open")));
            return source.read(box);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "waited for too long");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Long> pids(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("pid-"))
                    .map(name -> Long.valueOf(name.split("-")[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the table by the cluster, and compares it with that in memory; gives who read tiles. */
    private List<Long> table(BinaryImage skeleton, String name, GateKeeper keeper) throws Exception {
        Path gate = Files.createDirectory(dir.resolve(name));
        Path file = Volumes.write(skeleton, dir.resolve(name + ".zarr"));
        TileSource source = new Gate(Images.tiles(file, Selection.ALL, Foreground.NONZERO), gate.toString());
        SparkRunner runner = new SparkRunner(JavaSparkContext.fromSparkContext(session.sparkContext()), line -> {});
        FolderStore store = new FolderStore(dir.resolve(name + "-work"));
        CompletableFuture<TileBranches> job = CompletableFuture.supplyAsync(() -> {
            PackedTiles tiles = PackedTiles.pack(source, Tiling.of(source.shape(), 16), store, "mask", runner);
            PixelRanks ranks = PixelRanks.of(tiles, store, "ranks", runner);
            return TileBranches.of(tiles, ranks, GraphRule.reduced(3), store, "branches", runner);
        });
        keeper.open(gate);
        TileBranches branches = get(job);
        new ParquetTables(session).writeBranches(branches, dir.resolve(name + ".parquet").toString());
        assertEquals(Volumes.csv(skeleton, dir), Volumes.parquet(session, dir.resolve(name + ".parquet")));
        return pids(gate);
    }

    private static <T> T get(CompletableFuture<T> job) throws Exception {
        try {
            return job.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Lets readers go on. */
    private interface GateKeeper {
        void open(Path gate) throws IOException;
    }

    @Test
    void twoExecutors() throws Exception {
        SparkRunner runner = new SparkRunner(JavaSparkContext.fromSparkContext(session.sparkContext()), line -> {});
        List<String> kernels = runner.kernels();
        System.err.println(kernels);
        assertEquals(2, kernels.size(), kernels.toString());
        assertTrue(kernels.stream().allMatch(line -> line.matches("executor \\d+: vector, \\d{3} bits")),
                kernels.toString());
        List<Long> readers = table(Volumes.walks(5, 40, 40, 40), "plain", gate -> Files.createFile(gate.resolve("open")));
        assertEquals(27, readers.size());
    }

    @Test
    void anExecutorIsKilledAtWork() throws Exception {
        long[] killed = new long[1];
        List<Long> readers = table(Volumes.walks(6, 40, 40, 40), "killed", gate -> {
            await(() -> pids(gate).stream().distinct().count() == 2);
            killed[0] = pids(gate).getFirst();
            ProcessHandle executor = ProcessHandle.of(killed[0]).orElseThrow();
            assertTrue(executor.destroyForcibly());
            await(() -> !executor.isAlive());
            Files.createFile(gate.resolve("open"));
        });
        assertTrue(readers.size() > 27, readers + ": what the lost executor had begun is done again");
        assertEquals(1, readers.stream().filter(pid -> pid == killed[0]).count());
    }
}
