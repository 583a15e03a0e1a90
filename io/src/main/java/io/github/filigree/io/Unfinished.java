package io.github.filigree.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file beside its target, until it is whole. Its name is random and short: it is nobody else's, whatever process ids
 * are (those of containers are often equal), nothing that a killed run left is in the way, and it fits where the
 * target's name does. When the JVM ends before it is whole, as by Ctrl-C, it is deleted.
 */
final class Unfinished implements AutoCloseable {

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path target;
    private final Path file;
    private final OutputStream out;
    private final PosixFileAttributes old;
    private final Thread atExit;

    /**
     * Creates the file.
     *
     * @param target what it will become; if it exists, its permissions and its owner are kept
     * @throws IOException if it cannot be created
     */
    Unfinished(Path target) throws IOException {
        this.target = target;
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        old = view != null && Files.exists(target) ? view.readAttributes() : null;
        FileAttribute<?>[] attributes = old == null ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(old.permissions())};
        Path created = null;
        OutputStream opened = null;
        while (created == null) {
            Path candidate = target.resolveSibling(
                    String.format(".filigree-%016x.tmp", ThreadLocalRandom.current().nextLong()));
            try {
                opened = Channels.newOutputStream(Files.newByteChannel(candidate, NEW, attributes));
                created = candidate;
            } catch (FileAlreadyExistsException e) {
                // Another name, then.
            }
        }
        file = created;
        out = opened;
        atExit = new Thread(() -> file.toFile().delete());
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            close();
            throw new IOException("the program is being ended", e);
        }
    }

    /** {@return where to write the content} */
    OutputStream out() {
        return out;
    }

    /**
     * Puts the file, whole now, in its target's place.
     *
     * @throws IOException if that cannot be done; the target is as it was then
     */
    void finish() throws IOException {
        out.close();
        if (old != null) {
            keepOwner();
            Set<PosixFilePermission> permissions = old.permissions();
            if (!Files.getPosixFilePermissions(file).equals(permissions)) {
                Files.setPosixFilePermissions(file, permissions);
            }
        }
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As far as we may: who is not root gives no files away. */
    private void keepOwner() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!now.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException e) {
            // The content matters more than whose it is.
        }
    }

    /** Deletes the file, unless it was finished. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook runs.
        }
    }
}
