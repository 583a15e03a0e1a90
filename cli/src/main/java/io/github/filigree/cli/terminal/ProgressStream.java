package io.github.filigree.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that tells how much was written through it. */
public final class ProgressStream extends FilterOutputStream {

    private final Progress progress;
    private long count;

    /**
     * A stream over another.
     *
     * @param out where everything goes
     * @param progress is told how much
     */
    public ProgressStream(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count += length;
        progress.update((count >> 20) + " MiB");
    }
}
