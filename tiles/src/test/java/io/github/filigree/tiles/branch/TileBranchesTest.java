package io.github.filigree.tiles.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.MemorySource;
import io.github.filigree.tiles.MemoryStore;
import io.github.filigree.tiles.Randoms;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileBranchesTest {

    private static final Runner TWO = new ThreadRunner(2);

    @Test
    void tablesEqualThatOfTheWholeInAllColumns() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            long[] shape = Randoms.shape(random, 2 + seed % 2, seed % 2 == 0 ? 60 : 16);
            BinaryImage image = seed % 3 == 0 ? Randoms.noise(random, shape) : Randoms.curves(random, shape);
            GraphRule rule = new GraphRule(
                    EdgeRule.REDUCED, shape.length, random.doubles(shape.length, 0.2, 3).toArray());
            Tiling tiling = Randoms.tiling(random, shape);
            MemoryStore store = new MemoryStore();
            TileBranches branches = branches(image, rule, tiling, store);
            Branches whole = Branches.of(rule.graph(image));
            String message = "seed " + seed + ", " + tiling + ", " + image;
            assertEquals(csv(whole.table()), csv(branches), message);
            assertEquals(whole.count(), branches.count(), message);
            assertEquals(whole.componentCount(), branches.componentCount(), message);
            long inParts = 0;
            for (int part = 0; part < branches.partCount(); part++) {
                for (Iterator<TableRow> rows = branches.rows(part); rows.hasNext(); rows.next()) {
                    inParts++;
                }
            }
            assertEquals(whole.count(), inParts, message);
            // What is there already gives the same.
            store.delete("branches/groups-1");
            assertEquals(csv(whole.table()), csv(branches(image, rule, tiling, store)), message);
        }
    }

    /** More rows per tile than are read at once. */
    @Test
    void longPartsAreReadInStretches() {
        BinaryImage image = Randoms.noise(new Random(12), 300, 300);
        GraphRule rule = GraphRule.reduced(2);
        Branches whole = Branches.of(rule.graph(image));
        assertTrue(whole.count() > 20_000);
        assertEquals(
                csv(whole.table()), csv(branches(image, rule, Tiling.of(image.shape(), 128), new MemoryStore())));
    }

    @Test
    void emptyAndNarrowImagesInTilesOfAnySize() {
        long[][] shapes = {{0, 5}, {5, 0}, {3, 0, 4}, {1, 1}, {1, 7}, {7, 1}, {1, 1, 9}, {9, 1, 1}, {2, 3, 2, 3}};
        for (long[] shape : shapes) {
            byte[] pixels = new byte[(int) Box.of(shape).pixels()];
            Arrays.fill(pixels, (byte) 1);
            BinaryImage image = BinaryImage.of(pixels, shape);
            GraphRule rule = GraphRule.reduced(shape.length);
            Branches whole = Branches.of(rule.graph(image));
            for (int tile : new int[] {1, 2, 1000, Integer.MAX_VALUE}) {
                TileBranches branches = branches(image, rule, Tiling.of(shape, tile), new MemoryStore());
                assertEquals(csv(whole.table()), csv(branches), image + " in tiles of " + tile);
                assertEquals(whole.componentCount(), branches.componentCount());
            }
        }
        BinaryImage line = BinaryImage.of(new byte[7], 7);
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> branches(line, GraphRule.reduced(1), Tiling.of(line.shape(), 3), new MemoryStore()))
                .getMessage().contains("has one axis"));
    }

    @Test
    void aForestIsRefused() {
        assertTrue(assertThrows(
                IllegalArgumentException.class, () -> new GraphRule(EdgeRule.FOREST, 2, new double[] {1, 1}))
                .getMessage().contains("use the edges all or reduced"));
    }

    private static TileBranches branches(BinaryImage image, GraphRule rule, Tiling tiling, MemoryStore store) {
        PackedTiles tiles = PackedTiles.pack(new MemorySource(image, tiling.tile()), tiling, store, "mask", TWO);
        PixelRanks ranks = PixelRanks.of(tiles, store, "ranks", TWO);
        assertEquals(image.count(), ranks.count());
        return TileBranches.of(tiles, ranks, rule, store, "branches", TWO);
    }

    private static String csv(TileBranches branches) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", branches.columns())));
        branches.rows().forEachRemaining(row -> lines.add(row.toCsv()));
        return String.join("\n", lines);
    }

    private static String csv(BranchTable table) {
        List<String> lines = new ArrayList<>(List.of(
                String.join(",", table.columns().stream().map(BranchTable.Column::name).toList())));
        for (int row = 0; row < table.rows(); row++) {
            int r = row;
            lines.add(String.join(",", table.columns().stream().map(column -> switch (column) {
                case BranchTable.Ints ints -> String.valueOf(ints.get(r));
                case BranchTable.Doubles doubles -> String.valueOf(doubles.get(r));
                case BranchTable.Flags flags -> String.valueOf(flags.get(r));
            }).toList()));
        }
        return String.join("\n", lines);
    }
}
