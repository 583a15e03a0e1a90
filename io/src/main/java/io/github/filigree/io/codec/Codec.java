package io.github.filigree.io.codec;

import java.io.IOException;

/**
 * How the bytes of a chunk are packed. What a packed chunk says of its own size is compared with what a chunk can hold
 * before memory is taken for it.
 */
public enum Codec {
    /** Deflated, with gzip's header and checksum; one member or several. */
    GZIP(Deflated::gzip),
    /** Deflated, with zlib's header and checksum. */
    ZLIB(Deflated::zlib),
    /** Zstandard. */
    ZSTD(Airlift::zstd),
    /** An LZ4 block after its unpacked size in four bytes, as numcodecs writes it. */
    LZ4(Airlift::sizedLz4),
    /** Framed LZ4 blocks with checksums, as the Java library of N5 writes them. */
    LZ4_FRAMES(Lz4Frames::decode),
    /** A frame of c-blosc 1. */
    BLOSC(Blosc::decode),
    /** The bytes as they are, and after them their CRC-32C, of which nothing is left. */
    CRC32C(Checksums::checked);

    /** Unpacks. */
    private interface Decoder {
        byte[] decode(byte[] packed, int most) throws IOException;
    }

    private final Decoder decoder;

    Codec(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * {@return the bytes that were packed}
     *
     * @param packed all that was stored
     * @param most how many bytes there can be, 0 or more
     * @throws IOException if it is damaged, or there would be more; the message says what is wrong, without a name
     */
    public byte[] decode(byte[] packed, int most) throws IOException {
        try {
            return decoder.decode(packed, most);
        } catch (RuntimeException e) {
            // Decoders throw whatever they stumble over.
            throw new IOException(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }

    /** A size that a packed chunk says of itself, or a refusal. */
    static int size(long promised, int most) throws IOException {
        if (promised < 0 || promised > most) {
            throw new IOException("it promises " + promised + " bytes, and " + most + " can be in it");
        }
        return (int) promised;
    }
}
