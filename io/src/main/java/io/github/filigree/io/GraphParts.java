package io.github.filigree.io;

import io.github.filigree.io.write.GraphPartWriter;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.Work;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.graph.TileGraph;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the graph of a skeleton in tiles: for each tile a file {@code part-17.npz} with the rows of the adjacency
 * matrix
 * that are its pixels'. {@code docs/formats.md} says what is in it. Together the parts are the matrix of
 * {@link io.github.filigree.graph.PixelGraph PixelGraph} of the whole skeleton, with the same numbers of nodes.
 */
public final class GraphParts implements Work<Integer, Long> {

    private static final long serialVersionUID = 1;

    private final PackedTiles skeleton;
    private final PixelRanks ranks;
    private final GraphRule rule;
    private final TileStore output;
    private final TileStore store;
    private final String folder;

    private GraphParts(
            PackedTiles skeleton, PixelRanks ranks, GraphRule rule, TileStore output, TileStore store, String folder) {
        this.skeleton = skeleton;
        this.ranks = ranks;
        this.rule = rule;
        this.output = output;
        this.store = store;
        this.folder = folder;
    }

    /**
     * Writes a graph in place of one that was there. Parts that were written before, of which the store has a note, are
     * left as they are.
     *
     * @param skeleton in tiles
     * @param ranks of its pixels
     * @param rule which edges
     * @param output where parts go
     * @param store where it is noted which are done
     * @param folder in the store
     * @param runner works on its threads or machines
     * @return how many entries there are, twice the number of edges
     */
    public static long write(
            PackedTiles skeleton,
            PixelRanks ranks,
            GraphRule rule,
            TileStore output,
            TileStore store,
            String folder,
            Runner runner) {
        List<Integer> tiles = IntStream.range(0, skeleton.tiling().count()).boxed().toList();
        GraphParts parts = new GraphParts(skeleton, ranks, rule, output, store, folder);
        long entries = runner.map("graph", tiles, parts).stream().mapToLong(Long::longValue).sum();
        // A graph of more tiles that was here before would else be read as a part of this one.
        for (int old = tiles.size(); output.has(name(old)); old++) {
            output.delete(name(old));
        }
        return entries;
    }

    private static String name(int tile) {
        return "part-" + tile + ".npz";
    }

    /** {@return the number of entries of a tile's pixels} */
    @Override
    public Long apply(Integer tile) {
        String note = folder + "/" + tile;
        if (!store.has(note)) {
            Tiling tiling = skeleton.tiling();
            TileGraph graph = TileGraph.of(skeleton, tiling, tile, rule);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long entries;
            try {
                entries = GraphPartWriter.write(graph, graph.numbers(ranks), ranks.count(), tiling.shape(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            output.write(name(tile), bytes.toByteArray());
            store.write(note, ByteBuffer.allocate(Long.BYTES).putLong(entries).array());
        }
        return ByteBuffer.wrap(store.read(note)).getLong();
    }
}
