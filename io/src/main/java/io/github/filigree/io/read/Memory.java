package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory for what a file holds, and refusals where that is more than there is, which is no fault of the file. */
final class Memory {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** The part of the heap that a stream may take: its pieces, and the array that they are put together in. */
    private static final int STREAM_PART = 3;

    private Memory() {}

    /** Refuses what needs more memory than there is. */
    static void require(String name, double bytes) throws FileException {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new FileException(name + " needs about " + (long) Math.ceil(bytes / (1 << 20))
                    + " MiB of memory to be decoded, the JVM may use " + (most >> 20)
                    + "; give it more, for example FILIGREE_JAVA_OPTIONS=-Xmx16g, or save it as .npy");
        }
    }

    /** {@return so many bytes} */
    static MemorySegment allocate(long bytes) {
        return bytes <= LARGEST_ARRAY ? MemorySegment.ofArray(new byte[(int) bytes]) : Arena.ofAuto().allocate(bytes);
    }

    /** {@return all that a stream holds, which may not be without end} */
    static MemorySegment read(InputStream in, String name) throws IOException {
        int most = (int) Math.min(LARGEST_ARRAY - 1, Runtime.getRuntime().maxMemory() / STREAM_PART);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new FileException(name + " holds more than " + (most >> 20) + " MiB, too much to be kept in memory;"
                    + " save it, unpacked, in a file, which needs no memory");
        }
        return MemorySegment.ofArray(bytes);
    }
}
