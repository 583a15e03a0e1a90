package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.TileJob;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How an image is cut into tiles, what works on them, and the folder that the result goes to. */
public final class TileOptions {

    /** Folder of what steps leave for later ones, in that of the result. */
    private static final String WORK = "work";

    private static final String SETTINGS = "settings";

    /** Bytes of memory per pixel of a tile that is worked on, its margin and what is decoded for it included. */
    private static final int BYTES_PER_PIXEL = 4;

    /** What works on tiles. */
    public enum Engine {
        /** Threads of this machine. */
        THREADS,
        /** Apache Spark. */
        SPARK
    }

    private final CommonOptions common;
    private int[] tile;

    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "DIR", required = true,
            description = "folder for the result")
    private Path folder;

    @Option(names = "--engine", order = 3, paramLabel = "ENGINE",
            description = "what works on tiles: threads (default) of this machine, or spark; see docs/scale.md")
    private Engine engine = Engine.THREADS;

    @Option(names = "--resume", order = 4, description = "go on with a run that was stopped")
    private boolean resume;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public TileOptions(CommonOptions common) {
        this.common = common;
    }

    @Option(names = "--tile", order = 2, paramLabel = "SIZES",
            description = "size of a tile along each axis, as 128,256,256 (slowest axis first), or one for all; if not "
                    + "given, about 256 for volumes and 4096 for images")
    void setTile(String text) {
        try {
            tile = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw common.misuse("--tile '" + text + "' is not whole numbers with commas between");
        }
    }

    /**
     * {@return the tiles of an image}
     *
     * @param source the image
     */
    public Tiling tiling(TileSource source) {
        try {
            return Tiling.of(source.shape(), tile == null ? TileJob.tileSizes(source) : tile);
        } catch (IllegalArgumentException e) {
            throw tile == null ? e : common.misuse("--tile: " + e.getMessage());
        }
    }

    /**
     * {@return what works on tiles} It draws how far each step is.
     *
     * @param tiling of the image
     */
    public Runner runner(Tiling tiling) {
        if (engine == Engine.SPARK) {
            throw new Failure("--engine spark is started by ./filigree or spark-submit, not by this program alone; "
                    + "see docs/scale.md");
        }
        long pixels = Arrays.stream(tiling.tile()).asLongStream().reduce(1, (a, b) -> a * b);
        long fitting = Math.max(1, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_PIXEL / Math.max(1, pixels));
        int wanted = common.threads() > 0 ? common.threads() : Runtime.getRuntime().availableProcessors();
        Progress[] step = {null};
        return new ThreadRunner((int) Math.min(wanted, fitting), (name, done, items) -> {
            if (done == 0) {
                step[0] = common.progress(name);
            }
            step[0].update(done, items, "tiles");
            if (done == items) {
                step[0].close();
            }
        });
    }

    /**
     * Opens the store of what steps leave. Unless {@code --resume} was given, there is to be no earlier run's.
     *
     * @param settings everything that the result depends on
     * @return the store
     */
    public FolderStore work(String settings) {
        Path path = folder.resolve(WORK);
        FolderStore store = new FolderStore(path);
        if (Files.exists(path)) {
            if (!store.has(SETTINGS) && holdsFiles(path)) {
                // It would be deleted at the end, with all that is in it.
                throw new Failure(path + " is not of a run by tiles; name another folder");
            }
            if (!resume) {
                throw new Failure(path
                        + " has what a run left that was stopped; --resume goes on with it, or delete it");
            }
            String earlier = store.has(SETTINGS) ? new String(store.read(SETTINGS), StandardCharsets.UTF_8) : settings;
            if (!earlier.equals(settings)) {
                throw new Failure(path + " is of another run, " + earlier + ", and this one is " + settings
                        + "; name another folder, or delete it");
            }
        }
        store.write(SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
        return store;
    }

    /** Settings are what a run writes first, so that files without them are somebody else's. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> !Files.isDirectory(file));
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    /** {@return the path of a result in the folder} */
    public Path result(String name) {
        return folder.resolve(name);
    }

    /**
     * {@return the path of a result that is a folder of Zarr, in whose place nothing else is lost}
     *
     * @param name of the result
     * @param input which must not be in it
     * @throws Failure if the input, or something else than Zarr, would be replaced
     */
    public Path zarr(String name, String input) {
        Path target = result(name);
        if (Files.exists(target) && (FileIdentity.of(target.toString()).equals(FileIdentity.of(input))
                || FileIdentity.isIn(input, target.toString()))) {
            throw common.misuse("-o " + folder + " would replace the input " + input + "; name another folder");
        }
        FolderStore store = new FolderStore(target);
        if (Files.exists(target) && !store.has(".zarray") && !store.has(".zgroup") && holdsFiles(target)) {
            throw new Failure(target + " holds something else than Zarr, and is not replaced; name another folder"
                    + " after -o");
        }
        return target;
    }

    /** Deletes what steps left. */
    public void finish() {
        new FolderStore(folder).delete(WORK);
    }
}
