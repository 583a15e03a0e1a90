package io.github.filigree.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes uncompressed TIFFs by the specification's first pages, tag by tag: a second opinion on the reader. */
public final class Tiff {

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final boolean big;
    private final ByteBuffer file;
    private int linkAt;

    public Tiff(ByteOrder order, boolean big) {
        this.big = big;
        file = ByteBuffer.allocate(1 << 16).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        if (big) {
            file.putShort((short) 8).putShort((short) 0);
        }
        linkAt = file.position();
        number(0);
    }

    private void number(long value) {
        if (big) {
            file.putLong(value);
        } else {
            file.putInt((int) value);
        }
    }

    /** Appends a page: its pixels, then its directory. */
    public Tiff page(int height, int width, int bits, byte[] pixels, Entry... more) {
        int strip = file.position();
        file.put(pixels);
        List<Entry> entries = new ArrayList<>(Arrays.asList(more));
        addMissing(entries, new Entry(256, LONG, width));
        addMissing(entries, new Entry(257, LONG, height));
        addMissing(entries, new Entry(258, SHORT, bits));
        addMissing(entries, new Entry(259, SHORT, 1));
        addMissing(entries, new Entry(262, SHORT, 1));
        addMissing(entries, new Entry(273, LONG, strip));
        addMissing(entries, new Entry(277, SHORT, 1));
        addMissing(entries, new Entry(278, LONG, height));
        addMissing(entries, new Entry(279, LONG, pixels.length));
        entries.sort((a, b) -> Integer.compare(a.tag, b.tag));
        for (Entry entry : entries) {
            if (entry.outside != null) {
                entry.value = file.position();
                for (Object part : entry.outside) {
                    if (part instanceof Integer number) {
                        file.putInt(number);
                    } else {
                        file.put((byte[]) part);
                    }
                }
            }
        }
        int directory = file.position();
        if (big) {
            file.putLong(linkAt, directory);
            file.putLong(entries.size());
        } else {
            file.putInt(linkAt, directory);
            file.putShort((short) entries.size());
        }
        for (Entry entry : entries) {
            file.putShort((short) entry.tag).putShort((short) entry.type);
            number(entry.count);
            int field = file.position();
            if (entry.type == SHORT) {
                file.putShort((short) entry.value);
            } else {
                file.putInt((int) entry.value);
            }
            // In a BigTIFF, a value of 32 bits stands at the start of a field of 64; an offset takes all of it.
            if (big && entry.outside != null) {
                file.putLong(field, entry.value);
            }
            file.position(field + (big ? 8 : 4));
        }
        linkAt = file.position();
        number(0);
        return this;
    }

    private static void addMissing(List<Entry> entries, Entry entry) {
        if (entries.stream().noneMatch(e -> e.tag == entry.tag)) {
            entries.add(entry);
        }
    }

    public byte[] bytes() {
        return Arrays.copyOf(file.array(), file.position());
    }

    public static Entry photometric(int value) {
        return new Entry(262, SHORT, value);
    }

    public static Entry subfile(int value) {
        return new Entry(254, LONG, value);
    }

    public static Entry unit(int value) {
        return new Entry(296, SHORT, value);
    }

    public static Entry resolution(boolean x, int numerator, int denominator) {
        Entry entry = new Entry(x ? 282 : 283, 5, 0);
        entry.outside = List.of(numerator, denominator);
        return entry;
    }

    public static Entry description(String text) {
        Entry entry = new Entry(270, 2, 0);
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        entry.count = bytes.length;
        entry.outside = List.of(bytes);
        return entry;
    }

    /** A directory's entry. */
    public static final class Entry {

        private final int tag;
        private final int type;
        private long count = 1;
        private long value;
        private List<Object> outside;

        private Entry(int tag, int type, long value) {
            this.tag = tag;
            this.type = type;
            this.value = value;
        }
    }
}
