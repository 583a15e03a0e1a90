package io.github.filigree.segment;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;

/**
 * Connected components of masks, and masks cleaned: the functions of {@code skimage.morphology} and
 * {@code scipy.ndimage} on bit rows. Where no connectivity is given it is 1, as there: pixels that share a side (in
 * volumes a face).
 *
 * <p>Disks and balls hold the pixels whose centre is at most the radius away. Outside the image counts as nothing: it
 * is not foreground for {@link #dilate} and not background for {@link #erode}.
 */
public final class Regions {

    private Regions() {}

    /**
     * {@return the number of each pixel's component: 1, 2, … in order of their first pixels, 0 on background; a copy}
     *
     * @param mask of any rank
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank, or an array cannot hold the pixels
     */
    public static int[] label(BinaryImage mask, int connectivity) {
        return RunComponents.of(mask.bits(), connectivity, false).labels();
    }

    /**
     * {@return the mask without components of fewer pixels, connectivity 1}
     *
     * @param mask of any rank
     * @param minSize the least number of pixels that stays; {@code skimage.morphology.remove_small_objects} takes the
     *     greatest that goes, one less
     */
    public static BinaryImage removeSmall(BinaryImage mask, long minSize) {
        return removeSmall(mask, minSize, 1);
    }

    /**
     * {@return the mask without components of fewer pixels}
     *
     * @param mask of any rank
     * @param minSize the least number of pixels that stays
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank
     */
    public static BinaryImage removeSmall(BinaryImage mask, long minSize, int connectivity) {
        RunComponents components = RunComponents.of(mask.bits(), connectivity, false);
        long[] sizes = components.sizes();
        return BinaryImage.of(components.paint(root -> sizes[root] >= minSize));
    }

    /**
     * {@return the mask with components of the background of fewer pixels filled, those at the edge of the image too,
     * connectivity 1}
     *
     * @param mask of any rank
     * @param minSize the least number of pixels of a hole that stays
     */
    public static BinaryImage fillSmallHoles(BinaryImage mask, long minSize) {
        return fillSmallHoles(mask, minSize, 1);
    }

    /**
     * {@return the mask with components of the background of fewer pixels filled, those at the edge of the image too}
     *
     * @param mask of any rank
     * @param minSize the least number of pixels of a hole that stays
     * @param connectivity of the background, 1 … rank
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank
     */
    public static BinaryImage fillSmallHoles(BinaryImage mask, long minSize, int connectivity) {
        RunComponents holes = RunComponents.of(mask.bits(), connectivity, true);
        long[] sizes = holes.sizes();
        return or(mask, holes.paint(root -> sizes[root] < minSize));
    }

    /**
     * {@return the mask with all background filled that the edge of the image cannot be reached from, connectivity 1:
     * {@code scipy.ndimage.binary_fill_holes}}
     *
     * @param mask of any rank
     */
    public static BinaryImage fillHoles(BinaryImage mask) {
        RunComponents holes = RunComponents.of(mask.bits(), 1, true);
        boolean[] open = holes.touchingEdge();
        return or(mask, holes.paint(root -> !open[root]));
    }

    /**
     * {@return the component of the most pixels; of several the first in raster order}
     *
     * @param mask of any rank
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank
     */
    public static BinaryImage keepLargest(BinaryImage mask, int connectivity) {
        RunComponents components = RunComponents.of(mask.bits(), connectivity, false);
        long[] sizes = components.sizes();
        int largest = 0;
        for (int i = 1; i < sizes.length; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        int kept = largest;
        return BinaryImage.of(components.paint(root -> root == kept));
    }

    /**
     * {@return the components of a mask that have a pixel in another}
     *
     * @param mask of any rank
     * @param seeds of the same shape
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank
     * @throws IllegalArgumentException if the shapes differ or the connectivity is not in 1 … rank
     */
    public static BinaryImage reached(BinaryImage mask, BinaryImage seeds, int connectivity) {
        BitRows wanted = Masks.combine(mask.bits(), seeds.bits(), (a, b) -> a & b);
        RunComponents components = RunComponents.of(mask.bits(), connectivity, false);
        return BinaryImage.of(components.paint(components.containing(wanted)));
    }

    /**
     * {@return all pixels within a radius of the mask}
     *
     * @param mask of rank 1 … 3
     * @param radius of the disk or ball, 0 … 1000
     * @throws IllegalArgumentException if the rank or the radius is another
     */
    public static BinaryImage dilate(BinaryImage mask, int radius) {
        return BinaryImage.of(Dilation.of(mask.bits(), radius));
    }

    /**
     * {@return the pixels that have nothing but the mask within a radius}
     *
     * @param mask of rank 1 … 3
     * @param radius of the disk or ball, 0 … 1000
     * @throws IllegalArgumentException if the rank or the radius is another
     */
    public static BinaryImage erode(BinaryImage mask, int radius) {
        return invert(dilate(invert(mask), radius));
    }

    /**
     * {@return the mask eroded, then dilated: without what a disk or ball does not fit into}
     *
     * @param mask of rank 1 … 3
     * @param radius of the disk or ball, 0 … 1000
     * @throws IllegalArgumentException if the rank or the radius is another
     */
    public static BinaryImage open(BinaryImage mask, int radius) {
        return dilate(erode(mask, radius), radius);
    }

    /**
     * {@return the mask dilated, then eroded: with all background that a disk or ball does not fit into}
     *
     * @param mask of rank 1 … 3
     * @param radius of the disk or ball, 0 … 1000
     * @throws IllegalArgumentException if the rank or the radius is another
     */
    public static BinaryImage close(BinaryImage mask, int radius) {
        return erode(dilate(mask, radius), radius);
    }

    /**
     * {@return the pixels that are not in the mask}
     *
     * @param mask of any rank
     */
    public static BinaryImage invert(BinaryImage mask) {
        return BinaryImage.of(Masks.complement(mask.bits()));
    }

    /**
     * {@return the pixels that are in both masks}
     *
     * @param mask of any rank
     * @param other of the same shape
     * @throws IllegalArgumentException if the shapes differ
     */
    public static BinaryImage and(BinaryImage mask, BinaryImage other) {
        return BinaryImage.of(Masks.combine(mask.bits(), other.bits(), (a, b) -> a & b));
    }

    private static BinaryImage or(BinaryImage mask, BitRows other) {
        return BinaryImage.of(Masks.combine(mask.bits(), other, (a, b) -> a | b));
    }
}
