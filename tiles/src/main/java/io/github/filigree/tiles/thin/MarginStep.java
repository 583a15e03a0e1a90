package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.pack.BoxBits;
import io.github.filigree.tiles.pack.PackedTiles;

/**
 * The whole thinning of a tile of a volume with a margin, beyond which voxels are unknown. It is done if all of its own
 * voxels are known in the end.
 */
final class MarginStep extends Step {

    private static final long serialVersionUID = 1;

    private final long margin;

    MarginStep(PackedTiles from, PackedTiles to, Thinning.Method method, long margin) {
        super(from, to, method);
        this.margin = margin;
    }

    @Override
    void thin(int tile) {
        Box whole = from.tiling().image();
        Box core = from.tiling().box(tile);
        Box box = core.grow(margin, whole);
        BoxBits before = new BoxBits(box, from.read(box));
        if (before.crop(core).image().count() == 0) {
            to.write(tile, before, 0);
            return;
        }
        PartialThinning thinning = new PartialThinning(before, whole, method);
        thinning.run();
        to.write(tile, thinning.possible(), thinning.unknown().crop(core).image().count());
    }

    @Override
    long reach() {
        return 0;
    }
}
