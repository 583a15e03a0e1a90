package io.github.filigree.io.image;

/** Is told how far the decoding of a file is, many times a second; it should be quick. */
@FunctionalInterface
public interface ReadProgress {

    /** Takes no notice. */
    ReadProgress NONE = (done, total) -> {};

    /**
     * Takes notice.
     *
     * @param done how many of the file's bytes were decoded, about
     * @param total of its bytes
     */
    void update(long done, long total);
}
