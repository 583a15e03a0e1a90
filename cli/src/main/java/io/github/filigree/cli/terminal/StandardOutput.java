package io.github.filigree.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/** Standard output that remembers why it failed, which a {@link java.io.PrintStream} over it does not tell. */
public final class StandardOutput extends FilterOutputStream {

    private IOException failure;

    /** This process's. */
    public StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** {@return why something could not be written, or null} */
    public IOException failure() {
        return failure;
    }

    /** {@return whether the reader at the other end of a pipe had enough, which is no error to speak of} */
    public boolean readerLeft() {
        return failure != null && "Broken pipe".equals(failure.getMessage());
    }
}
