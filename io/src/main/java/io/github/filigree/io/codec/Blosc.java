package io.github.filigree.io.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A frame of c-blosc 1, as its README_HEADER describes it: a header of 16 bytes, where each block starts, and per block
 * one stream, or one for each byte of an element, each after its packed size. A stream that is as long packed as
 * unpacked is not packed. Blocks are shuffled as a whole.
 */
final class Blosc {

    private static final int HEADER = 16;
    private static final int LAST_VERSION = 2;

    private static final int BYTES_SHUFFLED = 1;
    private static final int NOT_PACKED = 2;
    private static final int BITS_SHUFFLED = 4;
    private static final int NOT_SPLIT = 16;

    /** Blocks of more bytes an element, or of fewer elements, are one stream. */
    private static final int MOST_SPLITS = 16;
    private static final int FEWEST_ELEMENTS = 128;

    private final byte[] frame;
    private final ByteBuffer numbers;
    private final int flags;
    private final int elementSize;
    private final int size;
    private final int blockSize;

    private Blosc(byte[] frame, int most) throws IOException {
        this.frame = frame;
        numbers = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        if (frame.length < HEADER) {
            throw new IOException("it has " + frame.length + " bytes, fewer than a Blosc header");
        }
        int version = frame[0] & 0xFF;
        if (version < 1 || version > LAST_VERSION) {
            throw new IOException("it is of Blosc format " + version + ", known are 1 and 2");
        }
        flags = frame[2] & 0xFF;
        elementSize = frame[3] & 0xFF;
        size = Codec.size(numbers.getInt(4), most);
        blockSize = numbers.getInt(8);
        int stored = numbers.getInt(12);
        if (stored != frame.length) {
            throw new IOException("its Blosc header tells of " + stored + " bytes, " + frame.length + " are there");
        }
        if (size > 0 && (elementSize == 0 || blockSize < 1 || blockSize > size)) {
            throw new IOException("its Blosc header tells of blocks of " + blockSize + " bytes, elements of "
                    + elementSize);
        }
    }

    static byte[] decode(byte[] frame, int most) throws IOException {
        return new Blosc(frame, most).decode();
    }

    private byte[] decode() throws IOException {
        if ((flags & NOT_PACKED) != 0) {
            if (frame.length - HEADER != size) {
                throw new IOException("it promises " + size + " bytes and holds " + (frame.length - HEADER));
            }
            return Arrays.copyOfRange(frame, HEADER, frame.length);
        }
        byte[] out = new byte[size];
        int blocks = size == 0 ? 0 : Math.ceilDiv(size, blockSize);
        if ((long) HEADER + 4L * blocks > frame.length) {
            throw new IOException("its list of " + blocks + " blocks does not fit into " + frame.length + " bytes");
        }
        byte[] shuffled = new byte[blocks == 0 ? 0 : blockSize];
        for (int block = 0; block < blocks; block++) {
            block(numbers.getInt(HEADER + 4 * block), out, block * blockSize, shuffled);
        }
        return out;
    }

    private void block(int from, byte[] out, int start, byte[] shuffled) throws IOException {
        int length = Math.min(blockSize, size - start);
        boolean bytes = (flags & BYTES_SHUFFLED) != 0 && elementSize > 1;
        boolean bits = !bytes && (flags & BITS_SHUFFLED) != 0 && blockSize >= elementSize;
        if (!bytes && !bits) {
            streams(from, length, out, start);
            return;
        }
        streams(from, length, shuffled, 0);
        if (bytes) {
            Shuffle.bytes(shuffled, out, start, length, elementSize);
        } else {
            Shuffle.bits(shuffled, out, start, length, elementSize);
        }
    }

    private void streams(int from, int length, byte[] out, int start) throws IOException {
        boolean split = (flags & NOT_SPLIT) == 0 && length == blockSize && elementSize <= MOST_SPLITS
                && blockSize / elementSize >= FEWEST_ELEMENTS;
        int count = split ? elementSize : 1;
        int each = length / count;
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at < HEADER || at > frame.length - 4) {
                throw new IOException("a block starts at byte " + at + " of " + frame.length);
            }
            int packed = numbers.getInt(at);
            at += 4;
            if (packed < 0 || packed > frame.length - at) {
                throw new IOException("a stream of " + packed + " bytes starts at byte " + at + " of " + frame.length);
            }
            int to = start + i * each;
            if (packed == each) {
                System.arraycopy(frame, at, out, to, each);
            } else {
                unpack(at, packed, out, to, each);
            }
            at += packed;
        }
    }

    private void unpack(int at, int packed, byte[] out, int to, int length) throws IOException {
        switch (flags >> 5) {
            case 0 -> BloscLz.decode(frame, at, packed, out, to, length);
            case 1 -> Airlift.lz4(frame, at, packed, out, to, length);
            case 2 -> Airlift.snappy(frame, at, packed, out, to, length);
            case 3 -> inflate(at, packed, out, to, length);
            case 4 -> Airlift.zstd(frame, at, packed, out, to, length);
            default -> throw new IOException("it is packed by Blosc's method " + (flags >> 5)
                    + "; known are blosclz, lz4, snappy, zlib and zstd");
        }
    }

    private void inflate(int at, int packed, byte[] out, int to, int length) throws IOException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(frame, at, packed);
            int count = 0;
            while (count < length && !inflater.finished()) {
                int more = inflater.inflate(out, to + count, length - count);
                if (more == 0 && !inflater.finished()) {
                    break;
                }
                count += more;
            }
            if (count != length) {
                throw new IOException("it promises " + length + " bytes and holds " + count);
            }
        } catch (DataFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
