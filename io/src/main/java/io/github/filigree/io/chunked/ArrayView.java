package io.github.filigree.io.chunked;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Spacing;
import java.io.Serializable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked for of an array in chunks: some of its axes, and one place on each of the others. It is sent to other
 * machines as the names of its files.
 */
public final class ArrayView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final ChunkedArray array;
    private final int[] kept;
    private final long[] places;
    private final transient Spacing spacing;
    private final transient List<String> remarks;

    /** Of these axes, in ascending order; of the others the pixels at these places. */
    ArrayView(ChunkedArray array, int[] kept, long[] places, Spacing spacing, List<String> remarks) {
        this.array = array;
        this.kept = kept;
        this.places = places;
        this.spacing = spacing;
        this.remarks = remarks;
    }

    /** {@return the sizes of its axes, slowest first} */
    public long[] shape() {
        return Arrays.stream(kept).mapToLong(axis -> array.layout().shape()[axis]).toArray();
    }

    /** {@return the sizes of its chunks} */
    public int[] chunk() {
        return Arrays.stream(kept).map(axis -> array.layout().chunk()[axis]).toArray();
    }

    /** {@return the type of a pixel} */
    public PixelType type() {
        return array.layout().type();
    }

    /** {@return the size of a pixel, or null if it is not known or this was sent from another machine} */
    public Spacing spacing() {
        return spacing;
    }

    /** {@return what a person should hear, a line each; null if this was sent from another machine} */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * {@return all of it, in memory}
     *
     * @param progress is told how many bytes are read
     * @throws FileException if it cannot be read, or there is not enough memory for it
     */
    public Image image(ReadProgress progress) throws FileException {
        long[] shape = shape();
        double bytes = Arrays.stream(shape).asDoubleStream().reduce(type().bytes(), (a, b) -> a * b);
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new FileException(array.name() + " is " + Image.shapeText(shape) + " " + type() + " pixels, "
                    + (long) Math.ceil(bytes / (1 << 20)) + " MiB, the JVM may use " + (most >> 20)
                    + "; give it more, for example FILIGREE_JAVA_OPTIONS=-Xmx16g, or use filigree tiles");
        }
        return read(new long[shape.length], shape, progress).spaced(spacing).remarked(remarks);
    }

    /**
     * {@return a box of it}
     *
     * @param from its first pixel along each axis
     * @param to after its last pixel along each axis
     * @param progress is told how many bytes are read
     * @throws FileException if it cannot be read
     */
    public Image read(long[] from, long[] to, ReadProgress progress) throws FileException {
        long[] allFrom = places.clone();
        long[] allTo = Arrays.stream(places).map(place -> place + 1).toArray();
        long[] shape = new long[kept.length];
        for (int i = 0; i < kept.length; i++) {
            allFrom[kept[i]] = from[i];
            allTo[kept[i]] = to[i];
            shape[i] = to[i] - from[i];
        }
        long bytes = type().byteCount(shape);
        MemorySegment box = bytes <= LARGEST_ARRAY
                ? MemorySegment.ofArray(new byte[(int) bytes]) : Arena.ofAuto().allocate(bytes);
        array.read(allFrom, allTo, box, progress);
        ByteOrder order = array.layout().bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Image.of(type(), new PixelOrder(false, order), box, shape).named(array.name());
    }
}
