package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Netpbm's PBM, PGM and PPM, plain and raw, as its manual pages describe them. In a PBM, 1 is black; as everywhere
 * else, what is bright is foreground.
 */
final class PnmReader {

    private final Source source;
    private final MemorySegment bytes;
    private long position = 2;

    private PnmReader(Source source) {
        this.source = source;
        this.bytes = source.bytes();
    }

    static boolean accepts(Source source) {
        return source.startsWith('P', -1, -1)
                && "123456".indexOf(source.bytes().get(ValueLayout.JAVA_BYTE, 1)) >= 0
                && " \t\r\n#".indexOf(source.bytes().get(ValueLayout.JAVA_BYTE, 2)) >= 0;
    }

    static Image read(Source source) throws FileException {
        return new PnmReader(source).read();
    }

    private Image read() throws FileException {
        int kind = bytes.get(ValueLayout.JAVA_BYTE, 1) - '0';
        int width = number(false);
        int height = number(false);
        boolean bits = kind == 1 || kind == 4;
        boolean plain = kind <= 3;
        boolean color = kind == 3 || kind == 6;
        int max = bits ? 1 : number(false);
        if (max < 1 || max > 65535) {
            throw new FileException(source.name() + " has a damaged header: largest value " + max + "; save it again");
        }
        position += plain ? 0 : 1;
        PixelType type = max < 256 ? PixelType.UINT8 : PixelType.UINT16;
        int bands = color ? 3 : 1;
        long[] shape = {height, width};
        if (height == 0 || width == 0) {
            return Image.of(type, MemorySegment.ofArray(new byte[0]), shape).named(source.name());
        }
        if (kind == 5) {
            MemorySegment pixels = source.slice(position, source.byteCount(shape, type));
            if (max != 255 && max != 65535) {
                long size = (long) height * width;
                for (long i = 0; i < size; i++) {
                    bounded(max < 256 ? next() : next() << 8 | next(), max);
                }
            }
            return Image.of(type, new PixelOrder(false, ByteOrder.BIG_ENDIAN), pixels, shape).named(source.name());
        }
        if (kind == 4) {
            source.slice(position, height * ((width + 7L) / 8));
        } else if (kind == 6) {
            source.slice(position, source.byteCount(new long[] {height, width, bands}, type));
        } else {
            // A plain file has at least a digit a sample.
            source.slice(position, (long) height * width);
        }
        Samples samples = new Samples(source, type, height, width);
        double[] row = new double[Math.multiplyExact(width, bands)];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < row.length; i++) {
                if (plain) {
                    row[i] = bits ? 255 * (1 - bounded(number(true), 1)) : bounded(number(false), max);
                } else if (bits) {
                    row[i] = 255 * (~bytes.get(ValueLayout.JAVA_BYTE, position + (i >>> 3)) >> 7 - (i & 7) & 1);
                } else {
                    row[i] = bounded(max < 256 ? next() : next() << 8 | next(), max);
                }
            }
            position += kind == 4 ? (width + 7L) / 8 : 0;
            samples.addRow(row, bands);
        }
        return samples.image();
    }

    private int bounded(int sample, int max) throws FileException {
        if (sample > max) {
            throw new FileException(source.name() + " is damaged: a pixel is " + sample + ", more than the largest"
                    + " value " + max + " of its header; save it again");
        }
        return sample;
    }

    private int next() {
        return bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xFF;
    }

    /** The next number, after blanks and comments; in a plain PBM digits need no blank between them. */
    private int number(boolean single) throws FileException {
        long value = -1;
        while (position < bytes.byteSize()) {
            int c = next();
            if (c == '#' && value < 0) {
                while (position < bytes.byteSize() && next() != '\n') {
                    // a comment runs to the end of its line
                }
            } else if (c >= '0' && c <= '9') {
                value = Math.max(0, value) * 10 + c - '0';
                if (single) {
                    return (int) value;
                }
                if (value > Integer.MAX_VALUE) {
                    break;
                }
            } else if (value >= 0) {
                position--;
                return (int) value;
            } else if (" \t\r\n\f\u000b".indexOf(c) < 0) {
                throw new FileException(source.name() + " is damaged: a number was expected at byte " + (position - 1)
                        + "; save it again");
            }
        }
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new FileException(
                    source.name() + " is cut short at byte " + bytes.byteSize() + "; save or copy it again");
        }
        return (int) value;
    }
}
