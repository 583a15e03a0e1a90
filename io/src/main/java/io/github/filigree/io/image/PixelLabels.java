package io.github.filigree.io.image;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Images whose pixels are the labels of objects. */
public final class PixelLabels {

    /** Up to here a double holds every whole number. */
    private static final double MOST = 0x1p53;

    private PixelLabels() {}

    /**
     * {@return the labels in an image, 0 being background}
     *
     * @param image of whole numbers of any type
     * @param progress is told the number of each row that is done
     * @throws FileException if a pixel is not a whole number, or beyond 2<sup>53</sup>
     */
    public static LabelImage of(Image image, IntConsumer progress) throws FileException {
        long[] shape = image.shape();
        int width = Math.toIntExact(shape[shape.length - 1]);
        long[] row = new long[width];
        try {
            return LabelImage.ofRows(r -> {
                progress.accept(r);
                long start = (long) r * width;
                for (int x = 0; x < width; x++) {
                    double value = image.value(start + x);
                    row[x] = (long) value;
                    if (row[x] != value || Math.abs(value) > MOST) {
                        throw new NotALabel(start + x, value);
                    }
                }
                return row;
            }, shape);
        } catch (NotALabel e) {
            throw new FileException(image.name() + " is not a label image: its pixel " + e.pixel + " is " + e.value
                    + "; labels are whole numbers up to 2^53, as scipy.ndimage.label gives them");
        }
    }

    /**
     * {@return the labels of some pixels as an image, 0 elsewhere: of type uint16 if all fit, else uint32, else int64}
     *
     * @param labels of all pixels
     * @param mask which pixels, of the same shape
     * @throws IllegalArgumentException if the shape is another
     */
    public static Image image(LabelImage labels, BinaryImage mask) {
        long[] ofPixels = labels.labelsOf(mask);
        long low = Arrays.stream(ofPixels).min().orElse(0);
        long high = Arrays.stream(ofPixels).max().orElse(0);
        PixelType type = low < 0 || high > 0xFFFF_FFFFL ? PixelType.INT64
                : high > 0xFFFF ? PixelType.UINT32 : PixelType.UINT16;
        // Not an array, so that images of more than 2^31 bytes are no matter.
        MemorySegment data = Arena.ofAuto()
                .allocate(Math.multiplyExact(mask.pixelCount(), type.bytes()), type.bytes());
        int n = 0;
        for (long pixel = 0; n < ofPixels.length; pixel++) {
            if (mask.get(pixel)) {
                long label = ofPixels[n++];
                switch (type) {
                    case UINT16 -> data.setAtIndex(ValueLayout.JAVA_SHORT, pixel, (short) label);
                    case UINT32 -> data.setAtIndex(ValueLayout.JAVA_INT, pixel, (int) label);
                    default -> data.setAtIndex(ValueLayout.JAVA_LONG, pixel, label);
                }
            }
        }
        return Image.of(type, data, mask.shape());
    }

    /** Leaves the reading of rows. */
    private static final class NotALabel extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long pixel;
        private final double value;

        NotALabel(long pixel, double value) {
            super(null, null, false, false);
            this.pixel = pixel;
            this.value = value;
        }
    }
}
