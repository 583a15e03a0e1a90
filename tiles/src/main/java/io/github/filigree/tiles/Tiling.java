package io.github.filigree.tiles;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.io.Serializable;
import java.util.Arrays;

/**
 * An image cut into tiles of one size, those at the far end of an axis cropped. Tiles are numbered in raster order, the
 * last axis fastest.
 */
public final class Tiling implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] shape;
    private final int[] tile;
    private final long[] counts;

    private Tiling(long[] shape, int[] tile) {
        this.shape = shape;
        this.tile = tile;
        counts = new long[shape.length];
        Arrays.setAll(counts, axis -> Math.ceilDiv(shape[axis], tile[axis]));
    }

    /**
     * {@return an image's tiles}
     *
     * @param shape sizes of the image's axes, slowest first; copied
     * @param tile sizes of a tile, at least 1; copied. One for each axis, or a single one for all
     * @throws IllegalArgumentException if there are more or fewer sizes than axes, one is under 1, or there are more
     *     than 2<sup>31</sup> − 9 tiles
     */
    public static Tiling of(long[] shape, int... tile) {
        Shape image = Shape.of(shape);
        int[] sizes = Check.present(tile, "tile").clone();
        if (sizes.length == 1) {
            sizes = new int[image.rank()];
            Arrays.fill(sizes, tile[0]);
        }
        if (sizes.length != image.rank()) {
            throw new IllegalArgumentException("a tile of " + tile.length + " sizes " + Arrays.toString(tile)
                    + "; the image " + image + " has " + image.rank() + " axes");
        }
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a tile of " + Arrays.toString(tile) + "; sizes are at least 1");
            }
        }
        Tiling tiling = new Tiling(image.toArray(), sizes);
        Shape.of(tiling.counts).arrayLength("a list of tiles");
        return tiling;
    }

    /** {@return the sizes of the image's axes, slowest first; a copy} */
    public long[] shape() {
        return shape.clone();
    }

    /** {@return the box of the whole image} */
    public Box image() {
        return Box.of(shape);
    }

    /** {@return the sizes of a tile that is not cropped; a copy} */
    public int[] tile() {
        return tile.clone();
    }

    /** {@return the number of tiles along each axis; a copy} */
    public long[] counts() {
        return counts.clone();
    }

    /** {@return the number of tiles} */
    public int count() {
        return (int) Shape.of(counts).pixels();
    }

    /**
     * {@return the pixels of a tile}
     *
     * @param number 0 … count() − 1
     */
    public Box box(int number) {
        long[] start = new long[shape.length];
        Shape.of(counts).coordinates(number, start);
        long[] end = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            start[axis] *= tile[axis];
            end[axis] = Math.min(shape[axis], start[axis] + tile[axis]);
        }
        return Box.between(start, end);
    }

    /**
     * {@return the numbers of the tiles that have pixels in a box, ascending}
     *
     * @param box inside the image
     */
    public int[] touching(Box box) {
        long[] first = new long[shape.length];
        long[] many = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            first[axis] = box.start(axis) / tile[axis];
            many[axis] = box.isEmpty() ? 0 : (box.end(axis) - 1) / tile[axis] + 1 - first[axis];
        }
        Shape places = Shape.of(many);
        Shape all = Shape.of(counts);
        int[] numbers = new int[(int) places.pixels()];
        long[] at = new long[shape.length];
        for (int i = 0; i < numbers.length; i++) {
            places.coordinates(i, at);
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] += first[axis];
            }
            numbers[i] = (int) all.index(at);
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tiling tiling && Arrays.equals(shape, tiling.shape) && Arrays.equals(tile, tiling.tile);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(tile);
    }

    /** {@return for example "64 tiles of 512 × 512"} */
    @Override
    public String toString() {
        return count() + " tiles of " + Shape.of(Shape.widened(tile));
    }
}
