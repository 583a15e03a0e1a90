package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.pack.BoxBits;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.thin.TileThinning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Thins volumes of 256³ voxels whole and by tiles of 128³ and 64³, compares the skeletons, and tells how many tiles
 * were
 * run again because their margin was too small to prove them.
 */
public final class TiledVolumes {

    /** Size of each axis. */
    private static final int SIDE = 256;

    private TiledVolumes() {}

    /** A volume in memory, for this program's threads. */
    private record Memory(BinaryImage image) implements TileSource {

        @Override
        public long[] shape() {
            return image.shape();
        }

        @Override
        public int[] chunk() {
            return new int[] {1, 1, 1};
        }

        @Override
        public BinaryImage read(Box box) {
            return new BoxBits(Box.of(image.shape()), image).crop(box).image();
        }
    }

    /**
     * Prints one line for each volume, method, size of tiles and first margin.
     *
     * @param args none
     * @throws IOException if there is no temporary folder
     */
    public static void main(String... args) throws IOException {
        for (String name : List.of("blobs", "tubes", "noise")) {
            byte[] voxels = switch (name) {
                case "blobs" -> TestVolumes.blobs(SIDE);
                case "tubes" -> TestVolumes.tubes(SIDE);
                default -> TestVolumes.noise(SIDE);
            };
            BinaryImage mask = BinaryImage.of(voxels, SIDE, SIDE, SIDE);
            for (Thinning.Method method : List.of(Thinning.Method.HOMOTOPIC, Thinning.Method.LEE)) {
                int[] iterations = new int[1];
                long start = System.nanoTime();
                BinaryImage whole = Thinning.builder(mask).method(method).threads(1)
                        .progress((iteration, left) -> iterations[0] = iteration).build();
                System.out.printf(Locale.ROOT, "%s, %s: %d iterations, %d voxels left, whole in %.2f s%n",
                        name, method, iterations[0], whole.count(), (System.nanoTime() - start) / 1e9);
                for (int tile : new int[] {128, 64}) {
                    for (int margin : new int[] {8, 16, 32}) {
                        compare(mask, whole, method, tile, margin);
                    }
                }
            }
        }
    }

    private static void compare(BinaryImage mask, BinaryImage whole, Thinning.Method method, int size, int margin)
            throws IOException {
        Path folder = Files.createTempDirectory("tiles");
        FolderStore store = new FolderStore(folder);
        Runner runner = new ThreadRunner(1);
        Tiling tiling = Tiling.of(mask.shape(), size);
        long start = System.nanoTime();
        PackedTiles.pack(new Memory(mask), tiling, store, "mask", runner);
        TileThinning thinning = new TileThinning(tiling, "mask", store, "thin", method, margin);
        StringBuilder open = new StringBuilder();
        long runs = 0;
        while (thinning.round(runner)) {
            open.append(open.isEmpty() ? "" : " + ").append(thinning.runs() - runs);
            runs = thinning.runs();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean equal = thinning.tiles().read(Box.of(mask.shape())).equals(whole);
        System.out.printf(Locale.ROOT, "  tiles of %d, margin %d: %s tiles run (%d again), %.2f s, %s%n",
                size, margin, open, runs - tiling.count(), seconds, equal ? "equal" : "DIFFERENT");
        store.delete("");
    }
}
