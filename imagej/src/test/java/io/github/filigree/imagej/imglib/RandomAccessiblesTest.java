package io.github.filigree.imagej.imglib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import java.util.List;
import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

class RandomAccessiblesTest {

    private static final BinaryImage SHAPE = BinaryImage.parse("#..#", ".##.", "...#");

    private static <T extends RealType<T>> Img<T> filled(Img<T> image, BinaryImage shape) {
        Cursor<T> cursor = image.localizingCursor();
        while (cursor.hasNext()) {
            cursor.fwd();
            cursor.get().setReal(shape.get(cursor.getLongPosition(1), cursor.getLongPosition(0)) ? 1 : 0);
        }
        return image;
    }

    @Test
    void masksOfEveryTypeAndLayout() {
        List<RandomAccessibleInterval<?>> images = List.of(
                filled(ArrayImgs.unsignedBytes(4, 3), SHAPE),
                filled(ArrayImgs.bytes(4, 3), SHAPE),
                filled(ArrayImgs.shorts(4, 3), SHAPE),
                filled(ArrayImgs.longs(4, 3), SHAPE),
                filled(ArrayImgs.floats(4, 3), SHAPE),
                filled(ArrayImgs.doubles(4, 3), SHAPE),
                filled(ArrayImgs.bits(4, 3), SHAPE),
                filled(ArrayImgs.booleans(4, 3), SHAPE),
                filled(PlanarImgs.unsignedBytes(4, 3), SHAPE),
                filled(new CellImgFactory<>(new UnsignedByteType(), 2).create(4, 3), SHAPE));
        for (RandomAccessibleInterval<?> image : images) {
            assertEquals(SHAPE, RandomAccessibles.mask(image), () -> image.getType().getClass() + " of " + image);
        }
    }

    @Test
    void viewsAreReadAsTheyAre() {
        Img<NativeBoolType> image = filled(ArrayImgs.booleans(4, 3), SHAPE);
        assertEquals(BinaryImage.parse("#..", ".#.", ".#.", "#.#"),
                RandomAccessibles.mask(Views.permute(image, 0, 1)));
        assertEquals(BinaryImage.parse("##.", "..#"),
                RandomAccessibles.mask(Views.interval(image, new long[] {1, 1}, new long[] {3, 2})));
    }

    @Test
    void volumesHaveTheirPlanesFirst() {
        Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(4, 3, 2);
        RandomAccess<UnsignedByteType> access = image.randomAccess();
        access.setPosition(new long[] {3, 2, 1});
        access.get().set(7);
        BinaryImage expected = BinaryImage.ofPixels(new long[] {(1 * 3 + 2) * 4 + 3}, 2, 3, 4);
        assertEquals(expected, RandomAccessibles.mask(image));
        assertEquals(expected, RandomAccessibles.mask(Views.interval(image, image)));
        GrayImage gray = RandomAccessibles.gray(image);
        assertArrayEquals(new int[] {2, 3, 4}, gray.shape());
        assertEquals(7, gray.get(23));
    }

    @Test
    void greyTypesKeepTheirValues() {
        byte[] bytes = {0, 1, (byte) 200, (byte) 255, 4, 5};
        short[] shorts = {0, 1, (short) 60000, (short) 65535, 4, 5};
        float[] floats = {0, -1, 1e20f, 0.5f, 4, 5};
        assertEquals(GrayImage.of(bytes, 3, 2), RandomAccessibles.gray(ArrayImgs.unsignedBytes(bytes, 2, 3)));
        assertEquals(GrayImage.of(shorts, 3, 2), RandomAccessibles.gray(ArrayImgs.unsignedShorts(shorts, 2, 3)));
        assertEquals(GrayImage.of(floats, 3, 2), RandomAccessibles.gray(ArrayImgs.floats(floats, 2, 3)));
        assertEquals(GrayImage.of(new float[] {0, 1, -56, -1, 4, 5}, 3, 2),
                RandomAccessibles.grayView(ArrayImgs.bytes(bytes, 2, 3)));
        assertEquals(GrayImage.of(bytes, 3, 2),
                RandomAccessibles.grayView(Views.interval(ArrayImgs.unsignedBytes(bytes, 2, 3), new long[2],
                        new long[] {1, 2})));
    }

    @Test
    void onlyTheViewSharesPixels() {
        float[] floats = {1, 2, 3, 4};
        GrayImage copy = RandomAccessibles.gray(ArrayImgs.floats(floats, 2, 2));
        GrayImage view = RandomAccessibles.grayView(ArrayImgs.floats(floats, 2, 2));
        floats[3] = 9;
        assertEquals(4, copy.get(3));
        assertEquals(9, view.get(3));
        PlanarImg<UnsignedByteType, ?> planar = PlanarImgs.unsignedBytes(2, 2);
        GrayImage plane = RandomAccessibles.grayView(planar);
        planar.firstElement().set(5);
        assertEquals(5, plane.get(0));
    }

    @Test
    void imagesAreSeenWithoutACopy() {
        RandomAccessibleInterval<BitType> bits = RandomAccessibles.view(SHAPE);
        assertArrayEquals(new long[] {4, 3}, bits.dimensionsAsLongArray());
        assertTrue(bits.getAt(3, 2).get());
        assertEquals(SHAPE, RandomAccessibles.mask(bits));
        GrayImage gray = GrayImage.of(new short[] {1, 2, 3, (short) 40000, 5, 6}, 3, 2);
        RandomAccessibleInterval<FloatType> floats = RandomAccessibles.view(gray);
        assertEquals(40000, floats.getAt(1, 1).get());
        assertArrayEquals(gray.toFloats(), RandomAccessibles.gray(floats).toFloats());
    }

    @Test
    void whatIsNoMaskIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> RandomAccessibles.mask(ArrayImgs.argbs(2, 2))).getMessage();
        assertTrue(message.contains("ARGBType"), message);
        message = assertThrows(IllegalArgumentException.class,
                () -> RandomAccessibles.gray(ArrayImgs.floats(2, 2, 2, 2))).getMessage();
        assertTrue(message.contains("[2, 2, 2, 2]"), message);
        assertEquals("image is null",
                assertThrows(IllegalArgumentException.class, () -> RandomAccessibles.mask(null)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> RandomAccessibles.view((BinaryImage) null));
    }
}
