package io.github.filigree.io.read;

import io.github.filigree.io.image.ReadProgress;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/** What ImageIO reads from, over a mapped file or bytes in memory. */
final class SegmentStream extends ImageInputStreamImpl {

    private final MemorySegment bytes;
    private final ReadProgress progress;
    private final boolean tellsLength;

    /** A stream of a file's bytes; it may keep to itself how long it is. */
    SegmentStream(Source source, boolean tellsLength) {
        bytes = source.bytes();
        progress = source.progress();
        this.tellsLength = tellsLength;
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
        progress.update(streamPos, bytes.byteSize());
        return count;
    }

    @Override
    public long length() {
        return tellsLength ? bytes.byteSize() : -1;
    }
}
