package io.github.filigree.io;

import io.github.filigree.io.boxes.Crop;
import io.github.filigree.io.chunked.ZarrText;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.TileStore;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * An array of Zarr 2 that is written in boxes, by many threads and machines at once: zarr-python, napari and most
 * others read it. Chunks of nothing but zeros have no file.
 *
 * {@snippet :
 * FolderStore folder = new FolderStore(Path.of("skeleton.zarr"));
 * ZarrFolder zarr = ZarrFolder.create(folder, PixelType.BOOL, new long[] {1, 2, 3});
 * zarr.write(Box.between(new long[] {0, 0, 0}, new long[] {1, 2, 3}), BinaryImage.of(pixels, 1, 2, 3));
 * }
 */
public final class ZarrFolder implements Serializable {

    private static final long serialVersionUID = 1;

    /** Of masks little more is gained by higher levels, at several times the time. */
    private static final int LEVEL = 3;

    /** About a MiB of bytes for each number of axes. */
    private static final int[] EDGES = {1 << 20, 1 << 20, 1 << 10, 1 << 7};

    private final TileStore store;
    private final String folder;
    private final PixelType type;
    private final boolean bigEndian;
    private final long[] shape;
    private final int[] chunk;

    private ZarrFolder(TileStore store, String folder, PixelType type, boolean bigEndian, long[] shape, int[] chunk) {
        this.store = store;
        this.folder = folder;
        this.type = type;
        this.bigEndian = bigEndian;
        this.shape = shape;
        this.chunk = chunk;
    }

    /**
     * Begins an array: writes its metadata.
     *
     * @param store where to
     * @param type of a pixel
     * @param shape sizes of its axes, slowest first; copied
     * @param chunk sizes of its chunks, each at least 1; copied. If there are none, chunks have about a million pixels
     * @return the array, which boxes can be written to, also on other machines
     * @throws IllegalArgumentException if sizes do not fit
     * @throws UncheckedIOException if it cannot be written
     */
    public static ZarrFolder create(TileStore store, PixelType type, long[] shape, int... chunk) {
        return create(store, "", type, false, shape, chunk);
    }

    /**
     * Begins an image of OME-Zarr 0.4 of a single level, which keeps the size of a pixel: the array "0" in a group.
     *
     * @param store where to
     * @param name of the image
     * @param type of a pixel
     * @param spacing size of a pixel, or null if it is not known
     * @param shape sizes of its axes, slowest first, two or three; copied
     * @param chunk as for {@link #create}
     * @return the array, which boxes can be written to, also on other machines
     * @throws IllegalArgumentException if sizes do not fit
     * @throws UncheckedIOException if it cannot be written
     */
    public static ZarrFolder createOme(
            TileStore store, String name, PixelType type, Spacing spacing, long[] shape, int... chunk) {
        if (shape.length < 2 || shape.length > 3) {
            throw new IllegalArgumentException("an image of OME-Zarr has two or three axes here, not " + shape.length
                    + "; write .zarr");
        }
        store.write(".zgroup", ZarrText.group());
        store.write(".zattrs", ZarrText.multiscales(name, shape.length, spacing));
        return create(store, "0/", type, false, shape, chunk);
    }

    static ZarrFolder create(
            TileStore store, String folder, PixelType type, boolean bigEndian, long[] shape, int... chunk) {
        int[] sizes = chunk.length == 0 ? sizes(shape) : chunk.clone();
        if (sizes.length != shape.length || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("chunks of " + Arrays.toString(chunk) + " do not fit an image of "
                    + Image.shapeText(shape));
        }
        store.write(folder + ".zarray", ZarrText.array(type, bigEndian, shape, sizes, LEVEL));
        return new ZarrFolder(store, folder, type, bigEndian, shape.clone(), sizes);
    }

    /** Writes a whole image. */
    static void write(Image image, TileStore store, boolean ome) {
        boolean bigEndian = image.type().bytes() > 1 && image.order().bytes() == ByteOrder.BIG_ENDIAN;
        long[] shape = image.shape();
        if (ome) {
            createOme(store, image.name().replaceAll(".*[/\\\\]", ""), image.type(), image.spacing().orElse(null), shape);
        }
        create(store, ome ? "0/" : "", image.type(), bigEndian, shape).write(Box.of(shape), image);
    }

    private static int[] sizes(long[] shape) {
        int edge = EDGES[Math.min(shape.length, EDGES.length - 1)];
        int[] sizes = new int[shape.length];
        Arrays.setAll(sizes, axis -> axis < shape.length - (EDGES.length - 1) ? 1 : Math.clamp(shape[axis], 1, edge));
        return sizes;
    }

    /** {@return the sizes of a chunk; a copy} */
    public int[] chunk() {
        return chunk.clone();
    }

    /**
     * Writes the chunks of a box.
     *
     * @param box begins and ends at chunks, or ends where the image does
     * @param mask its pixels, which become 1 and 0
     * @throws IllegalArgumentException if the box is none of whole chunks, or the mask or the type do not fit
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Box box, BinaryImage mask) {
        Image image = Image.of(mask);
        write(box, type == PixelType.BOOL ? image : image.with(type, image.dataView()));
    }

    /**
     * Writes the chunks of a box.
     *
     * @param box begins and ends at chunks, or ends where the image does
     * @param pixels of the array's type, and in its order of bytes, the lowest first
     * @throws IllegalArgumentException if the box is none of whole chunks, or the pixels do not fit
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Box box, Image pixels) {
        boolean swapped = type.bytes() > 1 && (pixels.order().bytes() == ByteOrder.BIG_ENDIAN) != bigEndian;
        if (!Arrays.equals(box.shape(), pixels.shape()) || pixels.type() != type || swapped) {
            throw new IllegalArgumentException(pixels + (swapped ? " in the other order of bytes" : "")
                    + " does not fit the box " + box + " of " + type + " pixels");
        }
        for (int axis = 0; axis < shape.length; axis++) {
            long end = box.end(axis);
            if (box.start(axis) % chunk[axis] != 0 || end > shape[axis]
                    || end % chunk[axis] != 0 && end != shape[axis]) {
                throw new IllegalArgumentException("the box " + box + " is none of whole chunks of "
                        + Arrays.toString(chunk) + " in an image of " + Image.shapeText(shape));
            }
        }
        if (!box.isEmpty()) {
            write(box, pixels, 0, new long[shape.length], new long[shape.length]);
        }
    }

    /** All chunks along one axis after another. */
    private void write(Box box, Image pixels, int axis, long[] from, long[] to) {
        if (axis == shape.length) {
            writeChunk(box, pixels, from, to);
            return;
        }
        for (long start = box.start(axis); start < box.end(axis); start += chunk[axis]) {
            from[axis] = start - box.start(axis);
            to[axis] = Math.min(start + chunk[axis], box.end(axis)) - box.start(axis);
            write(box, pixels, axis + 1, from, to);
        }
    }

    private void writeChunk(Box box, Image pixels, long[] from, long[] to) {
        StringBuilder key = new StringBuilder(folder);
        for (int axis = 0; axis < shape.length; axis++) {
            key.append(axis == 0 ? "" : ".").append((box.start(axis) + from[axis]) / chunk[axis]);
        }
        byte[] bytes = Crop.padded(pixels, from, to, chunk);
        if (isZero(bytes)) {
            store.delete(key.toString());
        } else {
            store.write(key.toString(), deflated(bytes));
        }
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 13];
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(bytes);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        return out.toByteArray();
    }
}
