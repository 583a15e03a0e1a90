package io.github.filigree.io;

import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.branch.TileBranches;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import io.github.filigree.tiles.thin.TileThinning;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is done with an image larger than memory, from its file to the result, whatever runs it. Each step leaves what
 * it made in a store, and a job that was stopped goes on from there.
 *
 * {@snippet :
 * TileSource source = Images.tiles(Path.of("brain.zarr"), Selection.ALL, Foreground.NONZERO);
 * FolderStore work = new FolderStore(Path.of("result/work"));
 * TileJob job = new TileJob(source, Tiling.of(source.shape(), 256), work, new ThreadRunner(8));
 * TileThinning thinning = job.thin(Thinning.Method.HOMOTOPIC, 32);
 * job.write(thinning.tiles(), new FolderStore(Path.of("result/skeleton.zarr")), "brain", null);
 * }
 */
public final class TileJob {

    /** The most pixels that are read at once where an image is stored in large pieces: 128 MiB of bits. */
    private static final long MOST_READ = 1L << 30;

    private final TileSource source;
    private final Tiling tiling;
    private final TileStore work;
    private final Runner runner;

    /**
     * Prepares a job.
     *
     * @param source the mask or the skeleton
     * @param tiling of it
     * @param work where steps leave what they made; to be deleted after all
     * @param runner on whose threads or machines it is done
     */
    public TileJob(TileSource source, Tiling tiling, TileStore work, Runner runner) {
        this.source = Objects.requireNonNull(source, "source");
        this.tiling = Objects.requireNonNull(tiling, "tiling");
        this.work = Objects.requireNonNull(work, "work");
        this.runner = Objects.requireNonNull(runner, "runner");
    }

    /**
     * {@return sizes of tiles for an image: 256 along each axis of volumes and 4096 of images, rounded to the sizes in
     * which it is stored; less along the first axis where it is stored in pieces that are larger}
     *
     * @param source the image
     */
    public static int[] tileSizes(TileSource source) {
        int[] sizes = source.chunk();
        int usual = sizes.length > 2 ? 256 : 4096;
        long[] read = new long[sizes.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            read[axis] = Math.max(sizes[axis], usual);
            sizes[axis] = sizes[axis] < usual ? usual / sizes[axis] * sizes[axis] : usual;
        }
        while (Arrays.stream(read).reduce(1, Math::multiplyExact) > MOST_READ && sizes[0] >= usual / 4) {
            sizes[0] /= 2;
            read[0] = Math.max(sizes[0], source.chunk()[0]);
        }
        return sizes;
    }

    private PackedTiles packed() {
        return PackedTiles.pack(source, tiling, work, "mask", runner);
    }

    /**
     * Thins the mask.
     *
     * @param method the rule
     * @param reach as of {@link TileThinning}
     * @return the thinning after its last round, with the skeleton
     */
    public TileThinning thin(Thinning.Method method, int reach) {
        packed();
        TileThinning thinning = new TileThinning(tiling, "mask", work, "thin", method, reach);
        boolean more = true;
        while (more) {
            more = thinning.round(runner);
        }
        return thinning;
    }

    /**
     * Writes tiles as an array of Zarr 2.
     *
     * @param tiles of booleans
     * @param target the array's folder
     * @param name of the image
     * @param spacing size of a pixel, which makes an OME-Zarr of it, or null if it is not known
     * @return the number of foreground pixels
     */
    public long write(PackedTiles tiles, TileStore target, String name, Spacing spacing) {
        long[] shape = tiling.shape();
        int[] chunk = chunk();
        ZarrFolder zarr = spacing == null
                ? ZarrFolder.create(target, PixelType.BOOL, shape, chunk)
                : ZarrFolder.createOme(target, name, PixelType.BOOL, spacing, shape, chunk);
        List<Integer> numbers = IntStream.range(0, tiling.count()).boxed().toList();
        Tiling own = tiling;
        return runner.map("write", numbers, tile -> {
            Box box = own.box(tile);
            var image = tiles.read(box);
            zarr.write(box, image);
            return image.count();
        }).stream().mapToLong(Long::longValue).sum();
    }

    /** {@return sizes of chunks that divide tiles, of a million pixels or little more} */
    private int[] chunk() {
        int[] sizes = tiling.tile();
        int most = sizes.length > 2 ? 128 : 1024;
        for (int axis = 0; axis < sizes.length; axis++) {
            int parts = Math.ceilDiv(sizes[axis], most);
            while (sizes[axis] % parts != 0) {
                parts++;
            }
            sizes[axis] = sizes[axis] / parts < most / 4 ? sizes[axis] : sizes[axis] / parts;
        }
        return sizes;
    }

    /**
     * A graph that was written.
     *
     * @param nodes how many
     * @param entries twice the number of edges
     */
    public record Graph(long nodes, long entries) {}

    /**
     * Writes the graph of the image, which is a skeleton.
     *
     * @param rule which edges
     * @param parts the folder of its {@link GraphParts}
     * @return how large it is
     */
    public Graph graph(GraphRule rule, TileStore parts) {
        PackedTiles tiles = packed();
        PixelRanks ranks = PixelRanks.of(tiles, work, "ranks", runner);
        return new Graph(ranks.count(), GraphParts.write(tiles, ranks, rule, parts, work, "graph", runner));
    }

    /**
     * {@return the branches of the image, which is a skeleton}
     *
     * @param rule which edges its graph has
     */
    public TileBranches branches(GraphRule rule) {
        PackedTiles tiles = packed();
        return TileBranches.of(
                tiles, PixelRanks.of(tiles, work, "ranks", runner), rule, work, "branches", runner);
    }
}
