package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void indexAndCoordinatesAreEachOthersInverse() {
        Shape shape = Shape.of(3, 4, 5);
        assertEquals(60, shape.pixels());
        assertEquals(12, shape.rows());
        assertEquals(5, shape.width());
        assertEquals(4, shape.planeRows());
        assertArrayEquals(new long[] {20, 5, 1}, new long[] {shape.stride(0), shape.stride(1), shape.stride(2)});
        long index = 0;
        long[] coordinates = new long[3];
        for (long z = 0; z < 3; z++) {
            for (long y = 0; y < 4; y++) {
                for (long x = 0; x < 5; x++, index++) {
                    shape.coordinates(index, coordinates);
                    assertArrayEquals(new long[] {z, y, x}, coordinates);
                    assertEquals(index, shape.index(z, y, x));
                }
            }
        }
    }

    @Test
    void emptyAxesMakeEmptyShapesHoweverLongTheOthersAre() {
        assertEquals(0, Shape.of(Long.MAX_VALUE, Long.MAX_VALUE, 0).pixels());
        assertEquals(0, Shape.of(4, 0).rows());
        assertEquals(1, Shape.of(7).rows());
        assertEquals(1, Shape.of(7).planeRows());
    }

    @Test
    void badShapesAreRefusedWithTheirNumbers() {
        assertEquals("the shape is empty; an image has at least one axis", message());
        assertEquals("shape 3 × -1 has a negative axis", message(3, -1));
        assertEquals(
                "shape 4294967296 × 4294967296 has more than 2^63 − 1 pixels", message(1L << 32, 1L << 32));
        assertEquals("shape 4294967296 × 2147483648 has more than 2^63 − 1 pixels", message(1L << 32, 1L << 31));
        assertEquals(Long.MAX_VALUE, Shape.of(Long.MAX_VALUE, 1).pixels());
    }

    private static String message(long... sizes) {
        return assertThrows(IllegalArgumentException.class, () -> Shape.of(sizes)).getMessage();
    }

    @Test
    void spacingAndConnectivityMustFitTheRank() {
        Shape shape = Shape.of(3, 4);
        assertArrayEquals(new double[] {1, 1}, shape.unitSpacing());
        assertThrows(IllegalArgumentException.class, () -> shape.checkSpacing(1));
        assertThrows(IllegalArgumentException.class, () -> shape.checkSpacing(1, 0));
        assertThrows(IllegalArgumentException.class, () -> shape.checkSpacing(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> shape.checkConnectivity(3));
        assertThrows(IllegalArgumentException.class, () -> shape.checkConnectivity(0));
        assertEquals(2, shape.checkConnectivity(2));
    }

    @Test
    void shapesAreEqualByTheirSizes() {
        assertEquals(Shape.of(2, 3), Shape.of(2, 3));
        assertEquals(Shape.of(2, 3).hashCode(), Shape.of(2, 3).hashCode());
        assertNotEquals(Shape.of(2, 3), Shape.of(3, 2));
        assertEquals("2 × 3", Shape.of(2, 3).toString());
    }
}
