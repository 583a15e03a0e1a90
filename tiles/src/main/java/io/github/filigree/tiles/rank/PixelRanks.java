package io.github.filigree.tiles.rank;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.pack.PackedTiles;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each row of each tile, how many foreground pixels of the whole image come before the row's first pixel in raster
 * order.
 *
 * <p>Found by sums, without looking at pixels twice: each tile counts its rows; each layer of tiles across the first
 * axis adds these up within each plane; then the planes are added up. Only the last, one number per plane, is kept in
 * memory.
 */
public final class PixelRanks implements Serializable {

    private static final long serialVersionUID = 1;

    private final TileStore store;
    private final Tiling tiling;
    private final String folder;
    private final long[] planes;

    private PixelRanks(TileStore store, Tiling tiling, String folder) {
        this.store = store;
        this.tiling = tiling;
        this.folder = folder;
        planes = new long[(int) tiling.shape()[0] + 1];
    }

    /**
     * Counts an image's pixels.
     *
     * @param tiles the image, of rank 2 or more
     * @param store where numbers are kept
     * @param folder in the store
     * @param runner counts on its threads or machines
     * @return the ranks
     * @throws IllegalArgumentException if the image has one axis, or 2<sup>31</sup> − 9 or more planes
     */
    public static PixelRanks of(PackedTiles tiles, TileStore store, String folder, Runner runner) {
        long[] shape = tiles.tiling().shape();
        if (shape.length < 2) {
            throw new IllegalArgumentException("an image of " + Shape.of(shape) + " has one axis; ranks are of images of"
                    + " two or more");
        }
        Shape.of(shape[0] + 1).arrayLength("numbers of planes");
        PixelRanks ranks = new PixelRanks(store, tiles.tiling(), folder);
        List<Integer> all = IntStream.range(0, ranks.tiling.count()).boxed().toList();
        runner.map("count", all, tile -> ranks.count(tiles, tile));
        int layers = all.isEmpty() ? 0 : (int) ranks.tiling.counts()[0];
        List<long[]> counts = runner.map("number", IntStream.range(0, layers).boxed().toList(), ranks::addUp);
        int plane = 0;
        for (long[] layer : counts) {
            for (long count : layer) {
                ranks.planes[plane + 1] = ranks.planes[plane] + count;
                plane++;
            }
        }
        return ranks;
    }

    private boolean count(PackedTiles tiles, int tile) {
        String name = folder + "/count/" + tile;
        if (!store.has(name)) {
            BitRows bits = tiles.read(tiling.box(tile)).bits();
            ByteBuffer counts = ByteBuffer.allocate(bits.rowCount() * Integer.BYTES);
            for (int row = 0; row < bits.rowCount(); row++) {
                counts.putInt(bits.count(row));
            }
            store.write(name, counts.array());
        }
        return true;
    }

    /** Adds up the counts of a layer of tiles within each plane; the result is how many pixels each plane has. */
    private long[] addUp(int layer) {
        int perLayer = tiling.count() / (int) tiling.counts()[0];
        int depth = (int) tiling.box(layer * perLayer).size(0);
        int planeRows = planeRows();
        long[] before = new long[depth * planeRows];
        for (int tile = layer * perLayer; tile < (layer + 1) * perLayer; tile++) {
            int[] rows = rowsInLayer(tile);
            ByteBuffer counts = ByteBuffer.wrap(store.read(folder + "/count/" + tile));
            for (int row : rows) {
                before[row] += counts.getInt();
            }
        }
        long[] planeCounts = new long[depth];
        for (int row = 0; row < before.length; row++) {
            long count = before[row];
            before[row] = planeCounts[row / planeRows];
            planeCounts[row / planeRows] += count;
        }
        // Tiles that share rows come in the order in which they lie in them.
        for (int tile = layer * perLayer; tile < (layer + 1) * perLayer; tile++) {
            int[] rows = rowsInLayer(tile);
            ByteBuffer counts = ByteBuffer.wrap(store.read(folder + "/count/" + tile));
            ByteBuffer starts = ByteBuffer.allocate(rows.length * Long.BYTES);
            for (int row : rows) {
                starts.putLong(before[row]);
                before[row] += counts.getInt();
            }
            store.write(folder + "/start/" + tile, starts.array());
        }
        return planeCounts;
    }

