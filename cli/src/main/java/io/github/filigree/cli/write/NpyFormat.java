package io.github.filigree.cli.write;

import io.github.filigree.cli.read.ElementType;
import io.github.filigree.cli.read.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** NumPy's {@code .npy}, version 1, little-endian. */
public final class NpyFormat implements ImageFormat {

    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 16;

    @Override
    public List<String> extensions() {
        return List.of("npy");
    }

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        boolean swap = image.order().swapped() == (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
        header(out, image.type().descr(), image.order().fortran(), image.shape());
        data(out, image.data(), swap ? image.type().bytes() : 1);
    }

    /** Writes a header; the elements follow. */
    static void header(OutputStream out, String descr, boolean fortran, long... shape) throws IOException {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        if (shape.length > 1) {
            sizes = sizes.substring(0, sizes.length() - 1);
        }
        String dict = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + sizes + "), }";
        int unpadded = 10 + dict.length() + 1;
        dict += " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        out.write(dict.length());
        out.write(dict.length() >> 8);
        out.write(dict.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes elements of a type's size, with their bytes reversed where that size is over 1. */
    static void data(OutputStream out, MemorySegment data, int reversed) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long offset = 0; offset < data.byteSize(); offset += CHUNK) {
            int length = (int) Math.min(CHUNK, data.byteSize() - offset);
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, offset, chunk, 0, length);
            for (int i = 0; reversed > 1 && i < length; i += reversed) {
                for (int a = i, b = i + reversed - 1; a < b; a++, b--) {
                    byte swap = chunk[a];
                    chunk[a] = chunk[b];
                    chunk[b] = swap;
                }
            }
            out.write(chunk, 0, length);
        }
    }

    /** Writes numbers one at a time, as an array of one axis; the entries of an archive need no array that way. */
    static final class Numbers {

        private final OutputStream out;
        private final byte[] chunk = new byte[CHUNK];
        private final ElementType type;
        private int position;

        Numbers(OutputStream out, ElementType type, long count) throws IOException {
            this.out = out;
            this.type = type;
            header(out, type.descr(), false, count);
        }

        void add(double value) throws IOException {
            add(Double.doubleToRawLongBits(value));
        }

        void add(long value) throws IOException {
            for (int i = 0; i < type.bytes(); i++) {
                chunk[position++] = (byte) (value >>> 8 * i);
            }
            if (position == CHUNK) {
                flush();
            }
        }

        void flush() throws IOException {
            out.write(chunk, 0, position);
            position = 0;
        }
    }
}
