package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.GZIPInputStream;

/** Gzipped files, and gzipped pixels within files. */
final class Gzip {

    /** What deflate can make of a byte. */
    private static final long EXPANSION = 1032;
    private static final int PIECE = 1 << 16;

    private Gzip() {}

    static boolean accepts(Source source) {
        return source.startsWith(0x1F, 0x8B, 8);
    }

    /** {@return the file in a gzipped file} */
    static Source open(Source source) throws FileException {
        try (InputStream in = new GZIPInputStream(new ZipReader.Bytes(source.bytes()), PIECE)) {
            return new Source(source.name(), Memory.read(in, source.name()), source.channel(), source.progress());
        } catch (IOException e) {
            throw RasterReader.damaged(source, e);
        }
    }

    /** {@return exactly so many bytes, of gzipped ones} */
    static MemorySegment inflate(String name, MemorySegment gzipped, long bytes) throws FileException {
        if (bytes / EXPANSION > gzipped.byteSize()) {
            throw new FileException(name + " is damaged or cut short: " + gzipped.byteSize()
                    + " bytes cannot hold the " + bytes + " that its header promises; save or copy it again");
        }
        Memory.require(name, bytes);
        MemorySegment data = Memory.allocate(bytes);
        byte[] piece = new byte[PIECE];
        long done = 0;
        try (InputStream in = new GZIPInputStream(new ZipReader.Bytes(gzipped), PIECE)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (done + count > bytes) {
                    throw new IOException("there are more pixels than the header promises");
                }
                MemorySegment.copy(piece, 0, data, ValueLayout.JAVA_BYTE, done, count);
                done += count;
            }
        } catch (IOException e) {
            throw new FileException(name + " is damaged or cut short (" + FileException.words(e)
                    + "); save or copy it again", e);
        }
        if (done < bytes) {
            throw new FileException(name + " is cut short: its header promises " + bytes + " bytes of pixels, " + done
                    + " are there; save or copy it again");
        }
        return data;
    }
}
