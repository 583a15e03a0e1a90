package io.github.filigree.tiles.branch;

import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.graph.TileGraph;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The branches of a skeleton in tiles: the same rows in the same order as those of
 * {@link io.github.filigree.graph.Branches Branches} of the whole image, to the last bit.
 *
 * <p>Rows lie in parts, each in order: one for each tile, then one for each group of tiles, in which are those that
 * borders between the tiles cut. {@link #rows()} goes through all of them in the order of the table.
 *
 * {@snippet :
 * PackedTiles skeleton = PackedTiles.pack(source, tiling, store, "skeleton", runner);
 * PixelRanks ranks = PixelRanks.of(skeleton, store, "ranks", runner);
 * TileBranches branches = TileBranches.of(skeleton, ranks, GraphRule.reduced(3), store, "branches", runner);
 * for (Iterator<TableRow> rows = branches.rows(); rows.hasNext(); ) {
 *     System.out.println(rows.next().toCsv());
 * }
 * }
 */
public final class TileBranches implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] shape;
    private final GraphRule rule;
    private final ArrayList<PartFile> parts;
    private final ComponentNumbers components;

    private TileBranches(long[] shape, GraphRule rule, List<PartFile> parts) {
        this.shape = shape;
        this.rule = rule;
        this.parts = new ArrayList<>(parts);
        components = new ComponentNumbers(parts.stream().map(PartFile::components).toList());
    }

    /**
     * Finds the branches of a skeleton. What the store has already is not made again.
     *
     * @param skeleton in tiles
     * @param ranks of its pixels
     * @param rule which edges its graph has
     * @param store where parts are kept
     * @param folder in the store
     * @param runner works on its threads or machines
     * @return the branches
     */
    public static TileBranches of(
            PackedTiles skeleton, PixelRanks ranks, GraphRule rule, TileStore store, String folder, Runner runner) {
        Tiling tiling = skeleton.tiling();
        double[] lengths = rule.stepLengths();
        ArrayList<PartFile> tiles = files(store, folder + "/tiles", tiling.count());
        runner.map("branches", numbers(tiling.count()), tile -> {
            if (!tiles.get(tile).exists()) {
                TileGraph graph = TileGraph.of(skeleton, tiling, tile, rule);
                tiles.get(tile).write(TilePieces.of(graph, graph.numbers(ranks), lengths));
            }
            return true;
        });
        List<PartFile> all = new ArrayList<>(tiles);
        ArrayList<PartFile> level = tiles;
        long[] counts = tiling.counts();
        for (int height = 1; level.size() > 1; height++) {
            Tiling groups = Tiling.of(counts, 2);
            ArrayList<PartFile> joined = files(store, folder + "/groups-" + height, groups.count());
            ArrayList<PartFile> members = level;
            runner.map("stitch, level " + height, numbers(groups.count()), group -> {
                if (!joined.get(group).exists()) {
                    joined.get(group).write(stitched(groups, group, members, lengths));
                }
                return true;
            });
            all.addAll(joined);
            level = joined;
            counts = groups.counts();
        }
        return new TileBranches(tiling.shape(), rule, all);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static ArrayList<PartFile> files(TileStore store, String folder, int count) {
        ArrayList<PartFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new PartFile(store, folder + "/" + i));
        }
        return files;
    }

    /** Joins the parts of a group, whose places in their grid are those of pixels in a tile. */
    private static Part stitched(Tiling groups, int group, List<PartFile> members, double... lengths) {
        Box places = groups.box(group);
        Shape inGroup = Shape.of(places.shape());
        Shape grid = Shape.of(groups.shape());
        List<Piece> open = new ArrayList<>();
        long[] at = new long[inGroup.rank()];
        for (long i = 0; i < inGroup.pixels(); i++) {
            inGroup.coordinates(i, at);
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] += places.start(axis);
            }
            open.addAll(members.get((int) grid.index(at)).open());
        }
        return Stitch.join(open, lengths);
    }

    /** {@return the number of branches} */
    public long count() {
        return parts.stream().mapToLong(PartFile::rowCount).sum();
    }

    /** {@return the number of connected components; every isolated pixel is one} */
    public int componentCount() {
        return components.count();
    }

    /** {@return the columns of the table} */
    public List<String> columns() {
        return TableRow.columns(shape.length);
    }

    /** {@return the number of parts that the rows lie in} */
    public int partCount() {
        return parts.size();
    }

    /**
     * {@return the rows of one part}
     *
     * @param part 0 … partCount() − 1
     */
    public Iterator<TableRow> rows(int part) {
        return rows(List.of(parts.get(part)));
    }

    /** {@return all rows, in the order of the table} */
    public Iterator<TableRow> rows() {
        return rows(parts);
    }

    private Iterator<TableRow> rows(List<PartFile> files) {
        SortedRows sorted = new SortedRows(files);
        double[] spacing = rule.spacing();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public TableRow next() {
                BranchRow row = sorted.next();
                return new TableRow(components.of(row.component()), row.sourceNode(), row.targetNode(), row.length(),
                        row.kind(), coordinates(row.source()), coordinates(row.target()), spacing, row.second());
            }
        };
    }

    private long[] coordinates(long pixel) {
        long[] coordinates = new long[shape.length];
        Shape.of(shape).coordinates(pixel, coordinates);
        return coordinates;
    }
}
