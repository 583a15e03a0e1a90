package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.LabelRuns;
import io.github.filigree.kernels.bits.RunGroups;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.kernels.contract.KernelSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An image of labels of any rank, such as of cells or neurons that touch: 0 is background, any other number an object.
 *
 * <p>{@link #each} applies what is made for masks to each object as if it were alone. That takes no work per object:
 * objects are put into a few {@linkplain #group groups} in which no two touch, and a group is worked on at once. Images
 * make at most eight groups, unless objects cross one another, as thin lines do at corners of pixels; volumes may need
 * more, usually fewer than twenty.
 *
 * {@snippet :
 * int[] labels = new int[height * width];
 * LabelImage cells = LabelImage.of(labels, height, width);
 * BinaryImage skeletons = cells.each(Thinning::of);
 * float[] distances = cells.eachValues(DistanceTransform::of);
 * long[] cellOfNode = cells.labelsOf(skeletons);
 * }
 *
 * <p>Label images do not change once made, and may be shared between threads. They take 16 bytes per stretch of equal
 * labels in a row.
 */
public final class LabelImage {

    /** Null for the default ones, which are decided when a mask is made. */
    private final Kernels kernels;
    private final LabelRuns runs;

    /** Made when first asked for: not everybody needs it. */
    private volatile RunGroups groups;

    private LabelImage(Kernels kernels, LabelRuns runs) {
        this.kernels = kernels;
        this.runs = runs;
    }

    private KernelSet set() {
        return Kernels.set(kernels == null ? Kernels.selected() : kernels);
    }

    /**
     * {@return the image of these labels}
     *
     * @param labels in raster order; not kept
     * @param shape sizes of the axes, slowest first, for example height, width
     * @throws IllegalArgumentException if the array's length is not the product of the shape
     */
    public static LabelImage of(int[] labels, long... shape) {
        Shape checked = Shape.of(shape);
        if (Check.present(labels, "labels").length != checked.pixels()) {
            throw new IllegalArgumentException("labels has " + labels.length + " elements, shape " + checked
                    + " needs " + checked.pixels());
        }
        int width = labels.length == 0 ? 0 : (int) checked.width();
        long[] row = new long[width];
        return ofRows(r -> {
            Arrays.setAll(row, x -> labels[r * width + x]);
            return row;
        }, shape);
    }

    /**
     * {@return the image of these labels, as {@link #of(int[], long...)}}
     *
     * @param labels in raster order; not kept
     * @param shape sizes of the axes, slowest first
     */
    public static LabelImage of(int[] labels, int... shape) {
        return of(labels, Shape.widened(shape));
    }

    /**
     * {@return the image of labels made one row at a time, so that other types need no copy of the whole image}
     *
     * @param rows gives the labels of a row, counted over all axes but the last, in order; may reuse one array
     * @param shape sizes of the axes, slowest first
     * @throws IllegalArgumentException if a row's length is not that of the last axis
     */
    public static LabelImage ofRows(IntFunction<long[]> rows, long... shape) {
        return new LabelImage(
                null, new LabelRuns(Check.present(rows, "rows"), Shape.of(shape)));
    }

    /** {@return the number of axes} */
    public int rank() {
        return runs.shape().rank();
    }

    /** {@return the sizes of the axes, slowest first; a copy} */
    public long[] shape() {
        return runs.shape().toArray();
    }

    /** {@return the labels that occur, ascending, without 0} */
    public long[] labels() {
        return IntStream.range(0, runs.count()).mapToLong(runs::label).sorted().distinct().toArray();
    }

    /**
     * {@return a pixel's label, 0 for background}
     *
     * @param pixelIndex its flat index in raster order
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public long label(long pixelIndex) {
        Objects.checkIndex(pixelIndex, runs.shape().pixels());
        long width = runs.shape().width();
        return runs.at((int) (pixelIndex / width), (int) (pixelIndex % width));
    }

    /**
     * {@return the label of each foreground pixel of a mask, in raster order: of each node of the mask's graph}
     *
     * @param mask of the same shape; where it has more pixels than this image, their label is 0
     * @throws IllegalArgumentException if the shape is another
     */
    public long[] labelsOf(BinaryImage mask) {
        return runs.of(sameShape(mask).bits());
    }

    /**
     * {@return the label of each of some pixels, 0 where there is none}
     *
     * @param pixelIndices flat indices in raster order, ascending, as {@code PixelGraph.pixelIndices()} gives them
     * @throws IllegalArgumentException if they do not ascend
     * @throws IndexOutOfBoundsException if this image has no such pixel
     */
    public long[] labelsOf(long[] pixelIndices) {
        long least = 0;
        for (long pixel : Check.present(pixelIndices, "pixelIndices")) {
            Objects.checkIndex(pixel, runs.shape().pixels());
            if (pixel < least) {
                throw new IllegalArgumentException("pixels must ascend, and " + pixel + " comes after " + least);
            }
            least = pixel;
        }
        return runs.of(pixelIndices);
    }

    /** {@return all objects as one mask} */
    public BinaryImage mask() {
        return BinaryImage.of(runs.mask(set(), run -> true));
    }

    /** {@return how many groups there are; 0 if there is no object, 1 if no two objects touch} */
    public int groupCount() {
        return groups().count();
    }

    /**
     * {@return a mask of objects of which no two touch, not even at corners; each object is in one group}
     *
     * @param group 0 … groupCount() − 1
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public BinaryImage group(int group) {
        RunGroups all = groups();
        Objects.checkIndex(group, all.count());
        return BinaryImage.of(runs.mask(set(), run -> all.of(run) == group));
    }

    private RunGroups groups() {
        if (groups == null) {
            groups = new RunGroups(runs);
        }
        return groups;
    }

    /**
     * {@return what becomes of all objects, each worked on as if it were alone}
     *
     * @param work on a mask, in which an object's result depends on nothing that does not touch it, and has no pixels
     *     outside of it: thinning, for example
     * @throws IllegalArgumentException if a result has another shape
     */
    public BinaryImage each(UnaryOperator<BinaryImage> work) {
        Check.present(work, "work");
        BitRows all = new BitRows(set(), runs.shape());
        long[] words = all.words();
        for (int g = 0; g < groupCount(); g++) {
            long[] more = sameShape(work.apply(group(g))).bits().words();
            for (int i = 0; i < words.length; i++) {
                words[i] |= more[i];
            }
        }
        return BinaryImage.of(all);
    }

    /**
     * {@return the values of all objects' pixels, each object worked on as if it were alone; 0 on background}
     *
     * @param work gives a value for each pixel of a mask, 0 on its background, which depends on nothing but the object
     *     and what touches it: the distance to the background, for example
     * @throws IllegalArgumentException if the image has more pixels than an array holds, or a result fewer than it
     */
    public float[] eachValues(Function<BinaryImage, float[]> work) {
        Check.present(work, "work");
        float[] all = new float[runs.shape().arrayLength("values")];
        for (int g = 0; g < groupCount(); g++) {
            float[] values = work.apply(group(g));
            if (values.length != all.length) {
                throw new IllegalArgumentException("the work gave " + values.length + " values for " + all.length
                        + " pixels");
            }
            for (int i = 0; i < all.length; i++) {
                all[i] = values[i] != 0 ? values[i] : all[i];
            }
        }
        return all;
    }

    private BinaryImage sameShape(BinaryImage mask) {
        if (!Check.present(mask, "mask").bits().shape().equals(runs.shape())) {
            throw new IllegalArgumentException(
                    "the mask is " + mask.bits().shape() + ", the label image " + runs.shape());
        }
        return mask;
    }

    /**
     * {@return this image, its labels shared and not copied, with other kernels for its masks}
     *
     * @param other the implementation
     */
    public LabelImage with(Kernels other) {
        LabelImage same = new LabelImage(Check.present(other, "kernels"), runs);
        same.groups = groups;
        return same;
    }

    /** {@return for example "480 × 640 labels in 1234 runs"} */
    @Override
    public String toString() {
        return runs.shape() + " labels in " + runs.count() + " runs";
    }
}
