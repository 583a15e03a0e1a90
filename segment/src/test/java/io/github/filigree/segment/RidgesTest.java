package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    @ParameterizedTest
    @ValueSource(strings = {"sato", "frangi"})
    void volumesEqualScikitImage(String name) {
        GrayImage volume = Reference.volume().scaled();
        Reference.assertMatches(
                name + "_bright_volume", volume, v -> filter(name).apply(v).sigmas(1, 2).bright().filter());
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
