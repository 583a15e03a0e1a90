package io.github.filigree.kernels;

import io.github.filigree.kernels.contract.ThinningKernel.Step;
import java.util.Objects;

/**
 * Thinning of 2-D masks to skeletons one pixel wide.
 *
 * <p>Both methods delete border pixels in rounds until nothing changes. A round has two steps, and every pixel of a
 * step is judged on the image before that step, 64 pixels a word. Outside the image is background. Masks are not modified.
 *
 * {@snippet :
 * BinaryImage skeleton = Thinning.zhangSuen(mask);
 * BinaryImage peeled = Thinning.builder(mask).threads(2).maxIterations(10).guoHall();
 * }
 */
public final class Thinning {

    private Thinning() {}

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
        return builder(mask).zhangSuen();
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
        return builder(mask).guoHall();
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

    /** Options of a thinning; {@link #zhangSuen()} or {@link #guoHall()} runs it. */
    public static final class Builder {

        private final BinaryImage mask;
        private int maxIterations = Integer.MAX_VALUE;
        private int threads = 1;
        private Progress progress = null;

        private Builder(BinaryImage mask) {
            if (mask.rank() != 2) {
                throw new IllegalArgumentException("thinning needs a mask of rank 2, this one has rank " + mask.rank());
            }
            this.mask = mask;
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
         * Splits the rows over threads; the result is the same for any number. Without it, one thread does all.
         *
         * @param count how many threads may work at once; steps with little to do use fewer
         * @return this
         * @throws IllegalArgumentException if under 1
         */
        public Builder threads(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("threads is " + count + ", must be at least 1");
            }
            threads = count;
            return this;
        }

        /**
         * Asks for news of every iteration, which costs a count of the pixels each.
         *
         * @param listener called after each iteration
         * @return this
         */
        public Builder progress(Progress listener) {
            progress = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** {@return the mask thinned as {@link Thinning#zhangSuen(BinaryImage)} does} */
        public BinaryImage zhangSuen() {
            return run(Step.ZHANG_SUEN_FIRST, Step.ZHANG_SUEN_SECOND);
        }

        /** {@return the mask thinned as {@link Thinning#guoHall(BinaryImage)} does} */
        public BinaryImage guoHall() {
            return run(Step.GUO_HALL_FIRST, Step.GUO_HALL_SECOND);
        }

        private BinaryImage run(Step first, Step second) {
            ThinningSteps steps = new ThinningSteps(mask, threads);
            boolean changed = true;
            for (int iteration = 1; changed && iteration <= maxIterations; iteration++) {
                changed = steps.run(first) | steps.run(second);
                if (progress != null) {
                    progress.iteration(iteration, steps.result().count());
                }
            }
            return steps.result();
        }
    }
}
