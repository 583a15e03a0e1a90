package io.github.filigree.io.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * Files that are read by their names, of a folder or of a bucket: those of an array in chunks, or one file. Names are
 * relative to the store, with {@code /} between folders; the empty name is the store itself, and {@code ..} leads to the
 * folder that it is in. A store is sent to other machines, and read by many threads at once.
 */
public interface ByteStore extends Serializable {

    /** {@return what people call it, for messages} */
    String name();

    /**
     * {@return all bytes of a file, or null if there is no such file}
     *
     * @param key its name
     * @param most how many bytes it can have
     * @throws IOException if it cannot be read, or has more bytes
     */
    byte[] read(String key, int most) throws IOException;

    /**
     * Reads a part of a file.
     *
     * @param key its name
     * @param offset of the part's first byte
     * @param into where to, which is filled
     * @throws IOException if it cannot be read, or ends before the part does
     */
    void read(String key, long offset, byte[] into) throws IOException;

    /**
     * {@return the number of bytes of a file, or −1 if there is no such file}
     *
     * @param key its name
     * @throws IOException if that cannot be found out
     */
    long size(String key) throws IOException;

    /**
     * {@return the names of what is in a folder, without the folder's, in no order; none if there is no such folder}
     *
     * @param folder its name
     * @throws IOException if it cannot be read
     */
    List<String> list(String folder) throws IOException;
}
