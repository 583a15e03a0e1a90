package io.github.filigree.tiles;

import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * Named files that one step of the work leaves for the next, where all machines that take part see them: a folder, or a
 * folder of a distributed file system. Names are relative, with {@code /} between folders.
 */
public interface TileStore extends Serializable {

    /**
     * {@return whether there is such a file}
     *
     * @param name of the file
     * @throws UncheckedIOException if that cannot be found out
     */
    boolean has(String name);

    /**
     * {@return what is in a file}
     *
     * @param name of the file
     * @throws UncheckedIOException if there is no such file or it cannot be read; the message names it
     */
    byte[] read(String name);

    /**
     * {@return a part of a file; fewer bytes where the file ends before}
     *
     * @param name of the file
     * @param offset where the part begins, 0 or more
     * @param length how many bytes are wanted
     * @throws UncheckedIOException if there is no such file or it cannot be read; the message names it
     */
    byte[] read(String name, long offset, int length);

    /**
     * Writes a file, with the folders it is in. It is written under another name and then renamed, so that a reader
     * finds the whole file or none; what had the name before is replaced. The same file may be written by several
     * machines at once.
     *
     * @param name of the file
     * @param bytes what is to be in it
     * @throws UncheckedIOException if it cannot be written; the message names it
     */
    void write(String name, byte[] bytes);

    /**
     * Deletes a file, or a folder with all that is in it; does nothing if there is none.
     *
     * @param name of the file or folder
     * @throws UncheckedIOException if it cannot be deleted
     */
    void delete(String name);
}
