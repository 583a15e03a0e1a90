package io.github.filigree.io.chunked;

import java.io.Serializable;

/**
 * The names of chunks' files.
 *
 * @param prefix what they begin with
 * @param separator between the numbers of a chunk
 * @param reversed whether the last axis comes first
 */
record ChunkKeys(String prefix, String separator, boolean reversed) implements Serializable {

    /** {@return the name of a chunk's file} */
    String of(long[] index) {
        StringBuilder key = new StringBuilder(prefix);
        for (int i = 0; i < index.length; i++) {
            key.append(i == 0 ? "" : separator).append(index[reversed ? index.length - 1 - i : i]);
        }
        return key.toString();
    }
}
