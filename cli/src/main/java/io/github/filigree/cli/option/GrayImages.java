package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** From files' images to those that filters work on, and back. */
final class GrayImages {

    private static final int MAX_PIXELS = Integer.MAX_VALUE - 8;

    private GrayImages() {}

    /** uint8 and uint16 stay what they are, everything else becomes float. */
    static GrayImage of(Image image) {
        if (image.rank() != 2 && image.rank() != 3) {
            throw new Failure(image.name() + " has " + image.rank() + " axes; a photograph has 2 and a volume 3");
        }
        if (image.size() == 0 || image.size() > MAX_PIXELS) {
            throw new Failure(image.name() + " has " + image.size() + " pixels; filters take 1 … " + MAX_PIXELS
                    + ", cut it into parts");
        }
        int[] shape = Arrays.stream(image.shape()).mapToInt(Math::toIntExact).toArray();
        boolean raster = !image.order().fortran();
        GrayImage gray;
        if (raster && (image.type() == PixelType.UINT8 || image.type() == PixelType.BOOL)) {
            gray = GrayImage.view(image.toBytes(), shape);
        } else if (raster && image.type() == PixelType.UINT16) {
            gray = GrayImage.view(
                    image.dataView().toArray(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(image.order().bytes())), shape);
        } else {
            float[] values = new float[(int) image.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) image.value(i);
            }
            gray = GrayImage.view(values, shape);
        }
        return gray;
    }

    /** {@return a mask in the place of an image, with its name and spacing} */
    static Image of(Image photo, BinaryImage mask) {
        return photo.with(PixelType.BOOL, MemorySegment.ofArray(mask.toBytes()));
    }

    /** {@return an image to look at: uint8 as it is, everything else from its least to its greatest value} */
    static Image picture(GrayImage gray) {
        float[] values = gray.toFloats();
        float least = 0;
        float range = 255;
        if (gray.type() != GrayImage.Type.UINT8) {
            least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (float value : values) {
                if (Float.isFinite(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                }
            }
            range = greatest > least ? greatest - least : 1;
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(Math.clamp((values[i] - least) / range, 0f, 1f) * 255);
        }
        return Image.of(bytes, Arrays.stream(gray.shape()).asLongStream().toArray());
    }

    /** {@return a mask to look at} */
    static Image picture(BinaryImage mask) {
        return Image.of(mask);
    }

    /** {@return the values, rounded, as pixels of an integer type; floats stay} */
    static GrayImage rounded(GrayImage values, GrayImage like) {
        float white = like.type().white();
        float[] floats = values.toFloats();
        return switch (like.type()) {
            case FLOAT -> values;
            case UINT8 -> {
                byte[] bytes = new byte[floats.length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) Math.round(floats[i] * white);
                }
                yield GrayImage.view(bytes, like.shape());
            }
            case UINT16 -> {
                short[] shorts = new short[floats.length];
                for (int i = 0; i < shorts.length; i++) {
                    shorts[i] = (short) Math.round(floats[i] * white);
                }
                yield GrayImage.view(shorts, like.shape());
            }
        };
    }

    /** {@return the pixels of a mask alone, as an image of one row; all of them if the mask is null or empty} */
    static GrayImage inside(GrayImage gray, BinaryImage mask) {
        if (mask == null || mask.count() == 0 || mask.count() == gray.pixelCount()) {
            return gray;
        }
        int count = Math.toIntExact(mask.count());
        float[] values = new float[count];
        for (int i = 0, n = 0; n < count; i++) {
            if (mask.get(i)) {
                values[n++] = gray.get(i);
            }
        }
        GrayImage row = GrayImage.view(values, 1, count);
        if (gray.type() == GrayImage.Type.FLOAT) {
            return row;
        }
        byte[] bytes = new byte[count];
        short[] shorts = new short[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (int) values[i];
            shorts[i] = (short) (int) values[i];
        }
        return gray.type() == GrayImage.Type.UINT8
                ? GrayImage.view(bytes, 1, count)
                : GrayImage.view(shorts, 1, count);
    }
}
