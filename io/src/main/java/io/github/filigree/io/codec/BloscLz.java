package io.github.filigree.io.codec;

import java.io.IOException;
import java.util.Objects;

/**
 * BloscLZ, a relative of FastLZ. A packed stream is a row of literals and matches. The upper three bits of a control
 * byte are 0 for 1 … 32 literals, or else the length of a match less 2, with more bytes for longer ones; its lower five
 * bits begin the distance.
 */
final class BloscLz {

    private static final int LITERALS = 32;
    private static final int LONG_MATCH = 7;
    private static final int FAR = 31 << 8 | 255;

    private BloscLz() {}

    /** Unpacks exactly {@code size} bytes to {@code out} at {@code start}. */
    static void decode(byte[] in, int offset, int length, byte[] out, int start, int size) throws IOException {
        Objects.checkFromIndexSize(offset, length, in.length);
        int from = offset;
        int end = offset + length;
        int to = start;
        // The upper bits of the first byte say which method packed the stream.
        int control = in[from++] & 31;
        while (true) {
            if (control < LITERALS) {
                int count = control + 1;
                if (count > start + size - to || count > end - from) {
                    throw cut();
                }
                System.arraycopy(in, from, out, to, count);
                from += count;
                to += count;
            } else {
                int count = (control >> 5) + 2;
                int distance = (control & 31) << 8;
                int more = 255;
                while (control >> 5 == LONG_MATCH && more == 255) {
                    more = next(in, from++, end);
                    count += more;
                }
                distance |= next(in, from++, end);
                if (distance == FAR) {
                    distance += next(in, from++, end) << 8;
                    distance += next(in, from++, end);
                }
                int source = to - distance - 1;
                if (source < start || count < 0 || count > start + size - to) {
                    throw cut();
                }
                // One after another: a match may run into what it writes.
                for (int i = 0; i < count; i++) {
                    out[to + i] = out[source + i];
                }
                to += count;
            }
            if (from == end) {
                break;
            }
            control = next(in, from++, end);
        }
        if (to != start + size) {
            throw new IOException("it promises " + size + " bytes and holds " + (to - start));
        }
    }

    private static int next(byte[] in, int at, int end) throws IOException {
        if (at >= end) {
            throw cut();
        }
        return in[at] & 0xFF;
    }

    private static IOException cut() {
        return new IOException("its BloscLZ data is damaged");
    }
}
