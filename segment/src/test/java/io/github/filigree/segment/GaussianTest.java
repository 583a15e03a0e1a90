package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.Border;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "2.0", "5.5"})
    void equalsScikitImageAndSciPy(String sigma) {
        double s = Double.parseDouble(sigma);
        Reference.assertMatches("gaussian_" + sigma, Reference.crop(), photo -> Gaussian.filter(photo, s));
        Reference.assertMatches(
                "gaussian_reflect_" + sigma, Reference.crop(), photo -> Gaussian.filter(photo, Border.REFLECT, s));
    }

    @Test
    void oneSigmaForEachAxisEqualsScikitImage() {
        Reference.assertMatches(
                "gaussian_anisotropic_2_0.8", Reference.crop(), photo -> Gaussian.filter(photo, 2, 0.8));
    }

    @Test
    void volumesEqualScikitImage() {
        Reference.assertMatches("gaussian_volume_1.5", Reference.volume(), volume -> Gaussian.filter(volume, 1.5));
    }

    @ParameterizedTest
    @EnumSource
    void typesAreScaledToOne(GrayImage.Type type) {
        GrayImage image = switch (type) {
            case UINT8 -> GrayImage.of(new byte[] {0, (byte) 255, 51, 0}, 1, 4);
            case UINT16 -> GrayImage.of(new short[] {0, (short) 65535, 13107, 0}, 1, 4);
            case FLOAT -> GrayImage.of(new float[] {0, 1, 0.2f, 0}, 1, 4);
        };
        assertArrayEquals(new float[] {0, 1, 0.2f, 0}, Gaussian.filter(image, 0).toFloats(), 1e-7f);
        assertArrayEquals(new float[] {0, 1, 0.2f, 0}, image.scaled().toFloats(), 1e-7f);
        float[] smooth = Gaussian.filter(image, Border.WRAP, 0, 30).toFloats();
        assertArrayEquals(new float[] {0.3f, 0.3f, 0.3f, 0.3f}, smooth, 3e-6f);
    }

    @Test
    void constantImagesStayAndThinImagesWork() {
        for (int[] shape : new int[][] {{1, 1}, {1, 9}, {9, 1}, {1, 5, 4}, {5, 1, 4}, {3, 3, 1}}) {
            int count = 1;
            for (int size : shape) {
                count *= size;
            }
            float[] constant = new float[count];
            Arrays.fill(constant, 0.75f);
            assertArrayEquals(constant, Gaussian.filter(GrayImage.of(constant, shape), 4).toFloats(), 1e-6f);
        }
    }

    @Test
    void sigmasAreChecked() {
        GrayImage image = GrayImage.of(new byte[4], 2, 2);
        assertEquals("there are 3 sigmas, the image has 2 axes; give one for all or one for each",
                assertThrows(IllegalArgumentException.class, () -> Gaussian.filter(image, 1, 2, 3)).getMessage());
        assertEquals("sigma is -1.0; it must be 0.0 … 10000.0",
                assertThrows(IllegalArgumentException.class, () -> Gaussian.filter(image, -1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Gaussian.filter(image, Double.NaN));
        assertThrows(NullPointerException.class, () -> Gaussian.filter(image, (Border) null, 1));
    }
}
