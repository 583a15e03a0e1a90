package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.DistancePasses;
import io.github.filigree.kernels.bits.RowTasks;
import io.github.filigree.kernels.bits.VolumeDistances;

/**
 * Exact Euclidean distance transform of a mask of any rank: how far each foreground pixel
 * is from the nearest background pixel, centre to centre. On the skeleton of a mask this is the radius of what was
 * thinned.
 *
 * <p>Values are those of {@code scipy.ndimage.distance_transform_edt} as {@code float}. Images and, at a spacing of 1,
 * volumes get the nearest {@code float} as long as distances are below 4096; otherwise it is rounded once per axis. 0
 * on background, the spacing or more on foreground. Outside the image is not background. Where there is no background
 * at all, every distance is {@link Float#POSITIVE_INFINITY} (SciPy gives the distance to a pixel that does not exist).
 *
 * {@snippet :
 * float[] radii = DistanceTransform.of(mask);
 * float[] micrometres = DistanceTransform.builder(mask).spacing(2, 0.5, 0.5).threads(2).build();
 * }
 *
 * <p>Source: Meijster, Roerdink and Hesselink, <i>A general algorithm for computing distance transforms in linear
 * time</i>, 2000; the lower envelope for real heights is that of Felzenszwalb and Huttenlocher, <i>Distance transforms
 * of sampled functions</i>, Theory of Computing 8, 2012.
 */
public final class DistanceTransform {

    private DistanceTransform() {}

    /**
     * {@return the distance of each pixel in pixels, in raster order}
     *
     * @param mask of any rank
     * @throws IllegalArgumentException if the mask has more pixels than an array holds
     */
    public static float[] of(BinaryImage mask) {
        return builder(mask).build();
    }

    /**
     * {@return a transform with options}
     *
     * @param mask of any rank
     * @throws IllegalArgumentException if the mask has more pixels than an array holds
     */
    public static Builder builder(BinaryImage mask) {
        return new Builder(mask);
    }

    /** Options of a distance transform; {@link #build()} runs it. */
    public static final class Builder {

        private final BinaryImage mask;
        private double[] spacing;
        private int threads;

        private Builder(BinaryImage mask) {
            this.mask = Check.present(mask, "mask");
            mask.bits().shape().arrayLength("distances");
            spacing = mask.bits().shape().unitSpacing();
        }

        /**
         * Sets the size of a pixel.
         *
         * @param spacing the distance of neighbouring pixels along each axis, slowest first, in any unit; 1 if not set
         * @return this
         * @throws IllegalArgumentException if there is not one positive, finite number per axis
         */
        public Builder spacing(double... spacing) {
            this.spacing = mask.bits().shape().checkSpacing(spacing);
            return this;
        }

        /**
         * Sets how many threads may work at once; the distances are the same for every number.
         *
         * @param count at least 1; if not set, one for small masks and else one per processor
         * @return this
         * @throws IllegalArgumentException if it is under 1
         */
        public Builder threads(int count) {
            threads = Check.threads(count);
            return this;
        }

        /** {@return the distance of each pixel in the unit of the spacing, in raster order} */
        public float[] build() {
            if (mask.pixelCount() == 0) {
                return new float[0];
            }
            RowTasks tasks = RowTasks.of(threads, mask.bits());
            return VolumeDistances.isFor(mask.bits().shape())
                    ? new VolumeDistances(mask.bits(), spacing, tasks).run()
                    : new DistancePasses(mask.bits(), spacing, tasks).run();
        }
    }
}
