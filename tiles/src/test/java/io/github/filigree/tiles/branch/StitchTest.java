package io.github.filigree.tiles.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.MemorySource;
import io.github.filigree.tiles.MemoryStore;
import io.github.filigree.tiles.Randoms;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.graph.TileGraph;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Branches put together from tiles, in any groups, are those of the whole image, to the last bit. */
class StitchTest {

    private static final Runner ALONE = new ThreadRunner(1);

    @Test
    void imagesFromTilesEqualTheWhole() {
        check(2, 2000, 0);
    }

    @Test
    void volumesFromTilesEqualTheWhole() {
        check(3, 1300, 100_000);
    }

    private static void check(int rank, int runs, int firstSeed) {
        long rows = 0;
        long rings = 0;
        for (int seed = firstSeed; seed < firstSeed + runs; seed++) {
            Random random = new Random(seed);
            long[] shape = Randoms.shape(random, rank, rank == 2 ? 24 : 9);
            BinaryImage image = random.nextBoolean() ? Randoms.noise(random, shape) : Randoms.curves(random, shape);
            Tiling tiling = Randoms.tiling(random, shape);
            GraphRule rule = rule(random, rank);
            Branches whole = Branches.of(rule.graph(image));
            List<BranchRow> found = new ArrayList<>();
            String text = text(stitched(random, image, tiling, rule, found));
            assertEquals(text(whole), text, () -> "rank " + rank + ", " + tiling + ", " + rule + ", " + image + "\n"
                    + Arrays.toString(image.toBytes()));
            rows += found.size();
            rings += found.stream().filter(BranchRow::ring).count();
        }
        assertTrue(rows > 20 * runs && rings >= 20, rows + " rows, " + rings + " rings");
    }

    private static GraphRule rule(Random random, int rank) {
        double[] spacing = random.nextBoolean() ? random.doubles(rank, 0.1, 3).toArray() : new double[rank];
        for (int axis = 0; axis < rank; axis++) {
            spacing[axis] = spacing[axis] == 0 ? 1 : spacing[axis];
        }
        EdgeRule edges = random.nextBoolean() ? EdgeRule.ALL : EdgeRule.REDUCED;
        return new GraphRule(edges, random.nextInt(3) == 0 ? 1 + random.nextInt(rank) : rank, spacing);
    }

    private record Found(List<BranchRow> rows, ComponentNumbers components) {}

    private static Found stitched(
            Random random, BinaryImage image, Tiling tiling, GraphRule rule, List<BranchRow> rows) {
        MemoryStore store = new MemoryStore();
        PackedTiles tiles = PackedTiles.pack(
                new MemorySource(image, tiling.tile()), tiling, store, "mask", ALONE);
        PixelRanks ranks = PixelRanks.of(tiles, store, "ranks", ALONE);
        double[] lengths = rule.stepLengths();
        List<Part> parts = new ArrayList<>();
        for (int tile = 0; tile < tiling.count(); tile++) {
            TileGraph graph = TileGraph.of(tiles, tiling, tile, rule);
            parts.add(TilePieces.of(graph, graph.numbers(ranks), lengths));
        }
        List<Part> all = new ArrayList<>(parts);
        while (parts.size() > 1) {
            parts = grouped(random, parts, lengths);
            all.addAll(parts);
        }
        for (Part part : parts) {
            assertEquals(List.of(), part.open());
        }
        all.forEach(part -> rows.addAll(part.rows()));
        Collections.sort(rows);
        return new Found(rows, new ComponentNumbers(all));
    }

    /** Joins parts in groups of any two or more, as distant as it happens; twice or more times this makes one. */
    private static List<Part> grouped(Random random, List<Part> parts, double... lengths) {
        List<Part> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        List<Part> groups = new ArrayList<>();
        int size = 2 + random.nextInt(Math.max(1, parts.size() / 2));
        for (int from = 0; from < shuffled.size(); from += size) {
            List<Piece> open = new ArrayList<>();
            shuffled.subList(from, Math.min(shuffled.size(), from + size)).forEach(part -> open.addAll(part.open()));
            groups.add(Stitch.join(open, lengths));
        }
        return groups;
    }

    private static String text(Found found) {
        StringBuilder text = new StringBuilder(found.components().count() + " components\n");
        for (BranchRow row : found.rows()) {
            text.append(found.components().of(row.component())).append(' ').append(row.sourceNode()).append(' ')
                    .append(row.targetNode()).append(' ').append(row.length()).append(' ').append(row.kind())
                    .append(' ').append(row.source()).append(' ').append(row.target()).append('\n');
        }
        return text.toString();
    }

    private static String text(Branches whole) {
        StringBuilder text = new StringBuilder(whole.componentCount() + " components\n");
        for (int b = 0; b < whole.count(); b++) {
            text.append(whole.component(b)).append(' ').append(whole.source(b)).append(' ').append(whole.target(b))
                    .append(' ').append(whole.length(b)).append(' ').append(whole.kind(b)).append(' ')
                    .append(whole.graph().pixelIndex(whole.source(b))).append(' ')
                    .append(whole.graph().pixelIndex(whole.target(b))).append('\n');
        }
        return text.toString();
    }
}
