package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    private static final Map<String, ToDoubleFunction<GrayImage>> METHODS = Map.of(
            "otsu", Threshold::otsu,
            "li", Threshold::li,
            "yen", Threshold::yen,
            "triangle", Threshold::triangle,
            "isodata", Threshold::isodata,
            "minimum", Threshold::minimum,
            "mean", Threshold::mean);

    private static final JsonNode EXPECTED = Reference.thresholds();

    private static GrayImage sato() {
        return GrayImage.of(toFloats(Reference.values("sato_dark")), Reference.CROP);
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @ParameterizedTest
    @ValueSource(strings = {"otsu", "li", "yen", "triangle", "isodata", "minimum", "mean"})
    void levelsOfIntegersEqualScikitImage(String method) {
        assertEquals(
                EXPECTED.get(method).asDouble(), METHODS.get(method).applyAsDouble(Reference.crop()), 1e-9, method);
    }

    @Test
    void levelsOfWiderTypesEqualScikitImage() {
        byte[] crop = Reference.bytes("crop");
        short[] wide = new short[crop.length];
        for (int i = 0; i < crop.length; i++) {
            wide[i] = (short) ((crop[i] & 0xff) * 251 + 17);
        }
        assertEquals(EXPECTED.get("otsu_uint16").asDouble(), Threshold.otsu(GrayImage.of(wide, Reference.CROP)));
        double bin = 0.0839 / 256;
        assertEquals(EXPECTED.get("otsu_sato").asDouble(), Threshold.otsu(sato()), bin);
        assertEquals(EXPECTED.get("li_sato").asDouble(), Threshold.li(sato()), bin);
    }

    @Test
    void severalClassesEqualScikitImage() {
        assertArrayEquals(new double[] {123, 174}, Threshold.multiotsu(Reference.crop(), 3));
        assertArrayEquals(new double[] {Threshold.otsu(Reference.crop())}, Threshold.multiotsu(Reference.crop(), 2));
        GrayImage three = GrayImage.of(new byte[] {1, 1, 5, 9}, 2, 2);
        assertArrayEquals(new double[] {1, 5}, Threshold.multiotsu(three, 3));
        assertThrows(IllegalArgumentException.class, () -> Threshold.multiotsu(three, 4));
        assertThrows(IllegalArgumentException.class, () -> Threshold.multiotsu(three, 1));
    }

    /** All choices of three bins tried. */
    @Test
    void severalClassesHaveTheGreatestVariance() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            byte[] pixels = new byte[40];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (random.nextInt(14) * random.nextInt(3));
            }
            double[] levels = Threshold.multiotsu(GrayImage.of(pixels, 5, 8), 4);
            double greatest = 0;
            for (int a = 0; a < 30; a++) {
                for (int b = a + 1; b < 30; b++) {
                    for (int c = b + 1; c < 30; c++) {
                        greatest = Math.max(greatest, variance(pixels, a, b, c));
                    }
                }
            }
            assertEquals(greatest, variance(pixels, levels), 1e-9 * greatest);
        }
    }

    private static double variance(byte[] pixels, double... levels) {
        double sum = 0;
        for (int c = 0; c <= levels.length; c++) {
            double low = c == 0 ? -1 : levels[c - 1];
            double high = c == levels.length ? 1000 : levels[c];
            double count = 0;
            double moment = 0;
            for (byte pixel : pixels) {
                if (pixel > low && pixel <= high) {
                    count++;
                    moment += pixel - pixels[0];
                }
            }
            sum += count == 0 ? 0 : moment * moment / count;
        }
        double mean = 0;
        for (byte pixel : pixels) {
            mean += pixel - pixels[0];
        }
        return sum - mean * mean / pixels.length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"otsu", "li", "yen", "triangle", "isodata", "minimum", "mean"})
    void theLevelOfAConstantImageIsItsValue(String method) {
        ToDoubleFunction<GrayImage> level = METHODS.get(method);
        for (int value : new int[] {0, 7, 255}) {
            byte[] pixels = new byte[12];
            Arrays.fill(pixels, (byte) value);
            assertEquals(value, level.applyAsDouble(GrayImage.of(pixels, 3, 4)), method);
            float[] floats = new float[12];
            Arrays.fill(floats, value / 3f);
            floats[5] = Float.NaN;
            assertEquals(value / 3f, level.applyAsDouble(GrayImage.of(floats, 3, 4)), 1e-6, method);
            assertEquals(0, Threshold.above(GrayImage.of(floats, 3, 4), value / 3f).count());
        }
        float[] none = {Float.NaN, Float.POSITIVE_INFINITY};
        assertThrows(IllegalArgumentException.class, () -> level.applyAsDouble(GrayImage.of(none, 1, 2)));
    }

    @Test
    void pixelsThatAreNotFiniteDoNotCount() {
        float[] values = toFloats(Reference.values("sato_dark"));
        values[7] = Float.NaN;
        values[8] = Float.NEGATIVE_INFINITY;
        values[9] = Float.POSITIVE_INFINITY;
        GrayImage image = GrayImage.of(values, Reference.CROP);
        for (ToDoubleFunction<GrayImage> method : METHODS.values()) {
            if (method != METHODS.get("minimum")) {
                assertEquals(method.applyAsDouble(sato()), method.applyAsDouble(image), 0.01);
            }
        }
    }

    @Test
    void masksOfEveryLengthAndLevel() {
        Random random = new Random(11);
        float[] levels = {-1, 0, 0.5f, 127, 128, 200.7f, 254, 255, 256, 65535, 1e9f, -1e9f, Float.NaN};
        for (int width = 1; width <= 3 * 64 + 1; width++) {
            byte[] bytes = new byte[2 * width];
            random.nextBytes(bytes);
            short[] shorts = new short[2 * width];
            float[] floats = new float[2 * width];
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) random.nextInt();
                floats[i] = random.nextInt(20) == 0 ? Float.NaN : random.nextInt(512) - 100;
            }
            float level = levels[random.nextInt(levels.length)];
            check(GrayImage.of(bytes, 2, width), level);
            check(GrayImage.of(shorts, 2, width), level);
            check(GrayImage.of(floats, 2, width), level);
        }
    }

    private static void check(GrayImage image, float level) {
        for (Kernels kernels : Implementations.all()) {
            BinaryImage above = Threshold.above(image.with(kernels).threads(2), level);
            BinaryImage notAbove = Threshold.notAbove(image.with(kernels), level);
            for (int i = 0; i < image.pixelCount(); i++) {
                assertEquals(image.get(i) > level, above.get(i), image + " > " + level + ", " + kernels);
                assertEquals(!above.get(i), notAbove.get(i));
            }
        }
    }

    @Test
    void levelsBetweenTwoFloatsAreExact() {
        float value = 0.1f;
        GrayImage image = GrayImage.of(new float[] {value, Math.nextUp(value)}, 1, 2);
        double between = ((double) value + Math.nextUp(value)) / 2 - 1e-12;
        assertEquals(1, Threshold.above(image, between).count());
        assertEquals(2, Threshold.above(image, value - 1e-12).count());
    }

    @Test
    void hysteresisEqualsScikitImage() {
        double low = EXPECTED.get("hysteresis").get(0).asDouble();
        double high = EXPECTED.get("hysteresis").get(1).asDouble();
        for (Kernels kernels : Implementations.all()) {
            assertEquals(
                    Reference.mask("hysteresis"), Threshold.hysteresis(sato().with(kernels).threads(2), low, high));
        }
        assertEquals(Threshold.above(sato(), 0.03), Threshold.hysteresis(sato(), 0.05, 0.03));
        assertTrue(Threshold.hysteresis(sato(), low, 1).count() == 0);
    }
}
