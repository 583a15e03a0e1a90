package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GrayImageTest {

    @Test
    void whatGoesInAndOutIsCopied() {
        float[] pixels = {1, 2, 3, 4, 5, 6};
        GrayImage image = GrayImage.of(pixels, 2, 3);
        pixels[0] = 9;
        image.toFloats()[1] = 9;
        image.shape()[0] = 9;
        image.spacing()[0] = 9;
        assertEquals(GrayImage.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3), image);
        assertArrayEquals(new int[] {2, 3}, image.shape());
        assertArrayEquals(new double[] {1, 1}, image.spacing());
        assertEquals("2 × 3 image of float", image.toString());
    }

    @Test
    void unsignedValues() {
        assertArrayEquals(new float[] {255, 0}, GrayImage.of(new byte[] {-1, 0}, 1, 2).toFloats());
        assertArrayEquals(new float[] {65535, 1}, GrayImage.of(new short[] {-1, 1}, 1, 2).toFloats());
        assertEquals(255, GrayImage.of(new byte[] {-1, 0}, 1, 2).get(0));
        assertNotEquals(GrayImage.of(new byte[2], 1, 2), GrayImage.of(new byte[2], 2, 1));
    }

    @Test
    void imagesOfAnotherSpacingAreOthers() {
        GrayImage image = GrayImage.of(new byte[12], 3, 4);
        assertNotEquals(image, image.spacing(0.5, 2));
        assertEquals(image.spacing(0.5, 2), GrayImage.of(new byte[12], 3, 4).spacing(0.5, 2));
    }

    @Test
    void resultsKeepSpacing() {
        GrayImage image = GrayImage.of(new byte[12], 3, 4).spacing(0.5, 2);
        assertArrayEquals(new double[] {0.5, 2}, Gaussian.filter(image, 1).spacing());
        assertArrayEquals(new double[] {0.5, 2}, Median.filter(image, 3).spacing());
    }

    @Test
    void argumentsAreChecked() {
        assertEquals("the image has rank 1, 4; grey images have 2 or 3 axes",
                assertThrows(IllegalArgumentException.class, () -> GrayImage.of(new byte[4], 4)).getMessage());
        assertEquals("the shape is 0 × 4; every size must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> GrayImage.of(new byte[0], 0, 4)).getMessage());
        assertEquals("pixels has 5 elements, shape 2 × 3 needs 6",
                assertThrows(IllegalArgumentException.class, () -> GrayImage.of(new short[5], 2, 3)).getMessage());
        GrayImage image = GrayImage.of(new byte[4], 2, 2);
        assertThrows(IllegalArgumentException.class, () -> image.threads(0));
        assertThrows(IllegalArgumentException.class, () -> image.spacing(1));
        assertThrows(IllegalArgumentException.class, () -> image.spacing(1, 0));
        assertThrows(IllegalArgumentException.class, () -> image.with(null));
        assertThrows(IndexOutOfBoundsException.class, () -> image.get(4));
    }
}
