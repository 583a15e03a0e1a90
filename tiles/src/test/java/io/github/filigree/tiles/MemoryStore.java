package io.github.filigree.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store that counts what is read and written. */
public final class MemoryStore implements TileStore {

    private static final long serialVersionUID = 1;

    public final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public boolean has(String name) {
        return files.containsKey(name);
    }

    @Override
    public byte[] read(String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new UncheckedIOException(new IOException(name + " is missing"));
        }
        return file.clone();
    }

    @Override
    public byte[] read(String name, long offset, int length) {
        byte[] file = read(name);
        int from = (int) Math.min(offset, file.length);
        return Arrays.copyOfRange(file, from, Math.max(from, (int) Math.min(file.length, offset + length)));
    }

    @Override
    public void write(String name, byte[] bytes) {
        files.put(name, bytes.clone());
    }

    @Override
    public void delete(String name) {
        files.keySet().removeIf(file -> file.equals(name) || file.startsWith(name + "/"));
    }

    @Override
    public String toString() {
        return "memory";
    }
}
