package io.github.filigree.io.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Checksums of chunks: CRC-32C and xxHash32 (github.com/Cyan4973/xxHash, doc/xxhash_spec.md). */
final class Checksums {

    private static final int PRIME_1 = 0x9E3779B1;
    private static final int PRIME_2 = 0x85EBCA77;
    private static final int PRIME_3 = 0xC2B2AE3D;
    private static final int PRIME_4 = 0x27D4EB2F;
    private static final int PRIME_5 = 0x165667B1;
    private static final int STRIPE = 16;

    private Checksums() {}

    /** The bytes without the four at their end, which must be their CRC-32C. */
    static byte[] checked(byte[] packed, int most) throws IOException {
        int length = packed.length - Integer.BYTES;
        if (length < 0) {
            throw new IOException("it ends within its checksum");
        }
        Codec.size(length, most);
        CRC32C crc = new CRC32C();
        crc.update(packed, 0, length);
        int expected = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(length);
        if ((int) crc.getValue() != expected) {
            throw new IOException("its checksum is wrong");
        }
        return Arrays.copyOf(packed, length);
    }

    /** {@return xxHash32 of some bytes} */
    static int xxHash32(byte[] bytes, int offset, int length, int seed) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        int hash;
        if (length >= STRIPE) {
            int[] lanes = {seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1};
            while (in.remaining() >= STRIPE) {
                for (int lane = 0; lane < lanes.length; lane++) {
                    lanes[lane] = Integer.rotateLeft(lanes[lane] + in.getInt() * PRIME_2, 13) * PRIME_1;
                }
            }
            hash = Integer.rotateLeft(lanes[0], 1) + Integer.rotateLeft(lanes[1], 7)
                    + Integer.rotateLeft(lanes[2], 12) + Integer.rotateLeft(lanes[3], 18);
        } else {
            hash = seed + PRIME_5;
        }
        hash += length;
        while (in.remaining() >= Integer.BYTES) {
            hash = Integer.rotateLeft(hash + in.getInt() * PRIME_3, 17) * PRIME_4;
        }
        while (in.hasRemaining()) {
            hash = Integer.rotateLeft(hash + (in.get() & 0xFF) * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 15) * PRIME_2;
        hash = (hash ^ hash >>> 13) * PRIME_3;
        return hash ^ hash >>> 16;
    }
}
