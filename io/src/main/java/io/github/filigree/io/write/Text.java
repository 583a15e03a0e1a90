package io.github.filigree.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way to a stream, in pieces, so that none of it is in memory for long. Numbers look the same in every
 * country; doubles have the fewest digits that give the same double back.
 */
final class Text {

    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final StringBuilder piece = new StringBuilder(2 * PIECE);

    Text(OutputStream out) {
        this.out = out;
    }

    Text add(Object part) throws IOException {
        piece.append(part);
        return flushed();
    }

    Text add(long number) throws IOException {
        piece.append(number);
        return flushed();
    }

    Text add(double number) throws IOException {
        piece.append(number);
        return flushed();
    }

    private Text flushed() throws IOException {
        if (piece.length() >= PIECE) {
            flush();
        }
        return this;
    }

    void flush() throws IOException {
        out.write(piece.toString().getBytes(StandardCharsets.UTF_8));
        piece.setLength(0);
    }
}
