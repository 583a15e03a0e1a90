package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Archives of one file: NumPy's {@code .npz} of one array, and ImageJ's {@code .zip} of one TIFF. */
final class ZipReader {

    private static final int[] MAGIC = {'P', 'K', 3, 4};

    /** The last record, with its longest comment. */
    private static final int LAST_RECORD = 22 + 0xFFFF;

    /** So many files are named where there is more than one. */
    private static final int MOST_NAMES = 5;

    private ZipReader() {}

    static boolean accepts(Source source) {
        return source.startsWith(MAGIC);
    }

    /** {@return the only file of an archive} */
    static Source only(Source source) throws FileException {
        if (!hasEnd(source.bytes())) {
            throw new FileException(
                    source.name() + " is an archive that is damaged or cut short; save or copy it again");
        }
        MemorySegment only = null;
        StringBuilder names = new StringBuilder();
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new Bytes(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    names.append(count == 0 ? "" : count < MOST_NAMES ? ", " : count == MOST_NAMES ? ", …" : "")
                            .append(count++ < MOST_NAMES ? entry.getName() : "");
                    // Read to its end, which is where its checksum is verified.
                    only = count == 1 ? Memory.read(zip, source.name()) : null;
                }
            }
        } catch (IOException e) {
            throw RasterReader.damaged(source, e);
        }
        if (count != 1) {
            throw new FileException(source.name() + " is an archive of " + count + " files (" + names
                    + "), of which one can be read; take it out, or save one array with np.save");
        }
        return new Source(source.name(), only, source.channel(), source.progress());
    }

    private static boolean hasEnd(MemorySegment bytes) {
        for (long at = bytes.byteSize() - 22; at >= Math.max(0, bytes.byteSize() - LAST_RECORD); at--) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == 'P' && bytes.get(ValueLayout.JAVA_BYTE, at + 1) == 'K'
                    && bytes.get(ValueLayout.JAVA_BYTE, at + 2) == 5 && bytes.get(ValueLayout.JAVA_BYTE, at + 3) == 6) {
                return true;
            }
        }
        return false;
    }

    /** A stream over a file's bytes. */
    static final class Bytes extends InputStream {

        private final MemorySegment bytes;
        private long position;

        Bytes(MemorySegment bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return position < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, bytes.byteSize() - position);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, into, offset, count);
            position += count;
            return count;
        }
    }
}
