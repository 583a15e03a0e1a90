package io.github.filigree.io;

import io.github.filigree.io.image.FileException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Writes a file whole or not at all: beside its target first, then moved into place, so that no old file is lost. */
public final class OutputFile {

    private static final int BUFFER = 1 << 16;

    /** More links than this in a row are a circle. */
    private static final int MOST_LINKS = 40;

    /** Names of streams that are open already, as by {@code 3>>log}: what is in their files is not to be replaced. */
    private static final Pattern OPEN = Pattern.compile("/dev/(stderr|fd/\\d+)|/proc/(self|\\d+)/fd/\\d+");

    /** What writes the content. */
    @FunctionalInterface
    public interface Body {

        /**
         * Writes the content.
         *
         * @param out where to; stays open
         * @throws IOException if it cannot be written
         */
        void write(OutputStream out) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes a file. One that is replaced keeps its permissions and, where that is allowed, its owner; a symbolic link
     * stays, and what it leads to is written, be it there or not.
     *
     * @param file the target
     * @param body writes the content
     * @throws FileException if it cannot be written, also where a file that exists may not be; what was there before is
     *     still there then
     */
    public static void write(Path file, Body body) throws FileException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileException(file + " is a directory; name a file in it");
            } else if (Files.exists(file) && (!Files.isRegularFile(file) || OPEN.matcher(file.toString()).matches())) {
                try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                    buffered(out, body);
                }
            } else if (Files.exists(file) && !Files.isWritable(file)) {
                throw new FileException(
                        file + " may not be written; change its permissions, or name another file");
            } else {
                replace(Files.exists(file) ? file.toRealPath() : followed(file.toAbsolutePath()), body);
            }
        } catch (FileException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new FileException(file + " cannot be written: no permission in its directory; write elsewhere", e);
        } catch (IOException e) {
            throw new FileException(file + " cannot be written: " + FileException.words(e), e);
        }
    }

    /**
     * Writes to a stream, with the same words where it fails.
     *
     * @param out where to; flushed, and stays open
     * @param name of the stream, for messages
     * @param body writes the content
     * @throws FileException if it cannot be written
     */
    public static void write(OutputStream out, String name, Body body) throws FileException {
        try {
            buffered(out, body);
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(name + " cannot be written: " + FileException.words(e), e);
        }
    }

    private static void buffered(OutputStream out, Body body) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        body.write(buffered);
        buffered.flush();
    }

    /** Where a link leads that leads nowhere yet. */
    private static Path followed(Path file) throws IOException {
        Path end = file;
        for (int links = 0; Files.isSymbolicLink(end); links++) {
            if (links == MOST_LINKS) {
                throw new FileException(file + " is a circle of links; name another file");
            }
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        return end;
    }

    private static void replace(Path target, Body body) throws IOException {
        Path directory = target.getParent();
        if (Files.notExists(directory)) {
            throw new FileException(
                    target + " cannot be written: there is no directory " + directory + "; make it first");
        }
        try (Unfinished file = new Unfinished(target)) {
            buffered(file.out(), body);
            file.finish();
        }
    }
}
