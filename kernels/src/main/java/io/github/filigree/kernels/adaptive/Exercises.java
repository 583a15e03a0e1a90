package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.bits.Window;
import io.github.filigree.kernels.contract.ArrayAddKernel;
import io.github.filigree.kernels.contract.ArraySumKernel;
import io.github.filigree.kernels.contract.BitSumKernel;
import io.github.filigree.kernels.contract.BoxSumKernel;
import io.github.filigree.kernels.contract.ClearPairKernel;
import io.github.filigree.kernels.contract.ColumnKernel;
import io.github.filigree.kernels.contract.CompareKernel;
import io.github.filigree.kernels.contract.CorrelationKernel;
import io.github.filigree.kernels.contract.DegreeKernel;
import io.github.filigree.kernels.contract.EntryKernel;
import io.github.filigree.kernels.contract.LabelledSlabs;
import io.github.filigree.kernels.contract.MedianKernel;
import io.github.filigree.kernels.contract.PackKernel;
import io.github.filigree.kernels.contract.PairCountKernel;
import io.github.filigree.kernels.contract.RidgeKernel;
import io.github.filigree.kernels.contract.SegmentPackKernel;
import io.github.filigree.kernels.contract.ThinningKernel;
import io.github.filigree.kernels.contract.UnpackKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.WidenKernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A small piece of work for each kernel, a few thousand pixels, on every path through it: what has C2 compile vector
 * code and what its speed is judged by. Where a path was left out, C2 compiled a trap instead, and the program ran into
 * it: one call of thinning 4096² then took 0.4 s. One object serves one thread.
 */
final class Exercises {

    private static final int ROWS = 16;
    private static final int WIDTH = 1024;
    private static final int WORDS = WIDTH / Long.SIZE;
    private static final int PITCH = WORDS + 1;

    /** Of pixels about one in a hundred, as in a skeleton. */
    private static final int SPARSE = 100;

    /** Not so many that C2 takes the loops for rarely reached, and leaves calls in them as calls, which box vectors. */
    private static final int IDLE_CALLS = 400;

    /** Which of a row's words are judged, where all, some and none of a vector's are. */
    private static final long[] ACTIVE = {0x5555, 0x0101, 0xf000, 0x00ff, 0};

    private final byte[] pixels = new byte[ROWS * WIDTH];
    private final byte[] out = new byte[ROWS * WIDTH];
    private final MemorySegment mapped = Arena.ofAuto().allocate(WIDTH);

    /** Rows of bits as in {@code BitRows}: a zero row before and after, a zero word between. */
    private final long[] words = new long[(ROWS + 2) * PITCH + 1];

    private final long[] dense = words.clone();
    private final long[] wordsOut = words.clone();
    private final int[] columns = new int[ROWS * WIDTH];
    private final int[] firstInRow = new int[ROWS + 1];
    private final int[] rowPointers = new int[ROWS * WIDTH];
    private final int[] neighbors = new int[Window.PLACES * ROWS * WIDTH / 4];
    private final byte[] steps = new byte[neighbors.length];
    private final int[] labels = new int[Window.SLOTS * (WIDTH + 3)];
    private final int[] least = new int[Window.PLACES];
    private final int[] slabs = {0};
    private final LabelledSlabs labelled;
    private final FilterExercises filters = new FilterExercises();
    private final VolumeExercises volumes = new VolumeExercises();
    private long sink;

