package io.github.filigree.kernels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** NumPy's archives of arrays, as far as the test data needs them. */
final class Npz {

    private final Map<String, ByteBuffer> arrays = new HashMap<>();

    Npz(String resource) throws IOException {
        try (InputStream in = Npz.class.getResourceAsStream(resource);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteBuffer file = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                ByteBuffer data = file.position(10 + file.getShort(8)).slice().order(ByteOrder.LITTLE_ENDIAN);
                arrays.put(entry.getName().replace(".npy", ""), data);
            }
        }
    }

    ByteBuffer get(String name) {
        return arrays.get(name);
    }

    /** {@return 0 or 1 for each of so many bits that {@code numpy.packbits} packed} */
    byte[] bits(String name, long from, int count) {
        byte[] bits = new byte[count];
        for (int i = 0; i < count; i++) {
            long bit = from + i;
            bits[i] = (byte) (arrays.get(name).get((int) (bit >> 3)) >> 7 - (int) (bit & 7) & 1);
        }
        return bits;
    }
}
