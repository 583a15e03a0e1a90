package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.RowTasks;
import io.github.filigree.kernels.bits.ThinningSteps;
import io.github.filigree.kernels.bits.VolumeThinning;
import io.github.filigree.kernels.contract.ThinningKernel.Step;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Thinning of masks to skeletons one pixel wide: {@link #zhangSuen} and {@link #guoHall} for images, {@link #homotopic}
 * and {@link #lee} for volumes.
 *
 * <p>All methods delete border pixels in rounds until nothing changes. A round has steps, and every pixel of a step is
 * judged on the image before that step, 64 pixels per word. Outside the image is background. Masks are not modified.
 *
 * {@snippet :
 * BinaryImage skeleton = Thinning.of(mask);
 * BinaryImage peeled = Thinning.builder(mask).method(Thinning.Method.GUO_HALL).maxIterations(10).build();
 * }
 */
public final class Thinning {

    private Thinning() {}

    /** The methods of thinning. */
    public enum Method {
        /** As {@link Thinning#zhangSuen}. */
        ZHANG_SUEN,
        /** As {@link Thinning#guoHall}. */
        GUO_HALL,
        /** As {@link Thinning#lee}. */
        LEE,
        /** As {@link Thinning#homotopic}. */
        HOMOTOPIC;

        /** {@return the name in small letters, for example "zhang-suen"} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * {@return the mask's skeleton by the method that is right for its rank: {@link #zhangSuen} for 2, {@link
     * #homotopic} for 3}
     *
     * @param mask of rank 2 or 3
     * @throws IllegalArgumentException if the rank is another
     */
    public static BinaryImage of(BinaryImage mask) {
        return builder(mask).build();
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
     * Lee, Kashyap and Chu, <i>Building skeleton models via 3-D medial surface/axis thinning algorithms</i>, CVGIP
     * 56(6), 1994, as {@code skimage.morphology.skeletonize(volume, method='lee')} does it, which it equals voxel for
     * voxel.
     *
     * <p>That includes its fault: candidates are checked again one after the other only for one piece of neighbours, so
     * that an object of even thickness is lost as a whole (a bar of 4 × 4 × 100 becomes empty). Use {@link #homotopic}
     * unless equality with scikit-image is needed.
     *
     * @param mask of rank 3, or 2 for a volume of one plane
     * @return its skeleton
     * @throws IllegalArgumentException if the rank is another
     */
    public static BinaryImage lee(BinaryImage mask) {
        return builder(mask).method(Method.LEE).build();
    }

    /**
     * Thinning of volumes that keeps the topology exactly: 26-connected objects, 6-connected background, and tunnels.
     *
     * <p>In each round the six borders are thinned in the order axis 1 before and after, axis 2 after and before, axis
     * 0 after and before (a volume of one plane has the first four). Candidates are the border's voxels that are simple
     * and not an end, which has one neighbour, judged on the unchanged volume. They are deleted in eight classes by
     * parity of their coordinates, {@code (axis 0 & 1, axis 1 & 1, axis 2 & 1)} in ascending order, each voxel only if
     * it still is simple and not an end. Two voxels of a class are never neighbours, so the result depends neither on
     * an order within a class nor on threads; it does depend on absolute coordinates, so that a volume moved by one
     * voxel may have a skeleton that differs in places.
     *
     * <p>It leaves more and longer spurs than {@link #lee}; take them off by pruning. Classes by parity are the
     * subfields of Bertrand and Aktouf, <i>A three-dimensional thinning algorithm using subfields</i>, Vision Geometry
     * III, SPIE 2356, 1995.
     *
     * @param mask of rank 3, or 2 for a volume of one plane
     * @return its skeleton
     * @throws IllegalArgumentException if the rank is another
     */
    public static BinaryImage homotopic(BinaryImage mask) {
        return builder(mask).method(Method.HOMOTOPIC).build();
    }

    /**
     * {@return a thinning with options}
     *
     * @param mask of rank 2 or 3
     * @throws IllegalArgumentException if the rank is another
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
        private Method method;
        private int maxIterations = Integer.MAX_VALUE;
        private int threads;
        private Progress progress;

        private Builder(BinaryImage mask) {
            int rank = Check.present(mask, "mask").rank();
            if (rank != 2 && rank != 3) {
                throw new IllegalArgumentException("thinning needs a mask of rank 2 or 3, this one has rank " + rank);
            }
            this.mask = mask.bits();
            method = rank == 2 ? Method.ZHANG_SUEN : Method.HOMOTOPIC;
        }

        /**
         * Chooses the rule.
         *
         * @param method if not set, {@link Method#ZHANG_SUEN} for rank 2 and {@link Method#HOMOTOPIC} for rank 3
         * @return this
         * @throws IllegalArgumentException if the method is for rank 2 and the mask of rank 3
         */
        public Builder method(Method method) {
            boolean flat = Check.present(method, "method") == Method.ZHANG_SUEN || method == Method.GUO_HALL;
            if (flat && mask.shape().rank() != 2) {
                throw new IllegalArgumentException(method + " thins masks of rank 2, this one has rank "
                        + mask.shape().rank() + "; use homotopic or lee");
            }
            this.method = method;
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
            RowTasks tasks = RowTasks.of(threads, mask);
            return switch (method) {
                case ZHANG_SUEN -> image(tasks, Step.ZHANG_SUEN_FIRST, Step.ZHANG_SUEN_SECOND);
                case GUO_HALL -> image(tasks, Step.GUO_HALL_FIRST, Step.GUO_HALL_SECOND);
                case LEE -> volume(tasks, VolumeThinningKernel.Method.LEE);
                case HOMOTOPIC -> volume(tasks, VolumeThinningKernel.Method.HOMOTOPIC);
            };
        }

        private BinaryImage image(RowTasks tasks, Step first, Step second) {
            ThinningSteps steps = new ThinningSteps(mask, tasks);
            repeat(() -> steps.run(first) | steps.run(second), () -> steps.result().count());
            return BinaryImage.of(steps.result());
        }

        private BinaryImage volume(RowTasks tasks, VolumeThinningKernel.Method rule) {
            if (mask.shape().pixels() == 0) {
                return BinaryImage.of(mask);
            }
            VolumeThinning thinning = new VolumeThinning(mask, rule, tasks);
            repeat(thinning::cycle, thinning::count);
            return BinaryImage.of(thinning.result());
        }

        private void repeat(BooleanSupplier deletes, LongSupplier count) {
            boolean changed = true;
            for (int iteration = 1; changed && iteration <= maxIterations; iteration++) {
                changed = deletes.getAsBoolean();
                if (progress != null) {
                    progress.iteration(iteration, count.getAsLong());
                }
            }
        }
    }
}
