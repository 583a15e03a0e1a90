package io.github.filigree.io.read;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** Pages that are not compressed and lie one after another in the file: they need no decoding, and no memory. */
final class TiffMapping {

    private static final int FILL_ORDER = 266;

    private TiffMapping() {}

    /**
     * {@return the pixels of all pages where they lie in the file, or null where they have to be decoded}
     *
     * @param pages in the order of the planes, alike in size and type
     */
    static MemorySegment of(List<TiffPage> pages) {
        TiffPage first = pages.getFirst();
        long bytes = first.shape()[0] * first.shape()[1] * first.type().bytes();
        long start = first.tags().integer(TiffDirectory.STRIP_OFFSETS, 0);
        for (int i = 0; i < pages.size(); i++) {
            if (!isPlain(pages.get(i), bytes)
                    || pages.get(i).tags().integer(TiffDirectory.STRIP_OFFSETS, 0) != start + i * bytes) {
                return null;
            }
        }
        return first.tags().file().asSlice(start, bytes * pages.size());
    }

    private static boolean isPlain(TiffPage page, long bytes) {
        TiffDirectory tags = page.tags();
        if (tags.integer(TiffDirectory.COMPRESSION, 1) != 1 || tags.has(TiffDirectory.TILE_OFFSETS)
                || tags.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1) != 1 || !page.raw()
                || tags.integer(TiffDirectory.BITS_PER_SAMPLE, 1) != 8L * page.type().bytes()
                || tags.integer(FILL_ORDER, 1) != 1) {
            return false;
        }
        long[] offsets = tags.integers(TiffDirectory.STRIP_OFFSETS);
        long[] counts = tags.integers(TiffDirectory.STRIP_BYTE_COUNTS);
        long rows = tags.integer(TiffDirectory.ROWS_PER_STRIP, page.shape()[0]);
        if (offsets.length == 0 || offsets.length != counts.length || rows < 1
                || offsets.length != Math.ceilDiv(page.shape()[0], Math.min(rows, page.shape()[0]))) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] != offsets[0] + sum) {
                return false;
            }
            sum += counts[i];
        }
        return sum == bytes;
    }
}
