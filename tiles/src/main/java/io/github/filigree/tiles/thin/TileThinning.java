package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.Thinning;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.pack.PackedTiles;
import java.util.BitSet;
import java.util.List;

/**
 * Thinning by tiles. The result is that of {@link Thinning} on the whole image, pixel for pixel, whatever the tiles.
 *
 * <p>Images of rank 2 are thinned by {@link Thinning.Method#ZHANG_SUEN} and {@link Thinning.Method#GUO_HALL} in rounds
 * of iterations: a tile is read with a margin of two pixels per iteration. Tiles that nothing near them changes any
 * more are left out.
 *
 * <p>By {@link Thinning.Method#LEE} and {@link Thinning.Method#HOMOTOPIC} a tile is thinned at once, with a margin
 * beyond
 * which voxels are <em>unknown</em>. A voxel that would go or stay depending on unknown ones becomes unknown itself; a
 * tile none of whose voxels are unknown in the end is proved to be right, and others are thinned again with twice the
 * margin.
 *
 * <p>What a round has made stays in the store, so that a thinning that was stopped goes on where it was.
 *
 * {@snippet :
 * PackedTiles mask = PackedTiles.pack(source, tiling, store, "mask", runner);
 * TileThinning thinning = new TileThinning(tiling, "mask", store, "thin", Thinning.Method.HOMOTOPIC, 32);
 * while (thinning.round(runner)) {
 *     System.out.println("round " + thinning.rounds());
 * }
 * TileSource skeleton = thinning.tiles();
 * }
 */
public final class TileThinning {

    private final Tiling tiling;
    private final String mask;
    private final TileStore store;
    private final String folder;
    private final Thinning.Method method;
    private final int reach;
    private RoundState state;

    /**
     * Begins a thinning, or goes on with one.
     *
     * @param tiling of the mask
     * @param mask folder of the mask's {@linkplain PackedTiles tiles} in the store
     * @param store where they are, and where rounds are kept
     * @param folder for rounds, in the store
     * @param method the rule
     * @param reach iterations per round for images, at first the margin of a tile for volumes; 32 is a good number of
     *     either
     * @throws IllegalArgumentException if the method is not one for the mask's rank, or the reach is under 1
     */
    public TileThinning(
            Tiling tiling, String mask, TileStore store, String folder, Thinning.Method method, int reach) {
        checkRank(method, Check.present(tiling, "tiling").image().rank());
        if (reach < 1) {
            throw new IllegalArgumentException("the reach is " + reach + ", must be at least 1");
        }
        this.tiling = tiling;
        this.mask = Check.present(mask, "mask");
        this.store = Check.present(store, "store");
        this.folder = Check.present(folder, "folder");
        this.method = Check.present(method, "method");
        this.reach = reach;
        state = RoundState.read(store, stateFile(), tiling.count());
    }

    /**
     * Checks that a method is one for a mask.
     *
     * @param method the rule
     * @param rank of the mask
     * @throws IllegalArgumentException if the method does not thin masks of this rank
     */
    public static void checkRank(Thinning.Method method, int rank) {
        if (rank != 2 && (rank != 3 || isFlat(method))) {
            throw new IllegalArgumentException(method + " does not thin masks of rank " + rank
                    + "; rank 2 is thinned by every method, rank 3 by homotopic and lee");
        }
    }

    private static boolean isFlat(Thinning.Method method) {
        return method == Thinning.Method.ZHANG_SUEN || method == Thinning.Method.GUO_HALL;
    }

    private String stateFile() {
        return folder + "/state";
    }

    /**
     * Does one round, or what is left of it.
     *
     * @param runner thins tiles on its threads or machines
     * @return whether there was anything to do
     */
    public boolean round(Runner runner) {
        List<Integer> tiles = state.next().stream().boxed().toList();
        if (tiles.isEmpty()) {
            return false;
        }
        Step step = step(new PackedTiles(store, tiling, RoundState.folder(folder, state.round() + 1)));
        List<Boolean> unfinished = runner.map("thin, round " + (state.round() + 1), tiles, step);
        BitSet next = new BitSet();
        for (int i = 0; i < tiles.size(); i++) {
            if (unfinished.get(i)) {
                for (int near : tiling.touching(tiling.box(tiles.get(i)).grow(step.reach(), tiling.image()))) {
                    next.set(near);
                }
            }
        }
        RoundState before = state;
        state = before.after(tiles, next);
        state.write(store, stateFile());
        // Only now, since until then the round could have been begun again.
        tiles.stream().filter(tile -> before.written()[tile] > 0)
                .forEach(tile -> store.delete(RoundState.folder(folder, before.written()[tile]) + "/" + tile));
        return true;
    }

    private Step step(PackedTiles to) {
        if (isFlat(method)) {
            return new IterationStep(tiles(), to, method, reach);
        }
        long margin = (long) reach << Math.min(state.round(), 31);
        return new MarginStep(new PackedTiles(store, tiling, mask), to, method, margin);
    }

    /** {@return the tiles as the last round left them; the skeleton, once there is nothing to do any more} */
    public PackedTiles tiles() {
        return new PackedTiles(store, tiling, state.names(mask, folder));
    }

    /** {@return how many rounds were done} */
    public int rounds() {
        return state.round();
    }

    /** {@return how many times a tile was thinned, in all rounds} */
    public long runs() {
        return state.runs();
    }
}
