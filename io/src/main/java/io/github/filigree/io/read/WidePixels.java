package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Integers of 64 bits, NumPy's usual ones, which the TIFF decoder does not know: strips, plain or deflated. */
final class WidePixels {

    private WidePixels() {}

    static boolean handles(PixelType type) {
        return type == PixelType.INT64 || type == PixelType.UINT64;
    }

    static void decode(TiffPage page, Samples samples) throws IOException {
        TiffDirectory tags = page.tags();
        long method = tags.integer(TiffDirectory.COMPRESSION, 1);
        boolean deflated = method == 8 || method == 32946;
        if (tags.has(TiffDirectory.TILE_OFFSETS) || method != 1 && !deflated
                || tags.integer(TiffDirectory.PREDICTOR, 1) != 1
                || tags.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1) != 1) {
            throw new FileException(page.source().name() + " has integers of 64 bits in tiles, colours or a compression"
                    + " that Filigree does not read them from; save it with 8, 16 or 32 bits");
        }
        long height = page.shape()[0];
        int rowBytes = Math.toIntExact(page.shape()[1] * page.type().bytes());
        long rows = Math.min(height, tags.integer(TiffDirectory.ROWS_PER_STRIP, height));
        long[] offsets = tags.integers(TiffDirectory.STRIP_OFFSETS);
        long[] counts = tags.integers(TiffDirectory.STRIP_BYTE_COUNTS);
        if (rows < 1 || offsets.length != counts.length || offsets.length < Math.ceilDiv(height, rows)) {
            throw new IOException("strips are missing");
        }
        boolean swapped = tags.order() != ByteOrder.nativeOrder();
        for (int strip = 0; strip * rows < height; strip++) {
            int bytes = Math.toIntExact(Math.min(rows, height - strip * rows) * rowBytes);
            MemorySegment stored = tags.file().asSlice(offsets[strip], counts[strip]);
            byte[] plain = deflated ? inflated(stored, bytes) : head(stored, bytes);
            if (swapped) {
                MemorySegment segment = MemorySegment.ofArray(plain);
                for (int i = 0; i < bytes; i += Long.BYTES) {
                    segment.set(ValueLayout.JAVA_LONG_UNALIGNED, i,
                            Long.reverseBytes(segment.get(ValueLayout.JAVA_LONG_UNALIGNED, i)));
                }
            }
            samples.addRow(plain);
        }
    }

    private static byte[] head(MemorySegment stored, int bytes) throws IOException {
        if (stored.byteSize() < bytes) {
            throw new IOException("a strip has " + stored.byteSize() + " bytes, not " + bytes);
        }
        return stored.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
    }

    private static byte[] inflated(MemorySegment stored, int bytes) throws IOException {
        byte[] plain = new byte[bytes];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stored.toArray(ValueLayout.JAVA_BYTE));
            int done = 0;
            while (done < bytes) {
                int more = inflater.inflate(plain, done, bytes - done);
                if (more == 0) {
                    throw new IOException("a strip ends early");
                }
                done += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("a strip is no zlib data", e);
        }
    }
}