    /** {@return the number of rows of a plane of the whole image} */
    private int planeRows() {
        long[] shape = tiling.shape();
        return (int) Arrays.stream(shape, 1, shape.length - 1).reduce(1, (a, b) -> a * b);
    }

    /** {@return for each row of a tile its place among all rows of the layer} */
    private int[] rowsInLayer(int tile) {
        Box box = tiling.box(tile);
        Shape rows = Shape.of(rowShape(box));
        long[] shape = tiling.shape();
        int[] places = new int[(int) rows.pixels()];
        long[] at = new long[shape.length];
        for (int row = 0; row < places.length; row++) {
            rows.coordinates(row, at);
            long place = at[0];
            for (int axis = 1; axis < shape.length - 1; axis++) {
                place = place * shape[axis] + box.start(axis) + at[axis];
            }
            places[row] = (int) place;
        }
        return places;
    }

    private static long[] rowShape(Box box) {
        long[] sizes = box.shape();
        sizes[sizes.length - 1] = 1;
        return sizes;
    }

    /** {@return the number of foreground pixels of the whole image} */
    public long count() {
        return planes[planes.length - 1];
    }

    /**
     * {@return the ranks of a box's foreground pixels, in raster order}
     *
     * @param box along the last axis it begins in the tile that {@code core} is in or one pixel before
     * @param core the number of a tile
     * @param image the box's pixels
     */
    public long[] of(Box box, int core, BinaryImage image) {
        long first = tiling.box(core).start(box.rank() - 1);
        long[] starts = starts(box, first);
        BitRows bits = image.bits();
        long[] ranks = new long[Math.toIntExact(bits.count())];
        int n = 0;
        for (int row = 0; row < bits.rowCount(); row++) {
            long rank = starts[row];
            if (box.start(box.rank() - 1) < first && bits.get(row, 0)) {
                rank--;
            }
            for (int left = bits.count(row); left > 0; left--) {
                ranks[n++] = rank++;
            }
        }
        return ranks;
    }

    /** {@return for each row of a box the rank of the first foreground pixel at or after a tile's first column} */
    private long[] starts(Box box, long column) {
        int last = box.rank() - 1;
        long[] from = new long[last + 1];
        long[] to = new long[last + 1];
        for (int axis = 0; axis < last; axis++) {
            from[axis] = box.start(axis);
            to[axis] = box.end(axis);
        }
        from[last] = column;
        to[last] = column + 1;
        Box wanted = Box.between(from, to);
        Shape rows = Shape.of(wanted.shape());
        long[] starts = new long[(int) rows.pixels()];
        for (int tile : tiling.touching(wanted)) {
            Box owner = tiling.box(tile);
            Shape ownRows = Shape.of(rowShape(owner));
            Box both = owner.and(wanted);
            Shape shared = Shape.of(both.shape());
            ByteBuffer file = ByteBuffer.wrap(store.read(folder + "/start/" + tile));
            long[] at = new long[last + 1];
            long[] own = new long[last + 1];
            for (long i = 0; i < shared.pixels(); i++) {
                shared.coordinates(i, at);
                for (int axis = 0; axis <= last; axis++) {
                    own[axis] = at[axis] + both.start(axis) - owner.start(axis);
                    at[axis] += both.start(axis) - wanted.start(axis);
                }
                own[last] = 0;
                starts[(int) rows.index(at)] = file.getLong((int) ownRows.index(own) * Long.BYTES)
                        + planes[(int) (at[0] + wanted.start(0))];
            }
        }
        return starts;
    }
}
