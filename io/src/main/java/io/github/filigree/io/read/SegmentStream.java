package io.github.filigree.io.read;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/** What ImageIO reads from, over a mapped file or bytes in memory. */
final class SegmentStream extends ImageInputStreamImpl {

    private final MemorySegment bytes;
    private final boolean tellsLength;

    SegmentStream(MemorySegment bytes) {
        this(bytes, true);
    }

    private SegmentStream(MemorySegment bytes, boolean tellsLength) {
        this.bytes = bytes;
        this.tellsLength = tellsLength;
    }

    /** {@return a stream that does not say how long it is} */
    static SegmentStream withoutLength(MemorySegment bytes) {
        return new SegmentStream(bytes, false);
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, streamPos++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.byteSize() - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return tellsLength ? bytes.byteSize() : -1;
    }
}
