package io.github.filigree.cli.write;

import io.github.filigree.cli.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Writes a file whole or not at all: beside its target first, then moved into place, so that no old file is lost. */
public final class OutputFile {

    private static final int BUFFER = 1 << 16;

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
     * Writes.
     *
     * @param file name of the target, or {@code -}
     * @param standardOutput what {@code -} means
     * @param body writes the content
     * @throws Failure if it cannot be written; what was there before is still there then
     */
    public static void write(String file, OutputStream standardOutput, Body body) {
        try {
            Path target = Path.of(file);
            if (file.equals("-")) {
                write(standardOutput, body);
            } else if (Files.isDirectory(target)) {
                throw new Failure(file + " is a directory; name a file in it");
            } else if (Files.exists(target) && (!Files.isRegularFile(target) || OPEN.matcher(file).matches())) {
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.APPEND)) {
                    write(out, body);
                }
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), body);
            }
        } catch (AccessDeniedException e) {
            throw new Failure(file + " cannot be written: no permission in its directory; write elsewhere", e);
        } catch (IOException e) {
            throw new Failure(file + " cannot be written: " + Failure.words(e), e);
        }
    }

    private static void write(OutputStream out, Body body) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        body.write(buffered);
        buffered.flush();
    }

    private static void replace(Path target, Body body) throws IOException {
        Path directory = target.getParent();
        if (!Files.isDirectory(directory)) {
            throw new Failure(target + " cannot be written: there is no directory " + directory + "; make it first");
        }
        Path beside = directory.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        // For Ctrl-C; deleting what was moved away does no harm.
        beside.toFile().deleteOnExit();
        try {
            try (OutputStream out =
                    Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(out, body);
            }
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
