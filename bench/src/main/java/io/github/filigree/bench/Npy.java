package io.github.filigree.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Arrays as NumPy's {@code .npy} version 1.0, in C order: what Java and Python share. */
final class Npy {

    private static final int HEADER = 128;

    private Npy() {}

    static void write(Path file, byte[] pixels, int... shape) throws IOException {
        write(file, "|u1", pixels, shape);
    }

    static void write(Path file, int[] values, int... shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        write(file, "<i4", bytes.array(), shape);
    }

    static void write(Path file, double[] values, int... shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        write(file, "<f8", bytes.array(), shape);
    }

    private static void write(Path file, String type, byte[] bytes, int... shape) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            out.write(header(type, shape));
            out.write(bytes);
        }
    }

    static byte[] read(Path file, int... shape) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(HEADER), header("|u1", shape))) {
                throw new IOException("not a uint8 array of shape " + Arrays.toString(shape) + " as written here");
            }
            return in.readAllBytes();
        }
    }

    /** Always the same bytes for one type and shape, so that reading is comparing. */
    private static byte[] header(String type, int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        String padded = text + " ".repeat(HEADER - 11 - text.length()) + "\n";
        return ("\u0093NUMPY\u0001\u0000" + (char) (HEADER - 10) + "\u0000" + padded)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
