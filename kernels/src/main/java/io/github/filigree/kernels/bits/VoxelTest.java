package io.github.filigree.kernels.bits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * A question about the 26 neighbours of a voxel, answered by two look-ups.
 *
 * <p>Of the 27 bits of a {@link Neighborhood} the voxel itself does not matter. The other 26 are read by a minimal
 * automaton: the first two planes, 17 bits, lead to one of 137 states, and the state and the last plane, nine bits, to
 * the answer. Both questions share the states. The automaton is a resource, which a test finds again by brute force.
 */
public final class VoxelTest {

    private static final int STATES = 137;

    private final byte[] states;
    private final long[] answers;

    private VoxelTest(byte[] states, long[] answers) {
        this.states = states;
        this.answers = answers;
    }

    /**
     * {@return whether a voxel may be deleted: it is simple, so that without it there are as many objects, holes and
     * tunnels as with it (foreground 26-connected, background 6-connected), and not an end, which has one neighbour}
     */
    public static VoxelTest deletable() {
        return Automaton.DELETABLE;
    }

    /** {@return whether the neighbours are one 26-connected piece, or none} */
    public static VoxelTest connected() {
        return Automaton.CONNECTED;
    }

    /**
     * {@return the answer}
     *
     * @param neighborhood of the voxel that is asked about
     */
    public boolean holds(int neighborhood) {
        int state = states[neighborhood & 0x1fff | neighborhood >>> 1 & 0x1e000] & 0xff;
        int question = state << 9 | neighborhood >>> 18;
        return (answers[question >>> 6] >>> question & 1) != 0;
    }

    /** Read when first needed. */
    private static final class Automaton {

        static final VoxelTest DELETABLE;
        static final VoxelTest CONNECTED;

        static {
            byte[] states = new byte[1 << 17];
            long[] deletable = new long[STATES * 8];
            long[] connected = new long[STATES * 8];
            try (InputStream in = new GZIPInputStream(VoxelTest.class.getResourceAsStream("voxel-test.gz"))) {
                ByteBuffer resource = ByteBuffer.wrap(in.readAllBytes());
                resource.get(states);
                resource.asLongBuffer().get(deletable).get(connected);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read voxel-test.gz from Filigree's own jar", e);
            }
            DELETABLE = new VoxelTest(states, deletable);
            CONNECTED = new VoxelTest(states, connected);
        }
    }
}
