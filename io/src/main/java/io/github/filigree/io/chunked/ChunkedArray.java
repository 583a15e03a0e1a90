package io.github.filigree.io.chunked;

import io.github.filigree.io.codec.Codec;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.store.ByteStore;
import java.io.IOException;
import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An array in chunks, of which boxes are read.
 *
 * @param store where its files are
 * @param folder its name in the store, empty or with a slash at its end
 * @param layout of its pixels
 */
record ChunkedArray(ByteStore store, String folder, Layout layout) implements Serializable {

    /** A chunk's pixels; at the array's end N5 stores smaller ones. */
    private record Chunk(byte[] bytes, int[] sizes) {}

    String name() {
        return folder.isEmpty() ? store.name() : store.name() + "/" + folder.substring(0, folder.length() - 1);
    }

    /**
     * Reads a box.
     *
     * @param from its first pixel along each axis
     * @param to after its last pixel along each axis
     * @param box zeros, which become its pixels in raster order, their bytes as they are stored
     * @param progress is told how many bytes of the box are done
     */
    void read(long[] from, long[] to, MemorySegment box, ReadProgress progress) throws FileException {
        int rank = from.length;
        long[] first = new long[rank];
        long[] index = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            if (from[axis] == to[axis]) {
                return;
            }
            first[axis] = from[axis] / layout.chunk()[axis];
            index[axis] = first[axis];
        }
        long done = 0;
        while (true) {
            done += read(index, from, to, box);
            progress.update(done, box.byteSize());
            int axis = rank - 1;
            while (axis >= 0 && ++index[axis] * layout.chunk()[axis] >= to[axis]) {
                index[axis] = first[axis];
                axis--;
            }
            if (axis < 0) {
                return;
            }
        }
    }

    /** Reads what a chunk has of a box; gives the number of bytes. */
    private long read(long[] index, long[] from, long[] to, MemorySegment box) throws FileException {
        int rank = index.length;
        int bytes = layout.type().bytes();
        Chunk chunk = chunk(index);
        int[] sizes = chunk == null ? layout.chunk() : chunk.sizes;
        long[] strides = layout.strides(sizes);
        long[] boxStrides = new long[rank];
        long[] counts = new long[rank];
        long inChunk = 0;
        long inBox = 0;
        long stride = 1;
        long pixels = 1;
        for (int axis = rank - 1; axis >= 0; axis--) {
            long origin = index[axis] * layout.chunk()[axis];
            long start = Math.max(origin, from[axis]);
            counts[axis] = Math.min(origin + sizes[axis], to[axis]) - start;
            boxStrides[axis] = stride;
            inChunk += (start - origin) * strides[axis];
            inBox += (start - from[axis]) * stride;
            stride *= to[axis] - from[axis];
            pixels *= counts[axis];
        }
        Overlap overlap = new Overlap(counts, strides, boxStrides, bytes);
        if (chunk != null) {
            overlap.copy(MemorySegment.ofArray(chunk.bytes), inChunk, box, inBox);
        } else if (!layout.fillsWithZeros()) {
            overlap.fill(MemorySegment.ofArray(layout.fill()), box, inBox);
        }
        return pixels * bytes;
    }

    /** {@return a chunk, or null where it has no file} */
    private Chunk chunk(long[] index) throws FileException {
        String key = layout.keys().of(index);
        byte[] packed;
        try {
            packed = store.read(folder + key, layout.mostPacked());
        } catch (IOException e) {
            throw new FileException(name() + ": chunk " + key + " cannot be read: " + FileException.words(e)
                    + "; check the disk, or copy the folder again", e);
        }
        if (packed == null) {
            return null;
        }
        try {
            return layout.sized() ? sized(packed, index) : unpacked(packed, layout.chunk());
        } catch (IOException e) {
            throw new FileException(name() + ": chunk " + key + " is damaged or cut short: " + FileException.words(e)
                    + "; copy the folder again", e);
        }
    }

    private Chunk unpacked(byte[] packed, int[] sizes) throws IOException {
        int expected = layout.bytes(sizes);
        byte[] bytes = packed;
        for (int i = 0; i < layout.codecs().size(); i++) {
            Codec codec = layout.codecs().get(i);
            bytes = codec.decode(bytes, i == layout.codecs().size() - 1 ? expected : layout.mostPacked());
        }
        if (bytes.length != expected) {
            throw new IOException("it holds " + bytes.length + " bytes, its pixels are " + expected);
        }
        return new Chunk(bytes, sizes);
    }

    /** A block of N5: mode, number of axes, sizes, the last axis first; then the packed pixels. */
    private Chunk sized(byte[] block, long[] index) throws IOException {
        int rank = index.length;
        ByteBuffer in = ByteBuffer.wrap(block);
        int header = 4 + 4 * rank;
        if (block.length < header) {
            throw new IOException("it ends within its header");
        }
        int mode = in.getShort();
        int axes = in.getShort();
        if (mode != 0 && mode != 1 || axes != rank) {
            throw new IOException("it is of mode " + mode + " with " + axes + " axes, not 0 or 1 with " + rank);
        }
        int[] sizes = new int[rank];
        for (int axis = rank - 1; axis >= 0; axis--) {
            sizes[axis] = in.getInt();
            int chunk = layout.chunk()[axis];
            long needed = Math.min(chunk, layout.shape()[axis] - index[axis] * chunk);
            if (sizes[axis] < needed || sizes[axis] > chunk) {
                throw new IOException("it has " + sizes[axis] + " pixels along axis " + axis + " where there are "
                        + needed);
            }
        }
        if (mode == 1) {
            header += Integer.BYTES;
        }
        return unpacked(Arrays.copyOfRange(block, Math.min(header, block.length), block.length), sizes);
    }

    @Override
    public String toString() {
        return name() + ": " + Image.shapeText(layout.shape()) + " " + layout.type();
    }
}
