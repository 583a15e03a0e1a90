package io.github.filigree.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** uint8 arrays as NumPy's {@code .npy} version 1.0, in C order: the images that Java and Python share. */
final class Npy {

    private static final int HEADER = 128;

    private Npy() {}

    static void write(Path file, byte[] pixels, int... shape) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            out.write(header(shape));
            out.write(pixels);
        }
    }

    static byte[] read(Path file, int... shape) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(HEADER), header(shape))) {
                throw new IOException("not a uint8 array of shape " + Arrays.toString(shape) + " as written here");
            }
            return in.readAllBytes();
        }
    }

    /** Always the same bytes for one shape, so that reading is comparing. */
    private static byte[] header(int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + sizes + "), }";
        ByteArrayOutputStream header = new ByteArrayOutputStream(HEADER);
        header.writeBytes("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        header.write(HEADER - 10);
        header.write(0);
        header.writeBytes((text + " ".repeat(HEADER - 11 - text.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return header.toByteArray();
    }
}
