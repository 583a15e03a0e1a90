package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.npy.NpyHeader;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** NumPy's {@code .npy}, versions 1 to 3: magic, version, length of the header, the header, pixels. */
final class NpyReader {

    /** NumPy reads no longer ones either, unless told to. */
    private static final int LONGEST_HEADER = 10_000;

    /** A header and what is before it. */
    static final int LONGEST_START = LONGEST_HEADER + 12;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private NpyReader() {}

    static Image read(Source source) throws FileException {
        FlatPixels flat = pixels(source);
        MemorySegment pixels = source.slice(flat.offset(), source.byteCount(flat.shape(), flat.type()));
        return Image.of(flat.type(), flat.order(), pixels, flat.shape()).named(source.name());
    }

    /** {@return where the pixels lie that a file's start tells of} */
    static FlatPixels pixels(Source source) throws FileException {
        MemorySegment bytes = source.bytes();
        if (bytes.byteSize() < 12) {
            throw new FileException(source.name() + " is cut short inside its header; save or copy it again");
        }
        int version = bytes.get(ValueLayout.JAVA_BYTE, 6);
        if (version < 1 || version > 3) {
            throw new FileException(
                    source.name() + " has .npy version " + version + ", known are 1 to 3; save it with np.save");
        }
        int start = version == 1 ? 10 : 12;
        long length = version == 1 ? bytes.get(SHORT, 8) & 0xFFFF : bytes.get(INT, 8) & 0xFFFF_FFFFL;
        if (start + length > bytes.byteSize()) {
            throw new FileException(source.name() + " is cut short inside its header; save or copy it again");
        }
        if (length > LONGEST_HEADER) {
            throw new FileException(
                    source.name() + " is damaged: a header of " + length + " bytes; save it again with np.save");
        }
        String text = new String(
                bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        NpyHeader header;
        try {
            header = NpyHeader.parse(text);
        } catch (IOException e) {
            throw new FileException(source.name() + " " + e.getMessage(), e);
        }
        if (header.shape().length == 0) {
            throw new FileException(source.name() + " holds a single number without axes; save an array of pixels");
        }
        return new FlatPixels(header.type(), header.order(), start + length, header.shape());
    }
}
