package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Work;
import io.github.filigree.tiles.pack.PackedTiles;

/** What is done with a tile in a round: from tiles of the round before, a new one is made beside the old. */
abstract class Step implements Work<Integer, Boolean> {

    private static final long serialVersionUID = 1;

    final PackedTiles from;
    final PackedTiles to;
    final Thinning.Method method;

    Step(PackedTiles from, PackedTiles to, Thinning.Method method) {
        this.from = from;
        this.to = to;
        this.method = method;
    }

    /** {@return whether the tile is not done yet} What was written before a stop is not made again. */
    @Override
    public final Boolean apply(Integer tile) {
        if (!to.has(tile)) {
            thin(tile);
        }
        return to.mark(tile) != 0;
    }

    /** Writes the new tile, with a mark other than 0 if it is not done yet. */
    abstract void thin(int tile);

    /** {@return how far from a tile that is not done others have to take part in the next round} */
    abstract long reach();
}
