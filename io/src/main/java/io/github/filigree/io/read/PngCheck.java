package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.image.Units;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Walks a PNG's chunks: verifies their checksums, which ImageIO does not, and finds the size of a pixel. */
final class PngCheck {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int PIECE = 1 << 16;
    private static final int IEND = 0x49454E44;
    private static final int PHYS = 0x70485973;
    private static final int METRE = 1;

    private PngCheck() {}

    /** {@return the spacing, or null if the file says nothing of it that is no print resolution} */
    static Spacing check(Source source) throws FileException {
        MemorySegment bytes = source.bytes();
        Spacing spacing = null;
        long at = SIGNATURE;
        while (true) {
            if (at + FRAME > bytes.byteSize()) {
                throw cut(source);
            }
            long length = bytes.get(INT, at) & 0xFFFF_FFFFL;
            int type = bytes.get(INT, at + 4);
            if (at + FRAME + length > bytes.byteSize()) {
                throw cut(source);
            }
            if (checksum(bytes.asSlice(at + 4, 4 + length)) != bytes.get(INT, at + 8 + length)) {
                throw new FileException(source.name() + " is damaged: a checksum does not fit the bytes "
                        + at + " to " + (at + FRAME + length) + "; save or copy it again");
            }
            if (type == PHYS && length == 9 && bytes.get(ValueLayout.JAVA_BYTE, at + 16) == METRE) {
                spacing = spacing(bytes.get(INT, at + 8) & 0xFFFF_FFFFL, bytes.get(INT, at + 12) & 0xFFFF_FFFFL);
            }
            if (type == IEND) {
                return spacing;
            }
            at += FRAME + length;
        }
    }

    private static FileException cut(Source source) {
        return new FileException(
                source.name() + " is damaged or cut short: its last chunk is missing; save or copy it again");
    }

    private static int checksum(MemorySegment bytes) {
        CRC32 sum = new CRC32();
        byte[] piece = new byte[PIECE];
        for (long offset = 0; offset < bytes.byteSize(); offset += PIECE) {
            int length = (int) Math.min(PIECE, bytes.byteSize() - offset);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, offset, piece, 0, length);
            sum.update(piece, 0, length);
        }
        return (int) sum.getValue();
    }

    private static Spacing spacing(long x, long y) {
        return x == 0 || y == 0 || Units.isPrintResolution(x) || Units.isPrintResolution(y) || x == 1 && y == 1
                ? null
                : Spacing.of("m", 1.0 / y, 1.0 / x).from("PNG's pHYs");
    }
}
