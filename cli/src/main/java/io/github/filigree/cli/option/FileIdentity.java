package io.github.filigree.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells whether two names mean one file, whatever their spelling and whatever links they go through. */
final class FileIdentity {

    /** More links than this in a row are a circle. */
    private static final int MOST_LINKS = 40;

    private FileIdentity() {}

    /**
     * {@return what is equal for two names of one file, or null for what keeps nothing, such as a device or a pipe}
     *
     * @param name of a file, which need not exist
     */
    static Object of(String name) {
        Path file = Path.of(name).toAbsolutePath();
        try {
            return Files.exists(file) ? ofExisting(file) : ofMissing(file);
        } catch (IOException e) {
            return file.normalize();
        }
    }

    /** {@return whether an input lies in a folder, which replacing the folder would delete} */
    static boolean isIn(String input, String folder) {
        try {
            return Files.isDirectory(Path.of(folder)) && Files.exists(Path.of(input))
                    && Path.of(input).toRealPath().startsWith(Path.of(folder).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** By the number that the file system gives a file, which hard links share; where it has none, by its real path. */
    private static Object ofExisting(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile() && !attributes.isDirectory()) {
            return null;
        }
        return attributes.fileKey() != null ? attributes.fileKey() : file.toRealPath();
    }

    /** By the real path of the nearest folder that is there, after all symbolic links that lead nowhere yet. */
    private static Path ofMissing(Path file) throws IOException {
        Path end = file;
        for (int links = 0; Files.isSymbolicLink(end) && links < MOST_LINKS; links++) {
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        Path folder = end.getParent();
        while (folder.getParent() != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder.toRealPath().resolve(folder.relativize(end)).normalize();
    }
}
