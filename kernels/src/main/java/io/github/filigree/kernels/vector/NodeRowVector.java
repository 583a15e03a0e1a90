package io.github.filigree.kernels.vector;

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
 * One vector for each pixel: the 16 labels around it, of which one instruction makes the window and one moves those that
 * are kept together. Only for vectors of 512 bits, since narrower ones neither hold a neighbourhood nor compress.
 *
 * <p>Entries of a 4096² skeleton take a third of the time of looking up and writing them one by one.
 */
public final class NodeRowVector implements NodeRowKernel {

    /** The width of the vectors that this class needs. */
    public static final int MIN_BITS = 512;

    private static final VectorSpecies<Integer> LABELS = IntVector.SPECIES_512;
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_512;
    private static final VectorSpecies<Byte> STEPS = ByteVector.SPECIES_128;

    private static final int LANES = LABELS.length();
    private static final int WINDOW = 0b111_111_111;

    /** Which lane each bit of the window comes from; 16 for each slot the window begins with. */
    private static final int[] PLACES = new int[4 * LANES];

    /** How many words are looked through at a time. */
    private static final int BLOCK = 1 << 8;

    private static final int[] IOTA = new int[LANES];

    static {
        Arrays.setAll(IOTA, lane -> lane);
        for (int top = 0; top < 4; top++) {
            for (int bit = 0; bit < 9; bit++) {
                PLACES[LANES * top + bit] = 4 * (bit % 3) + (top + bit / 3 & 3);
            }
        }
    }

    private final NodeRowScalar scalar = new NodeRowScalar();

    /** First those 16-pixel pieces of rows that are not empty, then the columns of each. */
    @Override
    public int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end) {
        int[] pieces = new int[4 * BLOCK + LANES];
        IntVector lanes = IntVector.fromArray(LABELS, IOTA, 0);
        int row = 0;
        int n = p;
        for (int from = 0; from < rows * stride; from += BLOCK) {
            int count = pieces(words, at, from, Math.min(from + BLOCK, rows * stride), pieces);
            for (int i = 0; i < count; i++) {
                int piece = pieces[i];
                while ((piece >> 2) - row >= stride) {
                    row += stride;
                }
                int bits = (int) (words[at + (piece >> 2)] >>> (piece << 4)) & 0xffff;
                int x = piece - 4 * row << 4;
                if (n + LANES <= end) {
                    lanes.compress(VectorMask.fromLong(LABELS, bits)).add(x).intoArray(columns, n);
                } else {
                    int last = n;
                    for (int rest = bits; rest != 0; rest &= rest - 1) {
                        columns[last++] = x + Integer.numberOfTrailingZeros(rest);
                    }
                }
                n += Integer.bitCount(bits);
            }
        }
        return n;
    }

    private static int pieces(long[] words, int at, int from, int to, int[] pieces) {
        int n = 0;
        int w = from;
        IntVector lanes = IntVector.fromArray(LABELS, IOTA, 0);
        for (; w <= to - WORDS.length(); w += WORDS.length()) {
            int nonzero = (int) LongVector.fromArray(WORDS, words, at + w)
                    .reinterpretAsShorts()
                    .compare(VectorOperators.NE, 0)
                    .toLong();
            for (int half = 0; half < 2; half++) {
                int bits = nonzero >>> LANES * half & 0xffff;
                lanes.add(4 * w + LANES * half)
                        .compress(VectorMask.fromLong(LABELS, bits))
                        .intoArray(pieces, n);
                n += Integer.bitCount(bits);
            }
        }
        for (; w < to; w++) {
            for (int piece = 0; piece < 4; piece++) {
                if ((words[at + w] >>> 16 * piece & 0xffff) != 0) {
                    pieces[n++] = 4 * w + piece;
                }
            }
        }
        return n;
    }

    @Override
    public void look(
            int[] labels,
            int slab,
            int[] starts,
            int[] least,
            int top,
            int[] columns,
            int from,
            int count,
            int[] windows,
            int at,
            int step) {
        IntVector places = IntVector.fromArray(LABELS, PLACES, LANES * top);
        IntVector leastOnes = IntVector.fromArray(LABELS, least, LANES * slab);
        int start = starts[slab];
        for (int i = 0; i < count; i++) {
            windows[at + step * i] = window(around(labels, start, columns[from + i], places), leastOnes);
        }
    }

    @Override
    public int write(
            int[] labels,
            int[] slabs,
            int slabCount,
            int[] starts,
            int[] least,
            int top,
            int[] columns,
            int from,
            int count,
            int[] kept,
            int[] blocked,
            byte[] stepLists,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end) {
        if (end - p < LANES * slabCount * count) {
            return scalar.write(
                    labels,
                    slabs,
                    slabCount,
                    starts,
                    least,
                    top,
                    columns,
                    from,
                    count,
                    kept,
                    blocked,
                    stepLists,
                    rowPointers,
                    neighbors,
                    steps,
                    p,
                    end);
        }
        IntVector places = IntVector.fromArray(LABELS, PLACES, LANES * top);
        int n = p;
        if (slabCount == 1 && blocked == null) {
            // By itself, since C2 runs out of registers in the loop below
            IntVector leastOnes = IntVector.fromArray(LABELS, least, LANES * slabs[0]);
            int start = starts[slabs[0]];
            int base = slabs[0] << 9;
            for (int i = 0; i < count; i++) {
                rowPointers[from + i] = n;
                IntVector around = around(labels, start, columns[from + i], places);
                n += put(around, kept[base + window(around, leastOnes)], stepLists, neighbors, steps, n);
            }
            return n;
        }
        for (int i = 0; i < count; i++) {
            rowPointers[from + i] = n;
            for (int s = 0; s < slabCount; s++) {
                int slab = slabs[s];
                IntVector around = around(labels, starts[slab], columns[from + i], places);
                int word = kept[(slab << 9) + window(around, IntVector.fromArray(LABELS, least, LANES * slab))];
                if (blocked != null) {
                    word &= ~blocked[slabCount * i + s];
                }
                n += put(around, word, stepLists, neighbors, steps, n);
            }
        }
        return n;
    }

    private static int put(IntVector around, int word, byte[] stepLists, int[] neighbors, byte[] steps, int n) {
        around.compress(VectorMask.fromLong(LABELS, word & WINDOW)).intoArray(neighbors, n);
        ByteVector.fromArray(STEPS, stepLists, STEPS.length() * word).intoArray(steps, n);
        return Integer.bitCount(word & WINDOW);
    }

    private static IntVector around(int[] labels, int start, int column, IntVector places) {
        return places.selectFrom(IntVector.fromArray(LABELS, labels, start + 4 * column - 4));
    }

    private static int window(IntVector around, IntVector least) {
        return (int) around.compare(VectorOperators.GE, least).toLong();
    }
}
