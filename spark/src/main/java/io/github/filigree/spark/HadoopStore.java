package io.github.filigree.spark;

import io.github.filigree.io.store.ByteStore;
import io.github.filigree.tiles.TileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Files of any file system that Hadoop knows, such as {@code hdfs://} and {@code s3a://}: an image that is read, and
 * what steps of the work leave for the next.
 */
public final class HadoopStore implements TileStore, ByteStore {

    private static final long serialVersionUID = 1;

    /** Where a file appears as a whole when it is closed, and a rename is a copy. */
    private static final Set<String> OBJECT_STORES = Set.of("s3a", "s3", "s3n", "gs", "oss", "cosn");

    private final String root;
    private transient Configuration configuration;

    /**
     * Makes a store.
     *
     * @param root a folder, or a file that is read, with its scheme
     * @param configuration of Hadoop, with what it takes to log in; is sent along
     */
    public HadoopStore(String root, Configuration configuration) {
        this.root = root;
        this.configuration = configuration;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        configuration.write(out);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        configuration = new Configuration(false);
        configuration.readFields(in);
    }

    private Path path(String name) {
        return name.isEmpty() ? new Path(root) : new Path(new Path(root), name);
    }

    private FileSystem system() throws IOException {
        FileSystem system = new Path(root).getFileSystem(configuration);
        system.setWriteChecksum(false);
        return system;
    }

    /** What is done with a file system. */
    private interface Action<T> {
        T on(FileSystem system) throws IOException;
    }

    private <T> T run(String name, String what, Action<T> action) {
        try {
            return action.on(system());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(path(name) + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path(name) + " cannot be " + what + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean has(String name) {
        return run(name, "looked for", system -> system.exists(path(name)));
    }

    @Override
    public byte[] read(String name) {
        return run(name, "read", system -> {
            long size = system.getFileStatus(path(name)).getLen();
            return part(system, name, 0, Math.toIntExact(size));
        });
    }

    @Override
    public byte[] read(String name, long offset, int length) {
        return run(name, "read", system -> {
            long size = system.getFileStatus(path(name)).getLen();
            return part(system, name, offset, (int) Math.clamp(size - offset, 0, (long) length));
        });
    }

    private byte[] part(FileSystem system, String name, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (FSDataInputStream in = system.open(path(name))) {
            in.readFully(offset, bytes);
        }
        return bytes;
    }

    @Override
    public void write(String name, byte[] bytes) {
        run(name, "written", system -> {
            Path target = path(name);
            if (OBJECT_STORES.contains(system.getScheme())) {
                create(system, target, bytes);
                return null;
            }
            Path beside = new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID());
            try {
                create(system, beside, bytes);
                FileContext.getFileContext(target.toUri(), configuration)
                        .rename(beside, target, Options.Rename.OVERWRITE);
            } finally {
                system.delete(beside, false);
            }
            return null;
        });
    }

    private static void create(FileSystem system, Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = system.create(file, true)) {
            out.write(bytes);
        }
    }

    @Override
    public void delete(String name) {
        run(name, "deleted", system -> system.delete(path(name), true));
    }

    @Override
    public String name() {
        return root;
    }

    @Override
    public byte[] read(String key, int most) throws IOException {
        FileSystem system = system();
        try {
            FileStatus status = system.getFileStatus(path(key));
            if (status.isDirectory()) {
                return null;
            }
            if (status.getLen() > most) {
                throw new IOException("it has " + status.getLen() + " bytes, and at most " + most + " can be in it");
            }
            return part(system, key, 0, (int) status.getLen());
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    @Override
    public void read(String key, long offset, byte[] into) throws IOException {
        try (FSDataInputStream in = system().open(path(key))) {
            in.readFully(offset, into);
        }
    }

    @Override
    public long size(String key) throws IOException {
        try {
            FileStatus status = system().getFileStatus(path(key));
            return status.isFile() ? status.getLen() : -1;
        } catch (FileNotFoundException e) {
            return -1;
        }
    }

    @Override
    public List<String> list(String folder) throws IOException {
        try {
            return new ArrayList<>(Arrays.stream(system().listStatus(path(folder)))
                    .map(status -> status.getPath().getName())
                    .toList());
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return root;
    }
}
