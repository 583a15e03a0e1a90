package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.Border;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgesTest {

    private static Function<GrayImage, Ridges> filter(String name) {
        return switch (name) {
            case "sato" -> Ridges::sato;
            case "frangi" -> Ridges::frangi;
            default -> Ridges::meijering;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"sato", "frangi", "meijering"})
    void photographsEqualScikitImage(String name) {
        Function<GrayImage, Ridges> filter = filter(name);
        GrayImage photo = Reference.crop().scaled();
        Reference.assertMatches(name + "_dark", photo, p -> filter.apply(p).sigmas(1, 2, 3.5).filter());
        Reference.assertMatches(name + "_bright", photo, p -> filter.apply(p).sigmas(1, 2, 3.5).bright().filter());
    }

    @Test
    void volumesEqualScikitImage() {
        GrayImage volume = Reference.volume().scaled();
        Reference.assertMatches("sato_bright_volume", volume, v -> Ridges.sato(v).sigmas(1, 2).bright().filter());
        Reference.assertMatches("frangi_bright_volume", volume, v -> Ridges.frangi(v).sigmas(1, 2).bright().filter());
    }

    /** Scale space against the definition, edges and dilated windows included; derivatives times the scale's square. */
    @Test
    void scaleSpaceEqualsTheDefinition() {
        double[] sigmas = {1, 1.5, 2.5, 2.6, 3, 5, 5, 4, 7, 9};
        Random random = new Random(7);
        float[] pixels = new float[150 * 170];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) (0.5 + 0.3 * Math.sin(i / 170 / 5.0) * Math.cos(i % 170 / 9.0)
                    + 0.2 * (random.nextFloat() - 0.5));
        }
        GrayImage image = GrayImage.of(pixels, 150, 170);
        assertTrue(ScaleSpaceHessian.fits(image, Border.REFLECT, sigmas));
        Hessian fast = new ScaleSpaceHessian(image);
        Hessian definition = new GradientHessian(image, Border.REFLECT);
        for (double sigma : sigmas) {
            fast.scale(sigma);
            definition.scale(sigma);
            float[][] expected = new float[3][pixels.length];
            definition.forEachRow((hessian, at) -> {
                for (int e = 0; e < 3; e++) {
                    System.arraycopy(hessian[e], 0, expected[e], at, 170);
                }
            });
            fast.forEachRow((hessian, at) -> {
                for (int e = 0; e < 3; e++) {
                    for (int x = 0; x < 170; x++) {
                        assertEquals(expected[e][at + x], hessian[e][x], 3e-6 / (sigma * sigma),
                                "sigma " + sigma + ", element " + e + " at " + at / 170 + ", " + x);
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sato", "frangi", "meijering"})
    void constantImagesHaveNoRidges(String name) {
        assertArrayEquals(new float[60], filter(name).apply(GrayImage.of(new float[60], 6, 10)).filter().toFloats());
        assertArrayEquals(
                new float[60], filter(name).apply(GrayImage.of(new float[60], 1, 6, 10)).filter().toFloats());
        for (int[] shape : new int[][] {{1, 7}, {7, 1}, {7, 1, 1}}) {
            filter(name).apply(GrayImage.of(new float[] {1, 2, 9, 0, 1, 5, 3}, shape)).filter();
        }
    }

    @Test
    void darkAndBrightAreEachOthersNegative() {
        GrayImage photo = Reference.crop().scaled();
        float[] negated = photo.toFloats();
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -negated[i];
        }
        assertArrayEquals(
                Ridges.sato(photo).bright().filter().toFloats(),
                Ridges.sato(GrayImage.of(negated, Reference.CROP)).dark().filter().toFloats());
    }

    @Test
    void integersAreNotScaled() {
        float[] values = Reference.crop().toFloats();
        GrayImage floats = GrayImage.of(values, Reference.CROP);
        assertEquals(Ridges.sato(floats).sigmas(2).filter(), Ridges.sato(Reference.crop()).sigmas(2).filter());
    }

    @Test
    void settingsAreChecked() {
        Ridges ridges = Ridges.frangi(Reference.crop());
        assertThrows(IllegalArgumentException.class, () -> ridges.sigmas());
        assertEquals("sigma is 0.0; it must be 0.1 … 10000.0",
                assertThrows(IllegalArgumentException.class, () -> ridges.sigmas(1, 0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ridges.alpha(0));
        assertThrows(IllegalArgumentException.class, () -> ridges.beta(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ridges.gamma(-1));
        assertThrows(NullPointerException.class, () -> ridges.border(null));
    }
}
