package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel.Method;
import java.util.Arrays;

/**
 * One thinning of a volume: in each cycle, border by border, the voxels that may go are found on the unchanged volume
 * (simple, and not an end) and then deleted in an order, each only if it still may.
 *
 * <p>Most of the work is left out. A kernel finds words whose candidates go whatever becomes of the others, nine of
 * ten; the rest is asked of {@link VoxelTest}, once for each voxel and change around it. {@link OpenWords} says where
 * there may be candidates, so that voxels inside are never looked at.
 */
public final class VolumeThinning {

    private static final long EVEN = 0x5555555555555555L;

    /** A border's words that occupy a thread for longer than it takes to wake one: 30 ns a word, 17 µs. */
    private static final int WORDS_PER_THREAD = 2048;

    /** For each class of parity of a voxel, those of its neighbours whose class comes before. */
    private static final int[] EARLIER = new int[8];

    static {
        for (int own = 0; own < 8; own++) {
            for (int i = 0; i < 27; i++) {
                int odd = (i / 9 & 1 ^ 1) << 2 | (i / 3 % 3 & 1 ^ 1) << 1 | i % 3 & 1 ^ 1;
                EARLIER[own] |= (own ^ odd) < own ? 1 << i : 0;
            }
        }
    }

    private final BitRows mask;
    private final Method method;
    private final VolumeThinningKernel kernel;
    private final RowTasks tasks;
    private final PaddedVolume volume;
    private final long[] words;

    /** Of the border at hand, the candidates that go in any case. */
    private final long[] certain;

    private final OpenWords open;
    private final BorderWords[] bands;

    /**
     * Prepares a thinning.
     *
     * @param mask of rank 3, or 2 for a volume of one plane, with at least one voxel; not changed
     * @param method the rule
     * @param tasks the threads; borders with few voxels use fewer
     * @throws IllegalArgumentException if the volume, with background around, needs more words than an array holds
     */
    public VolumeThinning(BitRows mask, Method method, RowTasks tasks) {
        this.mask = mask;
        this.method = method;
        this.tasks = tasks;
        kernel = mask.kernels().volumeThinning();
        volume = new PaddedVolume(mask);
        words = volume.words;
        certain = new long[words.length];
        open = new OpenWords(volume);
        bands = new BorderWords[tasks.bands()];
        Arrays.setAll(bands, band -> new BorderWords());
        tasks.run(volume.depth(), (band, from, to) -> open.openBorders(volume.planeStart(from), volume.planeStart(to)));
    }

    /** {@return the number of foreground voxels now} */
    public long count() {
        return mask.kernels().bitCount().count(words, 0, words.length);
    }

    /** {@return the volume as it is now, a copy} */
    public BitRows result() {
        BitRows rows = mask.blank();
        volume.copyTo(rows);
        return rows;
    }

    /** {@return whether a cycle over all borders deleted a voxel} */
    public boolean cycle() {
        boolean deleted = false;
        for (VolumeBorder border : VolumeBorder.values()) {
            if (volume.depth() > 1 || border.isFlat()) {
                deleted |= thin(border);
            }
        }
        return deleted;
    }

    private boolean thin(VolumeBorder border) {
        long[] map = open.map(border);
        RowTasks some = tasks.atMost(mask.kernels().bitCount().count(map, 0, map.length) / WORDS_PER_THREAD);
        for (BorderWords band : bands) {
            band.clear();
        }
        some.run(volume.depth(), (band, from, to) -> find(bands[band], border, from, to));
        decide(some);
        some.run(some.bands(), (band, from, to) -> {
            for (int b = from; b < to; b++) {
                deleteInside(some, b);
            }
        });
        long deleted = 0;
        for (int band = 0; band < some.bands(); band++) {
            deleteOutside(some, band);
            deleted |= bands[band].deleted;
        }
        return deleted != 0;
    }

    /** Finds the border's voxels of some planes that may be deleted, on the unchanged volume. */
    private void find(BorderWords found, VolumeBorder border, int from, int to) {
        int first = found.count;
        boolean before = border == VolumeBorder.AXIS_2_BEFORE;
        int over = border.over(volume);
        findOpen(found, open.map(border), over, before, volume.planeStart(from) / 64, volume.planeStart(to) / 64);
        int doubtful;
        if (over == 0) {
            doubtful = kernel.along(
                    method, words, volume.around, before, found.at, found.candidates, first, found.count, certain,
                    found.doubtful());
        } else {
            int beside = Math.abs(over) == volume.plane ? volume.pitch : volume.plane;
            doubtful = kernel.across(
                    method, words, over, beside, found.at, found.candidates, first, found.count, certain,
                    found.doubtful());
        }
        judge(found, doubtful);
    }

