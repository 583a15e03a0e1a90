package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel.Method;
import io.github.filigree.kernels.contract.VolumeWords;
import java.util.Arrays;

/**
 * One thinning of a volume: in each cycle, border by border, the voxels that may go are found on the unchanged volume
 * (simple, and not an end) and then deleted in an order, each only if it still may.
 *
 * <p>Most of the work is left out. A kernel finds candidates that go whatever becomes of the others, nine of ten; the
 * rest is asked of {@link VoxelTest}, once for each voxel and change around it. {@link OpenWords} says where there may
 * be candidates, so that voxels inside are never looked at.
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
    private final RowTasks tasks;
    private final PaddedVolume volume;
    private final long[] words;
    private final OpenWords open;
    private final long[] candidates;

    /** Of the border at hand, the candidates that go in any case. */
    private final long[] certain;

    /** Of the border at hand, the words that have candidates. */
    private final long[] active;

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
        volume = new PaddedVolume(mask);
        words = volume.words;
        open = new OpenWords(volume);
        candidates = open.state().candidates();
        certain = open.state().certain();
        active = new long[open.maps().nearFailed().length];
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
        VolumeThinningKernel kernel = mask.kernels().volumeThinning();
        some.run(volume.depth(), (band, from, to) -> find(kernel, bands[band], border, from, to));
        decide(some);
        some.run(some.bands(), (task, from, to) -> {
            for (int band = from; band < to; band++) {
                delete(kernel, band, insideFrom(some, band), insideTo(some, band));
            }
        });
        long deleted = 0;
        for (int band = 0; band < some.bands(); band++) {
            delete(kernel, band, some.start(band, volume.depth()), insideFrom(some, band));
            delete(kernel, band, insideTo(some, band), some.start(band + 1, volume.depth()));
            deleted |= bands[band].lost[0];
        }
        return deleted != 0;
    }

    /** Finds the border's voxels of some planes that may be deleted, on the unchanged volume. */
    private void find(VolumeThinningKernel kernel, BorderWords band, VolumeBorder border, int from, int to) {
        long[] map = open.map(border);
        int first = volume.planeStart(from) / Long.SIZE;
        int last = volume.planeStart(to) / Long.SIZE;
        int[] doubtful = band.room((int) mask.kernels().bitCount().count(map, first, last) + 1);
        VolumeWords state = open.state();
        boolean before = border == VolumeBorder.AXIS_2_BEFORE;
        int count = kernel.find(method, state, border.over(volume), before, map, active, first, last, doubtful);
        judge(band, doubtful, count);
    }

    /** Asks for each candidate of the first doubtful words that is not certain to go whether it may. */
    private void judge(BorderWords band, int[] doubtful, int count) {
        VoxelTest deletable = VoxelTest.deletable();
        for (int n = 0; n < count; n++) {
            int at = doubtful[n];
            long doubt = candidates[at] & ~certain[at];
            long fail = 0;
            for (long rest = doubt; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                fail |= deletable.holds(volume.neighborhood(words, at, x)) ? 0 : 1L << x;
            }
            if (fail != 0) {
                candidates[at] &= ~fail;
                open.fail(at, fail);
            }
            if (fail != doubt) {
                band.addUndecided(method == Method.LEE ? 0 : volume.parity(at), at);
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
    private void decide(BorderWords band, int parity, long columns, int earlier, VoxelTest test) {
        for (int n = 0; n < band.undecidedCount(parity); n++) {
            int at = band.undecided(parity, n);
            long stay = 0;
            for (long rest = candidates[at] & ~certain[at] & columns; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                int gone = volume.neighborhood(certain, at, x) & earlier;
                if (test.holds(volume.neighborhood(words, at, x) & ~gone)) {
                    words[at] &= ~(1L << x);
                } else {
                    stay |= 1L << x;
                }
            }
            if (stay != 0) {
                candidates[at] &= ~stay;
                open.openAll(at);
            }
        }
    }

    /** The planes of a band whose neighbours are of the same band: no other thread writes there. */
    private int insideFrom(RowTasks some, int band) {
        int first = some.start(band, volume.depth());
        return band == 0 ? 0 : Math.min(first + 1, some.start(band + 1, volume.depth()));
    }

    private int insideTo(RowTasks some, int band) {
        int end = some.start(band + 1, volume.depth());
        return band == some.bands() - 1 ? end : Math.max(insideFrom(some, band), end - 1);
    }

    /** Deletes the candidates of some planes. */
    private void delete(VolumeThinningKernel kernel, int band, int from, int to) {
        int first = volume.planeStart(from) / Long.SIZE;
        int last = volume.planeStart(to) / Long.SIZE;
        int[] near = bands[band].room((int) mask.kernels().bitCount().count(active, first, last) + 1);
        int count = kernel.delete(open.state(), open.maps(), active, first, last, near, bands[band].lost);
        for (int n = 0; n < count; n++) {
            open.openNear(near[n]);
        }
    }
}
