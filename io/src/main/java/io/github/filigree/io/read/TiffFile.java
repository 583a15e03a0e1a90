package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of pages of a TIFF or BigTIFF. Decoders stop at the first page that they cannot reach, so that a file cut
 * short would be read as a smaller one; here every page, every tag and every strip must lie inside the file.
 */
final class TiffFile {

    private static final int BIG = 43;
    private static final int MOST_TAGS = 4096;

    /** A strip takes four bytes in a page's list of them; some writers let pages share such lists. */
    private static final long MOST_SHARED = 4;

    private final Source source;
    private final MemorySegment file;
    private final ByteOrder order;
    private final boolean big;
    private long strips;

    private TiffFile(Source source) {
        this.source = source;
        file = source.bytes();
        order = source.startsWith('M') ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        big = file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), 2) == BIG;
    }

    static boolean accepts(Source source) {
        return source.startsWith('I', 'I', 42, 0) || source.startsWith('M', 'M', 0, 42)
                || source.startsWith('I', 'I', 43, 0) || source.startsWith('M', 'M', 0, 43);
    }

    /** {@return all pages, in the order of the file's list} */
    static List<TiffDirectory> pages(Source source) throws FileException {
        return new TiffFile(source).pages();
    }

    private List<TiffDirectory> pages() throws FileException {
        List<TiffDirectory> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long link = big ? 8 : 4;
        long next = offset(link, 1);
        long listed = 0;
        while (next != 0) {
            if (!seen.add(next)) {
                throw new FileException(source.name() + " is damaged: after page " + pages.size()
                        + " its list of pages starts again; save it again");
            }
            int number = pages.size() + 1;
            long start = next + (big ? 8 : 2);
            require(start, "page " + number);
            long count = big
                    ? file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), next)
                    : file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), next) & 0xFFFF;
            if (count < 1 || count > MOST_TAGS) {
                throw new FileException(source.name() + " is damaged: page " + number + " has " + count
                        + " tags; save or copy it again");
            }
            long end = start + count * (big ? 20 : 12);
            require(end + (big ? 8 : 4), "page " + number);
            listed += end - next;
            if (listed > file.byteSize()) {
                throw overlapping();
            }
            TiffDirectory page = new TiffDirectory(file, order, entries(start, (int) count, number));
            checkPixels(page, number);
            pages.add(page);
            next = offset(end, number + 1);
        }
        return pages;
    }

    private long offset(long at, int page) throws FileException {
        require(at + (big ? 8 : 4), "page " + page);
        return big
                ? file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at)
                : file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at) & 0xFFFF_FFFFL;
    }

    private Map<Integer, TiffDirectory.Entry> entries(long start, int count, int page) throws FileException {
        Map<Integer, TiffDirectory.Entry> entries = new HashMap<>();
        int field = big ? 8 : 4;
        for (int i = 0; i < count; i++) {
            long at = start + (long) i * (big ? 20 : 12);
            int tag = file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at) & 0xFFFF;
            int type = file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at + 2) & 0xFFFF;
            long values = big
                    ? file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at + 4)
                    : file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at + 4) & 0xFFFF_FFFFL;
            int size = TiffDirectory.Entry.size(type);
            if (size == 0) {
                continue;
            }
            if (values < 0 || values > file.byteSize() / size) {
                throw cut("tag " + tag + " of page " + page);
            }
            long bytes = values * size;
            long offset = bytes <= field ? at + 4 + field : offset(at + 4 + field, page);
            require(offset + bytes, "tag " + tag + " of page " + page);
            entries.put(tag, new TiffDirectory.Entry(type, values, offset));
        }
        return entries;
    }

    private void checkPixels(TiffDirectory page, int number) throws FileException {
        boolean tiles = page.has(TiffDirectory.TILE_OFFSETS);
        long[] offsets = page.integers(tiles ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS);
        long[] counts = page.integers(tiles ? TiffDirectory.TILE_BYTE_COUNTS : TiffDirectory.STRIP_BYTE_COUNTS);
        strips += offsets.length;
        if (strips > MOST_SHARED * file.byteSize()) {
            throw overlapping();
        }
        for (int i = 0; i < offsets.length; i++) {
            long count = i < counts.length ? counts[i] : 0;
            if (offsets[i] < 0 || count < 0) {
                throw new FileException(source.name() + " is damaged: page " + number
                        + " has pixels at a negative place; save or copy it again");
            }
            require(offsets[i] + count, "pixels of page " + number);
        }
    }

    /** Else a file could tell of as many pages as it has bytes, each with as many strips. */
    private FileException overlapping() {
        return new FileException(source.name() + " is damaged: its pages lie over one another; save it again");
    }

    private void require(long end, String what) throws FileException {
        if (end < 0 || end > file.byteSize()) {
            throw cut(what);
        }
    }

    private FileException cut(String what) {
        return new FileException(source.name() + " is damaged or cut short: " + what + " would lie after its end,"
                + " at byte " + file.byteSize() + "; save or copy it again");
    }
}