    private void findOpen(BorderWords found, long[] map, int over, boolean before, int from, int to) {
        found.reserve((int) mask.kernels().bitCount().count(map, from, to) + 1);
        int[] at = found.at;
        long[] candidates = found.candidates;
        long[] failed = open.failed();
        int n = found.count;
        for (int m = from; m < to; m++) {
            for (long rest = map[m]; rest != 0; rest &= rest - 1) {
                int i = m << 6 | Long.numberOfTrailingZeros(rest);
                long here = words[i] & ~failed[i] & ~over(over, before, i);
                at[n] = i;
                candidates[n] = here;
                n += (int) ((here | -here) >>> 63);
            }
            map[m] = 0;
        }
        found.count = n;
    }

    /** {@return for each voxel of a word its neighbour so many words away or, if that is 0, the one beside it} */
    private long over(int distance, boolean before, int at) {
        if (distance != 0) {
            return words[at + distance];
        }
        return before ? words[at] << 1 | words[at - 1] >>> 63 : words[at] >>> 1 | words[at + 1] << 63;
    }

    /** Asks for each candidate of the first doubtful words that is not certain to go whether it may. */
    private void judge(BorderWords found, int count) {
        VoxelTest deletable = VoxelTest.deletable();
        for (int n = 0; n < count; n++) {
            int k = found.doubtful()[n];
            int at = found.at[k];
            long doubt = found.candidates[k] & ~certain[at];
            long fail = 0;
            for (long rest = doubt; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                fail |= deletable.holds(volume.neighborhood(words, at, x)) ? 0 : 1L << x;
            }
            if (fail != 0) {
                found.candidates[k] &= ~fail;
                open.fail(at, fail);
            }
            if (fail != doubt) {
                found.addUndecided(method == Method.LEE ? 0 : volume.parity(at), k);
            }
        }
    }

    /** Goes through the undecided candidates in the method's order and leaves out those that may not go after all. */
    private void decide(RowTasks some) {
        if (method == Method.LEE) {
            for (int band = 0; band < some.bands(); band++) {
                decide(bands[band], 0, -1L, Neighborhood.BEFORE, VoxelTest.connected());
            }
            return;
        }
        for (int own = 0; own < 8; own++) {
            int parity = own >> 1;
            long columns = (own & 1) == 0 ? EVEN : ~EVEN;
            int earlier = EARLIER[own];
            int undecided = 0;
            for (int band = 0; band < some.bands(); band++) {
                undecided += bands[band].undecidedCount(parity);
            }
            some.atMost(undecided / WORDS_PER_THREAD).run(some.bands(), (task, from, to) -> {
                for (int band = from; band < to; band++) {
                    decide(bands[band], parity, columns, earlier, VoxelTest.deletable());
                }
            });
        }
    }

    /**
     * Deletes, one after the other, undecided candidates that may go. Of the candidates that go in any case, those that
     * come earlier in the order count as gone.
     */
    private void decide(BorderWords found, int parity, long columns, int earlier, VoxelTest test) {
        for (int n = 0; n < found.undecidedCount(parity); n++) {
            int k = found.undecided(parity, n);
            int at = found.at[k];
            long stay = 0;
            for (long rest = found.candidates[k] & ~certain[at] & columns; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                int gone = volume.neighborhood(certain, at, x) & earlier;
                if (test.holds(volume.neighborhood(words, at, x) & ~gone)) {
                    words[at] &= ~(1L << x);
                } else {
                    stay |= 1L << x;
                }
            }
            if (stay != 0) {
                found.candidates[k] &= ~stay;
                open.openAll(at);
            }
        }
    }

    /** Deletes voxels of a band as far as nothing of another band's planes is written. */
    private void deleteInside(RowTasks some, int band) {
        delete(bands[band], insideFrom(some, band), insideTo(some, band));
    }

    private void deleteOutside(RowTasks some, int band) {
        delete(bands[band], 0, insideFrom(some, band));
        delete(bands[band], insideTo(some, band), bands[band].count);
    }

    private int insideFrom(RowTasks some, int band) {
        int second = some.start(band, volume.depth()) + 1;
        return band == 0 ? 0 : bands[band].countBefore(volume.planeStart(second));
    }

    private int insideTo(RowTasks some, int band) {
        if (band == some.bands() - 1) {
            return bands[band].count;
        }
        int last = some.start(band + 1, volume.depth()) - 1;
        return Math.max(insideFrom(some, band), bands[band].countBefore(volume.planeStart(last)));
    }

    private void delete(BorderWords found, int from, int to) {
        for (int k = from; k < to; k++) {
            certain[found.at[k]] = 0;
        }
        found.deleted |= open.delete(found.at, found.candidates, from, to);
    }
}
