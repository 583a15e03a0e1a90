package io.github.filigree.io.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The stream that lz4-java's LZ4BlockOutputStream writes, and N5 with it: blocks of the word "LZ4Block", a byte whose
 * upper half is the method, packed and unpacked size, checksum and bytes. A block of nothing ends it.
 */
final class Lz4Frames {

    private static final byte[] MAGIC = "LZ4Block".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 13;
    private static final int AS_IS = 0x10;
    private static final int PACKED = 0x20;
    private static final int SEED = 0x9747B28C;

    /** The library keeps 28 of its 32 bits. */
    private static final int CHECKSUM_BITS = 0x0FFFFFFF;

    private Lz4Frames() {}

    static byte[] decode(byte[] packed, int most) throws IOException {
        ByteBuffer numbers = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        byte[] out = new byte[0];
        int count = 0;
        for (int at = 0; at < packed.length;) {
            if (packed.length - at < HEADER || !Arrays.equals(packed, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                throw new IOException("no LZ4 block starts at its byte " + at);
            }
            int method = packed[at + MAGIC.length] & 0xF0;
            int length = numbers.getInt(at + 9);
            int size = Codec.size(numbers.getInt(at + 13), most - count);
            int checksum = numbers.getInt(at + 17);
            at += HEADER;
            if (size == 0) {
                return out;
            }
            if (length < 0 || length > packed.length - at || method != AS_IS && method != PACKED
                    || method == AS_IS && length != size) {
                throw new IOException("an LZ4 block of " + length + " bytes and method " + method + " starts at its byte "
                        + at + " of " + packed.length);
            }
            out = Arrays.copyOf(out, count + size);
            if (method == AS_IS) {
                System.arraycopy(packed, at, out, count, size);
            } else {
                Airlift.lz4(packed, at, length, out, count, size);
            }
            if ((Checksums.xxHash32(out, count, size, SEED) & CHECKSUM_BITS) != checksum) {
                throw new IOException("the checksum of an LZ4 block is wrong");
            }
            count += size;
            at += length;
        }
        throw new IOException("it ends without its last LZ4 block");
    }
}
