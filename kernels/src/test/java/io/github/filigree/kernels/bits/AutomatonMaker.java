package io.github.filigree.kernels.bits;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Finds the automaton of {@link VoxelTest}: asks both questions of all 2<sup>26</sup> neighbourhoods. First two planes
 * that give the same answers with every last plane are one state.
 */
final class AutomatonMaker {

    private static final int ALL = (1 << 27) - 1;
    private static final int LEFT = columns(0);
    private static final int RIGHT = columns(2);
    private static final int FIRST_ROWS = 0b000_000_111_000_000_111_000_000_111;
    private static final int LAST_ROWS = FIRST_ROWS << 6;
    private static final int FACES = 1 << 4 | 1 << 10 | 1 << 12 | 1 << 14 | 1 << 16 | 1 << 22;
    private static final int CORNERS = 1 | 1 << 2 | 1 << 6 | 1 << 8 | 1 << 18 | 1 << 20 | 1 << 24 | 1 << 26;

    private AutomatonMaker() {}

    /**
     * Writes the resource.
     *
     * @param args where to
     */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            out.write(make());
        }
    }

    /** {@return the states, then for each state 512 answers whether deletable, then as many whether connected} */
    static byte[] make() {
        byte[] states = new byte[1 << 17];
        Map<List<Long>, Integer> found = new HashMap<>();
        List<long[]> deletable = new ArrayList<>();
        List<long[]> connected = new ArrayList<>();
        for (int first = 0; first < states.length; first++) {
            long[] mayGo = new long[8];
            long[] together = new long[8];
            for (int last = 0; last < 512; last++) {
                int neighbors = first & 0x1fff | (first & 0x1e000) << 1 | last << 18;
                if (areConnected(neighbors)) {
                    together[last >> 6] |= 1L << last;
                    mayGo[last >> 6] |= Integer.bitCount(neighbors) > 1 && isOnePieceAround(neighbors) ? 1L << last : 0;
                }
            }
            List<Long> answers = new ArrayList<>();
            Arrays.stream(mayGo).forEach(answers::add);
            Arrays.stream(together).forEach(answers::add);
            if (found.putIfAbsent(answers, found.size()) == null) {
                deletable.add(mayGo);
                connected.add(together);
            }
            states[first] = (byte) (int) found.get(answers);
        }
        ByteBuffer automaton = ByteBuffer.allocate(states.length + found.size() * 2 * 64).put(states);
        deletable.forEach(answers -> Arrays.stream(answers).forEach(automaton::putLong));
        connected.forEach(answers -> Arrays.stream(answers).forEach(automaton::putLong));
        return automaton.array();
    }

    private static int columns(int x) {
        return 0b001_001_001_001_001_001_001_001_001 << x;
    }

    /** {@return whether the foreground is one piece at most} */
    private static boolean areConnected(int neighbors) {
        int piece = neighbors & -neighbors;
        for (int before = 0; piece != before; ) {
            before = piece;
            int wide = piece | (piece & ~RIGHT) << 1 | (piece & ~LEFT) >> 1;
            int flat = wide | (wide & ~LAST_ROWS) << 3 | (wide & ~FIRST_ROWS) >> 3;
            piece = (flat | flat << 9 | flat >> 9) & ALL & neighbors;
        }
        return piece == neighbors;
    }

    /** {@return whether the background at the faces is one piece, over the voxels that touch the middle by edges} */
    private static boolean isOnePieceAround(int neighbors) {
        int background = ~neighbors & ALL & ~CORNERS & ~(1 << 13);
        int faces = background & FACES;
        int piece = faces & -faces;
        for (int before = 0; piece != before; ) {
            before = piece;
            int wide = (piece & ~RIGHT) << 1 | (piece & ~LEFT) >> 1;
            int flat = (piece & ~LAST_ROWS) << 3 | (piece & ~FIRST_ROWS) >> 3;
            piece |= (wide | flat | piece << 9 | piece >> 9) & background;
        }
        return faces != 0 && (faces & ~piece) == 0;
    }
}
