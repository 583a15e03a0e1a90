package io.github.filigree.io.codec;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What aircompressor unpacks. */
final class Airlift {

    /** A block of Zstandard makes at most 128 KiB of its at least 4 bytes. */
    private static final long ZSTD_BLOCK = 1 << 17;
    private static final int ZSTD_SMALLEST = 4;

    private Airlift() {}

    static byte[] zstd(byte[] packed, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, ZSTD_BLOCK * (packed.length / ZSTD_SMALLEST + 1))];
        int count = new ZstdDecompressor().decompress(packed, 0, packed.length, bytes, 0, bytes.length);
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }

    static byte[] sizedLz4(byte[] packed, int most) throws IOException {
        if (packed.length < Integer.BYTES) {
            throw new IOException("it ends within its size");
        }
        int size = Codec.size(ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(), most);
        byte[] bytes = new byte[size];
        exactly(new Lz4Decompressor(), packed, Integer.BYTES, packed.length - Integer.BYTES, bytes, 0, size);
        return bytes;
    }

    static void lz4(byte[] in, int offset, int length, byte[] out, int at, int size) throws IOException {
        exactly(new Lz4Decompressor(), in, offset, length, out, at, size);
    }

    static void snappy(byte[] in, int offset, int length, byte[] out, int at, int size) throws IOException {
        exactly(new SnappyDecompressor(), in, offset, length, out, at, size);
    }

    static void zstd(byte[] in, int offset, int length, byte[] out, int at, int size) throws IOException {
        exactly(new ZstdDecompressor(), in, offset, length, out, at, size);
    }

    private static void exactly(Decompressor method, byte[] in, int offset, int length, byte[] out, int at, int size)
            throws IOException {
        int count = method.decompress(in, offset, length, out, at, size);
        if (count != size) {
            throw new IOException("it promises " + size + " bytes and holds " + count);
        }
    }
}
