package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.RowTasks;
import io.github.filigree.kernels.bits.ThinningSteps;
import io.github.filigree.kernels.contract.ThinningKernel.Step;
import java.util.Locale;

/**
 * Thinning of masks to skeletons one pixel wide.
 *
 * <p>All methods delete border pixels in rounds until nothing changes. A round has steps, and every pixel of a step is
 * judged on the image before that step, 64 pixels per word. Outside the image is background. Masks are not modified.
 *
 * {@snippet :
 * BinaryImage skeleton = Thinning.zhangSuen(mask);
 * BinaryImage peeled = Thinning.builder(mask).method(Thinning.Method.GUO_HALL).maxIterations(10).build();
 * }
 */
public final class Thinning {

    private Thinning() {}

    /** The methods of thinning. */
    public enum Method {
        /** As {@link Thinning#zhangSuen}. */
        ZHANG_SUEN(Step.ZHANG_SUEN_FIRST, Step.ZHANG_SUEN_SECOND),
        /** As {@link Thinning#guoHall}. */
        GUO_HALL(Step.GUO_HALL_FIRST, Step.GUO_HALL_SECOND);

        private final Step first;
        private final Step second;

        Method(Step first, Step second) {
            this.first = first;
            this.second = second;
        }

        /** {@return the name in small letters, for example "zhang-suen"} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Zhang and Suen, <i>A fast parallel algorithm for thinning digital patterns</i>, Comm. ACM 27(3), 1984, with the
     * deletion table of {@code skimage.morphology.skeletonize} in 2-D, which it equals pixel for pixel: that table
     * departs from the paper in 25 of 256 neighbourhoods, for example to keep diagonal lines two pixels wide.
     *
     * @param mask of rank 2
     * @return its skeleton
     * @throws IllegalArgumentException if the rank is not 2
     */
    public static BinaryImage zhangSuen(BinaryImage mask) {
        return builder(mask).method(Method.ZHANG_SUEN).build();
    }

    /**
     * Guo and Hall, <i>Parallel thinning with two-subiteration algorithms</i>, Comm. ACM 32(3), 1989, their first
     * algorithm; equals {@code skimage.morphology.thin} pixel for pixel. Keeps the 8-connected components.
     *
     * @param mask of rank 2
     * @return its skeleton
     * @throws IllegalArgumentException if the rank is not 2
     */
    public static BinaryImage guoHall(BinaryImage mask) {
        return builder(mask).method(Method.GUO_HALL).build();
    }

    /**
     * {@return a thinning with options}
     *
     * @param mask of rank 2
     * @throws IllegalArgumentException if the rank is not 2
     */
    public static Builder builder(BinaryImage mask) {
        return new Builder(mask);
    }

    /** Told of every iteration, on the thread that called for the thinning. */
    @FunctionalInterface
    public interface Progress {

        /**
         * An iteration is done.
         *
         * @param iteration its number, from 1
         * @param pixelsLeft number of foreground pixels after it
         */
        void iteration(int iteration, long pixelsLeft);
    }

    /** Options of a thinning; {@link #build()} runs it. */
    public static final class Builder {

        private final BitRows mask;
        private Method method = Method.ZHANG_SUEN;
        private int maxIterations = Integer.MAX_VALUE;
        private int threads;
        private Progress progress;

        private Builder(BinaryImage mask) {
            if (Check.present(mask, "mask").rank() != 2) {
                throw new IllegalArgumentException("thinning needs a mask of rank 2, this one has rank " + mask.rank());
            }
            this.mask = mask.bits();
        }

        /**
         * Chooses the rule.
         *
         * @param method {@link Method#ZHANG_SUEN} if not set
         * @return this
         */
        public Builder method(Method method) {
            this.method = Check.present(method, "method");
            return this;
        }

        /**
         * Limits the iterations; without it, thinning goes on until nothing changes.
         *
         * @param iterations at most so many; 0 leaves the mask as it is
         * @return this
         * @throws IllegalArgumentException if negative
         */
        public Builder maxIterations(int iterations) {
            if (iterations < 0) {
                throw new IllegalArgumentException("the limit of iterations is " + iterations + "; 0 is the least");
            }
            maxIterations = iterations;
            return this;
        }

        /**
         * Sets how many threads may work at once; the result is the same for any number.
         *
         * @param count at least 1; if not set, one for small masks and else one per processor; steps with little to do
         *     use fewer
         * @return this
         * @throws IllegalArgumentException if it is under 1
         */
        public Builder threads(int count) {
            threads = Check.threads(count);
            return this;
        }

        /**
         * Asks for news of every iteration, each of which costs a count of the pixels.
         *
         * @param listener called after each iteration
         * @return this
         */
        public Builder progress(Progress listener) {
            progress = Check.present(listener, "listener");
            return this;
        }

        /** {@return the mask thinned by the method} */
        public BinaryImage build() {
            ThinningSteps steps = new ThinningSteps(mask, RowTasks.of(threads, mask));
            boolean changed = true;
            for (int iteration = 1; changed && iteration <= maxIterations; iteration++) {
                changed = steps.run(method.first) | steps.run(method.second);
                if (progress != null) {
                    progress.iteration(iteration, steps.result().count());
                }
            }
            return BinaryImage.of(steps.result());
        }
    }
}
