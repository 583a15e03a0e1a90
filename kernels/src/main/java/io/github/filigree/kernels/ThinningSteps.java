package io.github.filigree.kernels;

import io.github.filigree.kernels.contract.ThinningKernel.Step;
import java.util.stream.IntStream;

/**
 * The steps of one thinning, and which words they need to look at.
 *
 * <p>A word can only change in a step if something in the 3 × 3 words around it changed since that step last judged it,
 * that is, in one of the last two steps. Changes are kept as binary images, one bit a word, so that finding the words to
 * visit is again algebra on words.
 *
 * <p>Steps go back and forth between two buffers. A word that is not visited did not change in the step before either,
 * so the buffer written to, which is the image before that step, holds it already.
 */
final class ThinningSteps {

    private final BinaryImage mask;
    private final int bands;
    private BinaryImage from;
    private BinaryImage to;
    private BinaryImage changedLast;
    private BinaryImage changedBefore;
    private BinaryImage changing;
    private int done;

    ThinningSteps(BinaryImage mask, int threads) {
        this.mask = mask;
        bands = Math.clamp(mask.rowCount(), 1, threads);
        from = mask;
        changedLast = map();
        changedBefore = map();
        changing = map();
    }

    private BinaryImage map() {
        return new BinaryImage(mask.kernels(), mask.rowCount(), mask.wordsPerRow());
    }

    /** {@return the image as the last step left it} */
    BinaryImage result() {
        return from;
    }

    /** {@return whether the step deleted a pixel} */
    boolean run(Step step) {
        if (done < 2) {
            to = new BinaryImage(mask.kernels(), mask.shape());
        }
        boolean[] changed = new boolean[bands];
        Bands.run(mask.rowCount(), bands, (band, begin, end) -> changed[band] |= rows(step, begin, end));
        BinaryImage written = to;
        to = from;
        from = written;
        BinaryImage oldest = changedBefore;
        changedBefore = changedLast;
        changedLast = changing;
        changing = oldest;
        done++;
        return IntStream.range(0, bands).anyMatch(band -> changed[band]);
    }

    private boolean rows(Step step, int begin, int end) {
        int pitch = mask.wordsPerRow() + 1;
        long any = 0;
        for (int row = begin; row < end; row++) {
            for (int group = 0; group < changing.wordsPerRow(); group++) {
                int length = Math.min(mask.wordsPerRow() - 64 * group, 64);
                int at = changing.rowStart(row) + group;
                long active = (done < 2 ? -1L : near(at)) & -1L >>> 64 - length;
                long changed = active == 0 ? 0 : mask.kernels().thinning.thin(
                        step, from.words(), mask.rowStart(row) + 64 * group, pitch, length, active, to.words());
                changing.words()[at] = changed;
                any |= changed;
            }
        }
        return any != 0;
    }

    /** {@return the words of a group with a change in the 3 × 3 words around them in one of the last two steps} */
    private long near(int at) {
        long here = column(at);
        return here | here << 1 | here >>> 1 | column(at - 1) >>> 63 | column(at + 1) << 63;
    }

    private long column(int at) {
        int pitch = changing.wordsPerRow() + 1;
        long[] last = changedLast.words();
        long[] before = changedBefore.words();
        return last[at - pitch] | last[at] | last[at + pitch] | before[at - pitch] | before[at] | before[at + pitch];
    }
}
