package io.github.filigree.imagej.imglib;

import java.lang.reflect.Array;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

/** Where an image of ImgLib2 keeps its pixels. */
final class Layouts {

    private Layouts() {}

    /** {@return the array that holds all pixels in raster order, one an element, null if there is none} */
    static Object array(RandomAccessibleInterval<?> image) {
        Object array = switch (image) {
            case ArrayImg<?, ?> whole when whole.update(null) instanceof ArrayDataAccess<?> data ->
                data.getCurrentStorageArray();
            case PlanarImg<?, ?> planar when planar.numDimensions() == 2 ->
                planar.getPlane(0).getCurrentStorageArray();
            case null, default -> null;
        };
        return array != null && Array.getLength(array) == image.size() ? array : null;
    }

    /** {@return whether pixels are unsigned bytes or shorts, whose values an array of bytes or shorts holds as such} */
    static boolean isUnsigned(RandomAccessibleInterval<?> image) {
        Object pixel = image.getType();
        return pixel instanceof UnsignedByteType || pixel instanceof UnsignedShortType;
    }
}
