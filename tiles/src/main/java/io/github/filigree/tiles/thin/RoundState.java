package io.github.filigree.tiles.thin;

import io.github.filigree.tiles.TileStore;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a thinning is: what it takes to go on after a stop.
 *
 * @param round the last one that is done; 0 before the first
 * @param runs how many times a tile was thinned so far
 * @param written for each tile the round that its bits are from
 * @param next the tiles that take part in the next round
 */
record RoundState(int round, long runs, int[] written, BitSet next) {

    static RoundState first(int tiles) {
        BitSet all = new BitSet();
        all.set(0, tiles);
        return new RoundState(0, 0, new int[tiles], all);
    }

    /** {@return the state that a store has, or that before the first round} */
    static RoundState read(TileStore store, String name, int tiles) {
        if (!store.has(name)) {
            return first(tiles);
        }
        ByteBuffer bytes = ByteBuffer.wrap(store.read(name));
        int round = bytes.getInt();
        long runs = bytes.getLong();
        int[] written = new int[tiles];
        for (int tile = 0; tile < tiles; tile++) {
            written[tile] = bytes.getInt();
        }
        return new RoundState(round, runs, written, BitSet.valueOf(bytes));
    }

    void write(TileStore store, String name) {
        byte[] tiles = next.toByteArray();
        ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * written.length + tiles.length);
        bytes.putInt(round).putLong(runs);
        for (int from : written) {
            bytes.putInt(from);
        }
        store.write(name, bytes.put(tiles).array());
    }

    /** {@return the state after another round} */
    RoundState after(List<Integer> tiles, BitSet tilesOfNext) {
        int[] from = written.clone();
        tiles.forEach(tile -> from[tile] = round + 1);
        return new RoundState(round + 1, runs + tiles.size(), from, tilesOfNext);
    }

    /** {@return the file of each tile, where those that no round has written are in a folder of their own} */
    String[] names(String mask, String rounds) {
        return IntStream.range(0, written.length)
                .mapToObj(tile -> (written[tile] == 0 ? mask : folder(rounds, written[tile])) + "/" + tile)
                .toArray(String[]::new);
    }

    /** {@return where a round's tiles are} */
    static String folder(String rounds, int round) {
        return rounds + "/" + round;
    }

    @Override
    public String toString() {
        return "round " + round + " of " + Arrays.toString(written) + ", next " + next;
    }
}
