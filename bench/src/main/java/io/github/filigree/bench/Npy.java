package io.github.filigree.bench;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;

/** Arrays as {@code .npy} files: what Java and Python share. */
final class Npy {

    private Npy() {}

    static void write(Path file, byte[] pixels, int... shape) throws IOException {
        write(file, PixelType.UINT8, MemorySegment.ofArray(pixels), shape);
    }

    static void write(Path file, int[] values, int... shape) throws IOException {
        write(file, PixelType.INT32, MemorySegment.ofArray(values), shape);
    }

    static void write(Path file, float[] values, int... shape) throws IOException {
        write(file, PixelType.FLOAT32, MemorySegment.ofArray(values), shape);
    }

    static void write(Path file, double[] values, int... shape) throws IOException {
        write(file, PixelType.FLOAT64, MemorySegment.ofArray(values), shape);
    }

    private static void write(Path file, PixelType type, MemorySegment data, int... shape) throws IOException {
        Images.write(Image.of(type, data, longs(shape)), file);
    }

    static byte[] read(Path file, int... shape) throws IOException {
        Image image = Images.read(file);
        if (image.type() != PixelType.UINT8 || !Arrays.equals(image.shape(), longs(shape))) {
            throw new IOException(image + "; expected uint8 of shape " + Arrays.toString(shape));
        }
        return image.toBytes();
    }

    private static long[] longs(int... shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }
}
