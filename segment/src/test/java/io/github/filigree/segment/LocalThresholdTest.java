package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Border;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalThresholdTest {

    @Test
    void levelsEqualScikitImage() {
        GrayImage photo = Reference.crop();
        Reference.assertMatches("sauvola_25_0.2", photo, p -> LocalThreshold.levels(p, "sauvola", 25, 0.2).image());
        Reference.assertMatches("niblack_25_0.2", photo, p -> LocalThreshold.levels(p, "niblack", 25, 0.2).image());
        for (String method : new String[] {"gaussian", "mean", "median"}) {
            Reference.assertMatches(
                    "local_" + method + "_25_3", photo, p -> LocalThreshold.levels(p, method, 25, 3).image());
        }
        Reference.assertMatches(
                "local_median_25_3",
                photo,
                p -> LocalThreshold.levels(GrayImage.of(p.toFloats(), p.shape()), "median", 25, 3).image());
    }

    @Test
    void masksAreWhatIsAboveTheLevels() {
        Random random = new Random(1);
        for (int[] shape : new int[][] {{140, 70}, {1, 9}, {9, 1}, {5, 8, 67}, {130, 2, 3}}) {
            int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            short[] shorts = new short[count];
            float[] floats = new float[count];
            for (int i = 0; i < count; i++) {
                shorts[i] = (short) random.nextInt();
                floats[i] = random.nextFloat();
            }
            for (GrayImage image : new GrayImage[] {GrayImage.of(shorts, shape), GrayImage.of(floats, shape)}) {
                check(image, "sauvola", 0.1, p -> LocalThreshold.sauvola(p, 5, 0.1));
                check(image, "niblack", 0.1, p -> LocalThreshold.niblack(p, 5, 0.1));
                check(image, "gaussian", 0.01, p -> LocalThreshold.gaussian(p, 5, 0.01));
                check(image, "mean", 0.01, p -> LocalThreshold.mean(p, 5, 0.01));
                check(image, "median", 0.01, p -> LocalThreshold.median(p, 5, 0.01));
            }
        }
    }

    private static void check(
            GrayImage image, String method, double setting, Function<GrayImage, BinaryImage> threshold) {
        float[] levels = LocalThreshold.levels(image, method, 5, setting).image().toFloats();
        double[] expected = definition(image, method, setting);
        double range = image.type() == GrayImage.Type.FLOAT ? 1 : 65535;
        BinaryImage mask = threshold.apply(image.threads(3));
        for (int i = 0; i < levels.length; i++) {
            assertEquals(expected[i], levels[i], 1e-5 * range, method + " of " + image + " at " + i);
            assertEquals(image.get(i) > levels[i], mask.get(i), method + " of " + image + " at " + i);
        }
    }

    /** All pixels of each window; the Gaussian's is another class's to test. */
    private static double[] definition(GrayImage image, String method, double setting) {
        float[] smooth = method.equals("gaussian")
                ? Gaussian.smooth(image, Border.REFLECT, 1, 4 / 6.0).toFloats()
                : new float[image.pixelCount()];
        int[] shape = image.rank() == 3
                ? image.shape()
                : new int[] {1, image.shape()[0], image.shape()[1]};
        Border border = method.equals("sauvola") || method.equals("niblack") ? Border.MIRROR : Border.REFLECT;
        int depth = image.rank() == 3 ? 2 : 0;
        double r = image.type() == GrayImage.Type.FLOAT ? 1 : 32767.5;
        double[] levels = new double[image.pixelCount()];
        for (int i = 0; i < levels.length; i++) {
            int x = i % shape[2];
            int y = i / shape[2] % shape[1];
            int z = i / shape[2] / shape[1];
            double[] window = new double[25 * (2 * depth + 1)];
            int n = 0;
            for (int w = -depth; w <= depth; w++) {
                for (int v = -2; v <= 2; v++) {
                    for (int u = -2; u <= 2; u++) {
                        window[n++] = image.get((border.map(z + w, shape[0]) * shape[1] + border.map(y + v, shape[1]))
                                * shape[2] + border.map(x + u, shape[2]));
                    }
                }
            }
            double mean = Arrays.stream(window).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(window).map(p -> (p - mean) * (p - mean)).sum() / n);
            Arrays.sort(window);
            levels[i] = switch (method) {
                case "sauvola" -> mean * (1 + setting * (deviation / r - 1));
                case "niblack" -> mean - setting * deviation;
                case "mean" -> mean - setting;
                case "median" -> window[n / 2] - setting;
                default -> smooth[i] - setting;
            };
        }
        return levels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sauvola", "niblack", "gaussian", "mean", "median"})
    void constantImagesHaveNothingAbove(String method) {
        byte[] pixels = new byte[100];
        Arrays.fill(pixels, (byte) 200);
        assertEquals(0, LocalThreshold.levels(GrayImage.of(pixels, 10, 10), method, 31, 0).above().count());
    }

    @Test
    void argumentsAreChecked() {
        GrayImage image = Reference.crop();
        assertEquals("window is 24; it must be an odd number, 1 … 9999",
                assertThrows(IllegalArgumentException.class, () -> LocalThreshold.sauvola(image, 24, 0.2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> LocalThreshold.mean(image, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> LocalThreshold.niblack(image, 25, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> LocalThreshold.levels(image, "bernsen", 3, 0));
        assertEquals("window is 1291; medians of volumes take 1289 at most",
                assertThrows(IllegalArgumentException.class,
                        () -> LocalThreshold.median(GrayImage.of(new float[8], 2, 2, 2), 1291, 0)).getMessage());
    }
}
