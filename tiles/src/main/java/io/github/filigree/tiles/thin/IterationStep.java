package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.pack.BoxBits;
import io.github.filigree.tiles.pack.PackedTiles;

/**
 * Some iterations on a tile of a 2-D image. In an iteration, which is two steps, a pixel depends on those at most two
 * pixels away; so a tile with a margin of two pixels per iteration is right, whatever happens outside.
 */
final class IterationStep extends Step {

    private static final long serialVersionUID = 1;

    private final int iterations;

    IterationStep(PackedTiles from, PackedTiles to, Thinning.Method method, int iterations) {
        super(from, to, method);
        this.iterations = iterations;
    }

    @Override
    void thin(int tile) {
        Box core = from.tiling().box(tile);
        Box box = core.grow(reach(), from.tiling().image());
        BoxBits before = new BoxBits(box, from.read(box));
        long[] left = {before.image().count()};
        boolean[] deleting = new boolean[1];
        BinaryImage thinned = Thinning.builder(before.image()).method(method).threads(1).maxIterations(iterations)
                .progress((iteration, count) -> {
                    deleting[0] = count < left[0];
                    left[0] = count;
                })
                .build();
        BoxBits after = new BoxBits(box, thinned).crop(core);
        // Where the last iteration deletes nothing in a tile and near it, no later one does.
        boolean active = deleting[0] && !after.image().equals(before.crop(core).image());
        to.write(tile, after, active ? 1 : 0);
    }

    @Override
    long reach() {
        return 2L * iterations;
    }
}
