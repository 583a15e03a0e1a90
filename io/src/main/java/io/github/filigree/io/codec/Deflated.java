package io.github.filigree.io.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** What deflate packed. */
final class Deflated {

    /** What deflate can make of a byte. */
    private static final long EXPANSION = 1032;
    private static final int PIECE = 1 << 13;

    private Deflated() {}

    static byte[] gzip(byte[] packed, int most) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), PIECE)) {
            return all(in, packed.length, most);
        }
    }

    static byte[] zlib(byte[] packed, int most) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return all(in, packed.length, most);
        }
    }

    private static byte[] all(InputStream in, int packed, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, EXPANSION * packed)];
        int count = in.readNBytes(bytes, 0, bytes.length);
        if (in.read() >= 0) {
            throw new IOException("it holds more than the " + most + " bytes that can be in it");
        }
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
