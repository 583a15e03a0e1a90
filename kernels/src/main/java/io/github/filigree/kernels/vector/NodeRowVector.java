package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.LabelledSlabs;
import io.github.filigree.kernels.contract.NodeRowKernel;
import io.github.filigree.kernels.scalar.NodeRowScalar;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * One vector for each pixel: the 16 labels around it. One comparison makes its window, one permutation brings the labels
 * that are kept together. Only for vectors of 512 bits, since narrower ones do not hold a neighbourhood.
 *
 * <p>Entries of a 4096² skeleton take 0.7 ms; the scalar twin needs 2.4.
 */
public final class NodeRowVector implements NodeRowKernel {

    /** The width of the vectors that this class needs. */
    public static final int MIN_BITS = 512;

    private static final VectorSpecies<Integer> LABELS = IntVector.SPECIES_512;
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_512;
    private static final VectorSpecies<Byte> STEPS = ByteVector.SPECIES_128;

    private static final int LANES = LABELS.length();

    /** How many words are looked through at a time. */
    private static final int BLOCK = 1 << 8;

    private static final int[] IOTA = new int[LANES];

    /**
     * Which lane each bit of the window comes from, and the lanes without a bit from one that never counts; a vector for
     * each slot the window begins with.
     */
    private static final int[] PLACES = new int[4 * LANES];

    /** For each of 512 windows a list of its bits; to permute by it takes half the time that {@code compress} takes. */
    private static final byte[] BITS = new byte[512 * LANES];

    static {
        Arrays.setAll(IOTA, lane -> lane);
        for (int top = 0; top < 4; top++) {
            for (int bit = 0; bit < LANES; bit++) {
                PLACES[LANES * top + bit] = bit < 9 ? 4 * (bit % 3) + (top + bit / 3 & 3) : LANES - 1;
            }
        }
        for (int window = 0; window < 512; window++) {
            int n = LANES * window;
            for (int rest = window; rest != 0; rest &= rest - 1) {
                BITS[n++] = (byte) Integer.numberOfTrailingZeros(rest);
            }
        }
    }

    private final NodeRowScalar scalar = new NodeRowScalar();

    /** First those pieces of 16 pixels that are not empty, then the columns of each. */
    @Override
    public int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end) {
        IntVector lanes = IntVector.fromArray(LABELS, IOTA, 0);
        int[] pieces = new int[4 * BLOCK + LANES];
        int rowStart = 0;
        int n = p;
        for (int from = 0; from < rows * stride; from += BLOCK) {
            int count = pieces(words, at + from, Math.min(BLOCK, rows * stride - from), pieces);
            for (int i = 0; i < count; i++) {
                int piece = pieces[i];
                while (from + (piece >> 2) - rowStart >= stride) {
                    rowStart += stride;
                }
                int x = (from - rowStart << 6) + (piece << 4);
                int bits = (int) (words[at + from + (piece >> 2)] >>> (piece << 4)) & 0xffff;
                if (n + LANES <= end) {
                    lanes.compress(VectorMask.fromLong(LABELS, bits)).add(x).intoArray(columns, n);
                    n += Integer.bitCount(bits);
                } else {
                    for (int rest = bits; rest != 0; rest &= rest - 1) {
                        columns[n++] = x + Integer.numberOfTrailingZeros(rest);
                    }
                }
            }
        }
        return n;
    }

    private static int pieces(long[] words, int at, int count, int[] pieces) {
        IntVector lanes = IntVector.fromArray(LABELS, IOTA, 0);
        int n = 0;
        int w = 0;
        for (; w <= count - WORDS.length(); w += WORDS.length()) {
            int nonzero = (int) LongVector.fromArray(WORDS, words, at + w)
                    .reinterpretAsShorts()
                    .compare(VectorOperators.NE, 0)
                    .toLong();
            for (int half = 0; half < 2 * LANES; half += LANES) {
                int bits = nonzero >>> half & 0xffff;
                lanes.add(4 * w + half)
                        .compress(VectorMask.fromLong(LABELS, bits))
                        .intoArray(pieces, n);
                n += Integer.bitCount(bits);
            }
        }
        for (int piece = 4 * w; piece < 4 * count; piece++) {
            pieces[n] = piece;
            n += (words[at + (piece >> 2)] >>> (piece << 4) & 0xffff) == 0 ? 0 : 1;
        }
        return n;
    }

    @Override
    public void look(LabelledSlabs labelled, int slab, int top, int node, int count, int[] windows) {
        int[] labels = labelled.labels();
        int[] columns = labelled.columns();
        int start = labelled.starts()[slab] - 4;
        IntVector places = IntVector.fromArray(LABELS, PLACES, LANES * top);
        IntVector least = around(labelled.least(), LANES * slab, places);
        for (int i = 0; i < count; i++) {
            windows[i] = window(around(labels, start + 4 * columns[node + i], places), least);
        }
    }

    @Override
    public int write(
            LabelledSlabs labelled,
            int[] slabs,
            int slabCount,
            int top,
            int node,
            int count,
            int[] blocked,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end) {
        if (end - p < LANES * slabCount * count) {
            return scalar.write(
                    labelled, slabs, slabCount, top, node, count, blocked, rowPointers, neighbors, steps, p, end);
        }
        int[] labels = labelled.labels();
        int[] starts = labelled.starts();
        int[] columns = labelled.columns();
        int[] kept = labelled.kept();
        IntVector places = IntVector.fromArray(LABELS, PLACES, LANES * top);
        int n = p;
        if (slabCount == 1 && blocked == null) {
            // By itself, as in 2-D: in the loop below C2 runs out of registers, and entries take a third longer.
            IntVector least = around(labelled.least(), LANES * slabs[0], places);
            ByteVector stepOf = ByteVector.fromArray(STEPS, labelled.steps(), LANES * slabs[0]);
            int start = starts[slabs[0]] - 4;
            int base = slabs[0] << 9;
            for (int i = 0; i < count; i++) {
                rowPointers[node + i] = n;
                IntVector around = around(labels, start + 4 * columns[node + i], places);
                n += put(around, kept[base + window(around, least)], stepOf, neighbors, steps, n);
            }
            return n;
        }
        for (int i = 0; i < count; i++) {
            rowPointers[node + i] = n;
            for (int s = 0; s < slabCount; s++) {
                int slab = slabs[s];
                IntVector least = around(labelled.least(), LANES * slab, places);
                IntVector around = around(labels, starts[slab] + 4 * columns[node + i] - 4, places);
                int word = kept[(slab << 9) + window(around, least)];
                if (blocked != null) {
                    word &= ~blocked[slabCount * i + s];
                }
                n += put(around, word, ByteVector.fromArray(STEPS, labelled.steps(), LANES * slab), neighbors, steps, n);
            }
        }
        return n;
    }

    private static int put(IntVector around, int word, ByteVector stepOf, int[] neighbors, byte[] steps, int n) {
        ByteVector bits = ByteVector.fromArray(STEPS, BITS, LANES * word);
        ((IntVector) bits.castShape(LABELS, 0)).selectFrom(around).intoArray(neighbors, n);
        bits.selectFrom(stepOf).intoArray(steps, n);
        return Integer.bitCount(word);
    }

    private static IntVector around(int[] array, int at, IntVector places) {
        return places.selectFrom(IntVector.fromArray(LABELS, array, at));
    }

    private static int window(IntVector around, IntVector least) {
        return (int) around.compare(VectorOperators.GE, least).toLong();
    }
}
