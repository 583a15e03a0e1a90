package io.github.filigree.tiles.pack;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tiles of an image in a store, one file for each.
 *
 * <p>A file has a mark of eight bytes, which is the writer's own, and then the tile's pixels in bricks of 512 × 512, in
 * more dimensions 64 × 64 × 64: first where in the file each brick is, four bytes each, 0 for one without foreground;
 * then the bricks, rows of words. So the edge of a tile is read without the rest of it.
 */
public final class PackedTiles implements TileSource {

    private static final long serialVersionUID = 1;

    private final TileStore store;
    private final Tiling tiling;
    private final String[] names;

    /**
     * Names tiles in a store.
     *
     * @param store where they are, or will be
     * @param tiling of the image
     * @param folder in the store; tile 17 is its file {@code 17}
     */
    public PackedTiles(TileStore store, Tiling tiling, String folder) {
        this(store, tiling, IntStream.range(0, tiling.count()).mapToObj(i -> folder + "/" + i).toArray(String[]::new));
    }

    /**
     * Names tiles in a store.
     *
     * @param store where they are, or will be
     * @param tiling of the image
     * @param names the file of each tile; handed over
     */
    public PackedTiles(TileStore store, Tiling tiling, String... names) {
        this.store = store;
        this.tiling = tiling;
        this.names = names;
    }

    /**
     * Reads an image, each part that it is stored in once where tiles are multiples of that or divide it, and writes
     * its tiles. Tiles that the store has already are left as they are.
     *
     * @param source the image
     * @param tiling of it
     * @param store where to
     * @param folder in the store
     * @param runner reads on its threads or machines
     * @return the tiles
     */
    public static PackedTiles pack(TileSource source, Tiling tiling, TileStore store, String folder, Runner runner) {
        PackedTiles tiles = new PackedTiles(store, tiling, folder);
        List<Box> boxes = readingBoxes(tiling, source.chunk());
        runner.map("read", boxes, box -> tiles.pack(source, box));
        return tiles;
    }

    /** {@return boxes of whole tiles that hold whole chunks where chunks are larger than tiles} */
    private static List<Box> readingBoxes(Tiling tiling, int... chunk) {
        int[] sizes = tiling.tile();
        Arrays.setAll(sizes, axis -> (int) Math.min(
                Math.ceilDiv((long) chunk[axis], sizes[axis]) * sizes[axis], Integer.MAX_VALUE));
        Tiling reading = Tiling.of(tiling.shape(), sizes);
        return IntStream.range(0, reading.count()).mapToObj(reading::box).toList();
    }

    private boolean pack(TileSource source, Box box) {
        List<Integer> missing = new ArrayList<>();
        for (int tile : tiling.touching(box)) {
            if (!store.has(names[tile])) {
                missing.add(tile);
            }
        }
        if (!missing.isEmpty()) {
            BoxBits bits = new BoxBits(box, source.read(box));
            missing.forEach(tile -> write(tile, bits, 0));
        }
        return true;
    }

    /** {@return the tiling} */
    public Tiling tiling() {
        return tiling;
    }

    /**
     * Writes a tile.
     *
     * @param tile its number
     * @param bits a box that holds it
     * @param mark what the writer wants to be told again by {@link #mark}
     */
    public void write(int tile, BoxBits bits, long mark) {
        Tiling bricks = bricks(tiling.box(tile));
        List<BitRows> full = new ArrayList<>();
        ByteBuffer head = ByteBuffer.allocate(headLength(bricks));
        head.putLong(mark);
        long end = head.capacity();
        for (int i = 0; i < bricks.count(); i++) {
            BitRows brick = bits.crop(brick(tile, bricks, i)).image().bits();
            boolean empty = brick.count() == 0;
            head.putInt(empty ? 0 : (int) end);
            if (!empty) {
                full.add(brick);
                end += brickLength(bricks.box(i));
            }
        }
        if (end > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a tile of " + tiling.box(tile) + " takes " + end + " bytes, at most 2 GiB fit; use smaller tiles");
        }
        ByteBuffer file = ByteBuffer.allocate((int) end).put(head.flip());
        for (BitRows brick : full) {
            for (int row = 0; row < brick.rowCount(); row++) {
                file.asLongBuffer().put(brick.words(), brick.rowStart(row), brick.wordsPerRow());
                file.position(file.position() + 8 * brick.wordsPerRow());
            }
        }
        store.write(names[tile], file.array());
    }

    private static Tiling bricks(Box tile) {
        int[] sizes = new int[tile.rank()];
        Arrays.fill(sizes, tile.rank() > 2 ? 64 : 512);
        return Tiling.of(tile.shape(), sizes);
    }

    /** {@return where a brick of a tile lies in the whole image} */
    private Box brick(int tile, Tiling bricks, int number) {
        Box origin = tiling.box(tile);
        Box brick = bricks.box(number);
        long[] start = new long[origin.rank()];
        long[] end = new long[origin.rank()];
        Arrays.setAll(start, axis -> origin.start(axis) + brick.start(axis));
        Arrays.setAll(end, axis -> origin.start(axis) + brick.end(axis));
        return Box.between(start, end);
    }

    private static int headLength(Tiling bricks) {
        return Long.BYTES + Integer.BYTES * bricks.count();
    }

    private static int brickLength(Box brick) {
        long width = brick.size(brick.rank() - 1);
        return (int) (brick.pixels() / width * Math.ceilDiv(width, 64) * Long.BYTES);
    }

    /**
     * {@return whether the store has a tile}
     *
     * @param tile its number
     */
    public boolean has(int tile) {
        return store.has(names[tile]);
    }

    /**
     * {@return the mark that a tile was written with}
     *
     * @param tile its number
     */
    public long mark(int tile) {
        return ByteBuffer.wrap(part(tile, 0, Long.BYTES)).getLong();
    }

    @Override
    public long[] shape() {
        return tiling.shape();
    }

    @Override
    public int[] chunk() {
        return tiling.tile();
    }

    @Override
    public BinaryImage read(Box box) {
        BoxBits bits = new BoxBits(box);
        for (int tile : tiling.touching(box)) {
            addTile(bits, tile);
        }
        return bits.image();
    }

    private void addTile(BoxBits bits, int tile) {
        Tiling bricks = bricks(tiling.box(tile));
        ByteBuffer head = ByteBuffer.wrap(part(tile, 0, headLength(bricks))).position(Long.BYTES);
        for (int i = 0; i < bricks.count(); i++) {
            int offset = head.getInt();
            Box brick = brick(tile, bricks, i);
            if (offset != 0 && !brick.and(bits.box()).isEmpty()) {
                BoxBits read = new BoxBits(brick);
                BitRows rows = read.image().bits();
                ByteBuffer part = ByteBuffer.wrap(part(tile, offset, brickLength(brick)));
                for (int row = 0; row < rows.rowCount(); row++) {
                    part.asLongBuffer().get(rows.words(), rows.rowStart(row), rows.wordsPerRow());
                    part.position(part.position() + 8 * rows.wordsPerRow());
                }
                bits.add(read);
            }
        }
    }

    private byte[] part(int tile, long offset, int length) {
        byte[] part = store.read(names[tile], offset, length);
        if (part.length != length) {
            throw new UncheckedIOException(new IOException(names[tile] + " in " + store + " ends after "
                    + (offset + part.length) + " bytes; delete it and start again with --resume"));
        }
        return part;
    }
}
