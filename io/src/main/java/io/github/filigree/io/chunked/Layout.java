package io.github.filigree.io.chunked;

import io.github.filigree.io.codec.Codec;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What an array's metadata says of its pixels and their chunks; its arrays are never changed.
 *
 * @param type of a pixel
 * @param bigEndian whether a pixel's highest byte is its first
 * @param shape of the array, slowest axis first
 * @param chunk sizes of a chunk
 * @param order the axes as they lie in a chunk, slowest first
 * @param codecs what unpacks a chunk, in this order
 * @param keys names of the chunks' files
 * @param fill the bytes of a pixel in a chunk that has no file
 * @param sized whether a chunk begins with its own sizes, as in N5
 */
record Layout(PixelType type, boolean bigEndian, long[] shape, int[] chunk, int[] order, List<Codec> codecs,
        ChunkKeys keys, byte[] fill, boolean sized) implements Serializable {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int MOST_AXES = 32;

    /** {@return the layout, which holds together, or a refusal} */
    Layout checked(String name) throws FileException {
        if (shape.length == 0 || shape.length > MOST_AXES || chunk.length != shape.length) {
            throw new FileException(name + " is damaged: its shape has " + shape.length + " axes, its chunks "
                    + chunk.length + "; save it again");
        }
        double bytes = type.bytes();
        double all = type.bytes();
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] < 0 || chunk[axis] < 1) {
                throw new FileException(name + " is damaged: its shape is " + Image.shapeText(shape)
                        + ", its chunks are " + chunkText() + "; save it again");
            }
            bytes *= chunk[axis];
            all *= Math.max(1, shape[axis]);
        }
        if (bytes > LARGEST_ARRAY || all > Long.MAX_VALUE) {
            throw new FileException(name + " has chunks of " + chunkText() + " " + type
                    + " pixels, more than an array of Java holds; save it in smaller chunks");
        }
        return this;
    }

    /** {@return the bytes of a whole chunk} */
    int chunkBytes() {
        return bytes(chunk);
    }

    /** {@return the bytes of so many pixels} */
    int bytes(int[] sizes) {
        return Arrays.stream(sizes).reduce(type.bytes(), Math::multiplyExact);
    }

    /** {@return how many bytes a packed chunk can have: packing makes little that cannot be packed a bit larger} */
    int mostPacked() {
        long most = chunkBytes() + (long) (chunkBytes() >> 3) + (1 << 16);
        return (int) Math.min(most, LARGEST_ARRAY);
    }

    /** {@return pixels from one to the next along each axis, in a chunk of these sizes} */
    long[] strides(int[] sizes) {
        long[] strides = new long[order.length];
        long stride = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            strides[order[i]] = stride;
            stride *= sizes[order[i]];
        }
        return strides;
    }

    /** {@return whether pixels without a file are zeros} */
    boolean fillsWithZeros() {
        for (byte b : fill) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    String chunkText() {
        return Image.shapeText(Arrays.stream(chunk).asLongStream().toArray());
    }
}
