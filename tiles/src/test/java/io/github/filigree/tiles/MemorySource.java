package io.github.filigree.tiles;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An image in memory that remembers what was read of it. */
public final class MemorySource implements TileSource {

    private static final long serialVersionUID = 1;

    private final transient BinaryImage image;
    private final int[] chunk;
    public final transient List<Box> reads = Collections.synchronizedList(new ArrayList<>());

    public MemorySource(BinaryImage image, int... chunk) {
        this.image = image;
        this.chunk = chunk;
    }

    @Override
    public long[] shape() {
        return image.shape();
    }

    @Override
    public int[] chunk() {
        return chunk.clone();
    }

    @Override
    public BinaryImage read(Box box) {
        reads.add(box);
        return part(image, box);
    }

    /** {@return a part of an image, pixel by pixel} */
    public static BinaryImage part(BinaryImage image, Box box) {
        Shape shape = Shape.of(box.shape());
        byte[] pixels = new byte[(int) shape.pixels()];
        long[] at = new long[shape.rank()];
        for (int i = 0; i < pixels.length; i++) {
            shape.coordinates(i, at);
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] += box.start(axis);
            }
            pixels[i] = (byte) (image.get(at) ? 1 : 0);
        }
        return BinaryImage.of(pixels, box.shape());
    }
}
