package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.ThinningKernel;
import io.github.filigree.kernels.contract.ThinningKernel.Step;

/**
 * The steps of one thinning, and which words they need to look at.
 *
 * <p>A word can only change in a step if something in the 3 × 3 words around it changed since that step last judged it,
 * that is, in one of the last two steps. Changes are kept as binary images, one bit per word, so that finding the words
 * to visit is again algebra on words.
 *
 * <p>Steps go back and forth between two buffers. A word that is not visited did not change in the step before either,
 * so the buffer written to, which is the image before that step, holds it already.
 */
public final class ThinningSteps {

    /** A step on so many words takes about as long as to wake a second thread: 1 ns per word with vectors, 17 µs. */
    private static final long WORDS_PER_THREAD = 16_384;

    private final BitRows mask;
    private final RowTasks tasks;
    private BitRows from;
    private BitRows to;
    private BitRows changedLast;
    private BitRows changedBefore;
    private BitRows changing;
    private int done;

    /**
     * Prepares a thinning.
     *
     * @param mask of rank 2; not changed
     * @param tasks the threads; a step that has little to do uses fewer
     */
    public ThinningSteps(BitRows mask, RowTasks tasks) {
        this.mask = mask;
        this.tasks = tasks;
        from = mask;
        changedLast = map();
        changedBefore = map();
        changing = map();
    }

    private BitRows map() {
        return new BitRows(mask.kernels(), Shape.of(mask.rowCount(), mask.wordsPerRow()));
    }

    /** {@return the image as the last step left it} */
    public BitRows result() {
        return from;
    }

    /**
     * {@return whether the step deleted a pixel}
     *
     * @param step the rule
     */
    public boolean run(Step step) {
        if (done < 2) {
            to = mask.blank();
        }
        tasks.atMost(worthwhileBands()).run(mask.rowCount(), (band, begin, end) -> rows(step, begin, end));
        BitRows written = to;
        to = from;
        from = written;
        BitRows oldest = changedBefore;
        changedBefore = changedLast;
        changedLast = changing;
        changing = oldest;
        done++;
        return changedLast.count() > 0;
    }

    /** {@return as many threads as the step keeps busy} A changed word brings about three to visit. */
    private long worthwhileBands() {
        long words = done < 2
                ? (long) mask.rowCount() * mask.wordsPerRow()
                : 3 * (changedLast.count() + changedBefore.count());
        return words / WORDS_PER_THREAD;
    }

    private void rows(Step step, int begin, int end) {
        for (int group = 0; group < changing.wordsPerRow(); group++) {
            rows(step, begin, end, group);
        }
    }

    private void rows(Step step, int begin, int end, int group) {
        ThinningKernel kernel = mask.kernels().thinning();
        long[] map = changing.words();
        int mapPitch = changing.pitch();
        int mapAt = changing.rowStart(begin) + group;
        int pitch = mask.pitch();
        int at = mask.rowStart(begin) + 64 * group;
        int length = Math.min(mask.wordsPerRow() - 64 * group, 64);
        long always = done < 2 ? -1L : 0;
        long all = -1L >>> -length;
        long above = near(mapAt - mapPitch);
        long here = near(mapAt);
        for (int row = begin; row < end; row++, mapAt += mapPitch, at += pitch) {
            long below = near(mapAt + mapPitch);
            long active = (above | here | below | always) & all;
            above = here;
            here = below;
            map[mapAt] =
                    active == 0 ? 0 : kernel.thin(step, from.words(), at, pitch, length, active, to.words());
        }
    }

    /** {@return the words of a group that changed in one of the last two steps, and the words beside them} */
    private long near(int at) {
        long here = recent(at);
        return here | here << 1 | here >>> 1 | recent(at - 1) >>> 63 | recent(at + 1) << 63;
    }

    private long recent(int at) {
        return changedLast.words()[at] | changedBefore.words()[at];
    }
}