    Exercises() {
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < ROWS; row++) {
            firstInRow[row + 1] = firstInRow[row];
            for (int x = 0; x < WIDTH; x++) {
                int i = row * WIDTH + x;
                pixels[i] = (byte) (random.nextInt(SPARSE) == 0 ? 1 : 0);
                if (pixels[i] != 0) {
                    words[at(row) + (x >>> 6)] |= 1L << x;
                    columns[firstInRow[row + 1]++] = x;
                }
            }
            for (int w = 0; w < WORDS; w++) {
                dense[at(row) + w] = random.nextLong() | random.nextLong();
            }
        }
        mapped.copyFrom(MemorySegment.ofArray(pixels).asSlice(0, WIDTH));
        int[] kept = new int[Window.COUNT];
        Arrays.setAll(kept, window -> window & ~Window.ITSELF);
        labelled = new LabelledSlabs(
                labels, new int[] {Window.SLOTS}, least, columns, kept, new byte[Window.PLACES]);
    }

    private static int at(int row) {
        return 1 + (row + 1) * PITCH;
    }

    /**
     * Does a kernel's piece of work.
     *
     * @param kernel any implementation of a kernel that has vector code
     * @throws IllegalArgumentException if there is no work for it
     */
    void run(Object kernel) {
        switch (kernel) {
            case ArrayAddKernel add -> arrayAdd(add);
            case ArraySumKernel sum -> arraySum(sum);
            case BitSumKernel sum -> bitSum(sum);
            case BoxSumKernel sum -> boxSum(sum);
            case ColumnKernel columns -> columns(columns);
            case DegreeKernel degree -> degree(degree);
            case EntryKernel entries -> entries(entries);
            case PackKernel pack -> pack(pack);
            case SegmentPackKernel pack -> segmentPack(pack);
            case UnpackKernel unpack -> unpack(unpack);
            case PairCountKernel pairs -> pairCount(pairs);
            case ClearPairKernel pairs -> clearPairs(pairs);
            case ThinningKernel thinning -> thinning(thinning);
            case VolumeThinningKernel thinning -> volumes.thinning(thinning);
            case CorrelationKernel correlation -> filters.correlation(correlation);
            case WidenKernel widen -> filters.widen(widen);
            case RidgeKernel ridge -> filters.ridge(ridge);
            case CompareKernel compare -> filters.compare(compare);
            case MedianKernel median -> filters.median(median);
            default -> throw new IllegalArgumentException("no exercise for " + kernel.getClass());
        }
    }

    /**
     * Calls a kernel many times with nothing to do, those kernels whose vector code is one loop: C2 compiles a method
     * that was called some 5000 times. Until then a vector operation is a loop in plain Java, so that if the calls had
     * work, C2 would first compile a hundred methods of the JDK, one after the other: 0.5 s instead of 0.15.
     *
     * @param kernel any implementation
     */
    void idle(Object kernel) {
        for (int i = 0; i < IDLE_CALLS; i++) {
            switch (kernel) {
                case PackKernel pack -> pack.pack(pixels, 0, 0, WIDTH, wordsOut, at(0));
                case EntryKernel entries -> sink += write(entries, -1, 0, 0, neighbors.length);
                case ColumnKernel columns -> sink += columns.columns(words, 0, 1, 1, rowPointers, 0, rowPointers.length);
                default -> {
                    return;
                }
            }
        }
    }

    private void pack(PackKernel kernel) {
        kernel.pack(pixels, 0, ROWS, WIDTH, wordsOut, at(0));
        int width = WIDTH - Long.SIZE - 1;
        kernel.pack(pixels, pixels.length - 2 * width, 2, width, wordsOut, at(0));
    }

    private void segmentPack(SegmentPackKernel kernel) {
        kernel.pack(mapped, 0, WIDTH, wordsOut, at(0));
        kernel.pack(MemorySegment.ofArray(pixels), 0, WIDTH, wordsOut, at(0));
    }

    private void unpack(UnpackKernel kernel) {
        kernel.unpack(words, at(0), WIDTH, out, 0);
    }

    private void columns(ColumnKernel kernel) {
        sink += kernel.columns(words, at(0), ROWS, PITCH, rowPointers, 0, firstInRow[ROWS]);
    }

    private void pairCount(PairCountKernel kernel) {
        int count = (ROWS - 2) * PITCH - 1;
        sink += kernel.pairs(words, at(1), at(1), 0, count, true)
                + kernel.pairs(words, at(1), at(2), 0, count, true)
                + kernel.pairs(words, at(1), at(2), 0, count, false)
                + kernel.pairs(words, at(1), at(2), 0, 3, true);
    }

    private void clearPairs(ClearPairKernel kernel) {
        int count = (ROWS - 2) * PITCH - 1;
        sink += kernel.clearPairs(words, at(1), at(2), new int[] {}, 0, count, true)
                + kernel.clearPairs(words, at(1), at(2), new int[] {at(0), at(1)}, 0, count, true);
    }

    /** One slab, as in 2-D: with more of them there is no vector code. */
    private void entries(EntryKernel kernel) {
        Arrays.fill(labels, -1);
        Arrays.fill(least, Integer.MAX_VALUE);
        int p = 0;
        label(0);
        for (int row = 0; row < ROWS; row++) {
            label(row + 1);
            // At the end there is no room for a whole vector after the last entry.
            int end = row < ROWS - 1 ? neighbors.length : p;
            p = write(kernel, row, firstInRow[row + 1] - firstInRow[row], p, end);
        }
        sink += p;
    }

    private int write(EntryKernel kernel, int row, int count, int p, int end) {
        return kernel.write(
                labelled, slabs, 1, Window.slot(row - 1), firstInRow[Math.max(row, 0)], count, null,
                rowPointers, neighbors, steps, p, end);
    }

    private void label(int row) {
        int slot = Window.slot(row);
        int from = row < ROWS ? firstInRow[row] : 0;
        int to = row < ROWS ? firstInRow[row + 1] : 0;
        for (int label = from; label < to; label++) {
            labels[Window.SLOTS + slot + Window.SLOTS * columns[label]] = label;
        }
        for (int place = slot; place < 3 * Window.SLOTS; place += Window.SLOTS) {
            least[place] = from < to ? from : Integer.MAX_VALUE;
        }
    }

    private void thinning(ThinningKernel kernel) {
        for (ThinningKernel.Step step : ThinningKernel.Step.values()) {
            for (int row = 0; row < ROWS; row++) {
                int length = row % 2 == 0 ? WORDS : WORDS - 3;
                sink += kernel.thin(step, dense, at(row), PITCH, length, ACTIVE[row % ACTIVE.length], wordsOut);
            }
        }
    }

    private void bitSum(BitSumKernel kernel) {
        int stride = ROWS * PITCH;
        long[] planes = new long[4 * stride];
        kernel.addBits(words, at(-1), stride - 1, true, true, planes, 0, stride);
        kernel.addBits(words, at(0), stride - 1, false, true, planes, 0, stride);
        kernel.addBits(words, at(1), stride - 1, true, false, planes, 0, stride);
        for (int row = 0; row < ROWS; row++) {
            for (int w = 0; w < WORDS; w++) {
                if (words[at(row) + w] != 0) {
                    kernel.spread(planes, row * PITCH + w, stride, words[at(row) + w], out, row * WIDTH + Long.SIZE * w);
                }
            }
        }
    }

    private void degree(DegreeKernel kernel) {
        kernel.degrees(pixels, ROWS, WIDTH, out);
    }

    private void boxSum(BoxSumKernel kernel) {
        byte[] narrow = new byte[WIDTH + 2];
        short[] wide = new short[WIDTH + 2];
        short[] exact = new short[WIDTH];
        for (int row = WIDTH; row < out.length - WIDTH; row += WIDTH) {
            kernel.sumRows(pixels, row - WIDTH, row, row + WIDTH, WIDTH, narrow);
            kernel.sumColumns(narrow, WIDTH, out, row);
            kernel.sumRows(pixels, row - WIDTH, row, row + WIDTH, WIDTH, wide);
            kernel.sumColumns(wide, WIDTH, exact, 0);
        }
    }

    private void arrayAdd(ArrayAddKernel kernel) {
        int n = WIDTH - 1;
        byte[] bytes = new byte[n];
        short[] shorts = new short[n];
        int[] ints = new int[n];
        long[] longs = new long[n];
        float[] floats = new float[n];
        double[] doubles = new double[n];
        kernel.add(bytes, 0, bytes, 0, bytes, 0, n);
        kernel.add(shorts, 0, shorts, 0, shorts, 0, n);
        kernel.add(ints, 0, ints, 0, ints, 0, n);
        kernel.add(longs, 0, longs, 0, longs, 0, n);
        kernel.add(floats, 0, floats, 0, floats, 0, n);
        kernel.add(doubles, 0, doubles, 0, doubles, 0, n);
        kernel.addSaturatingUnsigned(bytes, 0, bytes, 0, bytes, 0, n);
        kernel.addSaturatingUnsigned(shorts, 0, shorts, 0, shorts, 0, n);
        kernel.addSaturatingSigned(bytes, 0, bytes, 0, bytes, 0, n);
        kernel.addSaturatingSigned(shorts, 0, shorts, 0, shorts, 0, n);
    }

    private void arraySum(ArraySumKernel kernel) {
        int n = WIDTH - 1;
        short[] shorts = new short[n];
        int[] ints = new int[n];
        sink += kernel.sumUnsigned(pixels, 0, n) + kernel.sumSigned(pixels, 0, n)
                + kernel.sumUnsigned(shorts, 0, n) + kernel.sumSigned(shorts, 0, n)
                + kernel.sumUnsigned(ints, 0, n) + kernel.sumSigned(ints, 0, n);
    }
}
