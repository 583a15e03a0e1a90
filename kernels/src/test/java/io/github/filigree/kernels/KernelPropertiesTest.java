package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.property.ImageProperty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every image, against the slow and obvious: bit rows, degrees, thinning, distances. */
class KernelPropertiesTest {

    @Test
    void packedPixelsAreThePixels() {
        ImageProperty.holds(300, 1, 5, 3000, Implementations.all(), (image, random) -> {
            byte[] pixels = image.toBytes();
            assertEquals(IntStream.range(0, pixels.length).filter(p -> pixels[p] != 0).count(), image.count());
            for (int p = 0; p < pixels.length; p++) {
                assertEquals(pixels[p] != 0, image.get(p));
            }
            assertEquals(image, BinaryImage.of(image.kernels(), pixels, image.shape()));
            boolean[] booleans = new boolean[pixels.length];
            for (int p = 0; p < pixels.length; p++) {
                booleans[p] = pixels[p] != 0;
            }
            assertEquals(image, BinaryImage.of(booleans, image.shape()));
            assertEquals(image, BinaryImage.ofPixels(
                    IntStream.range(0, pixels.length).filter(p -> booleans[p]).asLongStream().toArray(), image.shape()));
        });
    }

    @Test
    void degreesCountNeighbours() {
        ImageProperty.holds(300, 1, 5, 800, Implementations.all(), (image, random) -> {
            int connectivity = 1 + random.nextInt(image.rank());
            assertArrayEquals(degrees(image.toBytes(), image.shape(), connectivity), image.degrees(connectivity));
        });
    }

    private static byte[] degrees(byte[] pixels, long[] shape, int connectivity) {
        byte[] degrees = new byte[pixels.length];
        int steps = (int) Math.pow(3, shape.length);
        for (int p = 0; p < pixels.length; p++) {
            for (int s = 0; s < steps && pixels[p] != 0; s++) {
                int q = 0;
                int changed = 0;
                int stride = 1;
                boolean inside = true;
                for (int axis = shape.length - 1, rest = p, code = s; axis >= 0; axis--, code /= 3) {
                    int step = code % 3 - 1;
                    long x = rest % shape[axis] + step;
                    inside &= x >= 0 && x < shape[axis];
                    changed += step == 0 ? 0 : 1;
                    q += (int) x * stride;
                    stride *= (int) shape[axis];
                    rest /= (int) shape[axis];
                }
                degrees[p] += (byte) (inside && changed > 0 && changed <= connectivity && pixels[q] != 0 ? 1 : 0);
            }
        }
        return degrees;
    }

    @Test
    void planesAreThinnedByTheirRules() {
        ImageProperty.holds(200, 2, 2, 1500, Implementations.all(), (image, random) -> {
            int height = (int) image.shape()[0];
            int width = (int) image.shape()[1];
            boolean zhangSuen = random.nextBoolean();
            byte[] expected = ThinningReference.thin(
                    zhangSuen ? ThinningReference.ZHANG_SUEN : ThinningReference.GUO_HALL, image.toBytes(), height, width,
                    Integer.MAX_VALUE);
            BinaryImage thin = zhangSuen ? Thinning.zhangSuen(image) : Thinning.guoHall(image);
            assertArrayEquals(expected, thin.toBytes());
            assertEquals(thin, zhangSuen ? Thinning.zhangSuen(thin) : Thinning.guoHall(thin));
        });
    }

    @Test
    void volumesAreThinnedByTheirRules() {
        ImageProperty.holds(60, 3, 3, 400, Implementations.all(), (image, random) -> {
            int[] shape = Arrays.stream(image.shape()).mapToInt(Math::toIntExact).toArray();
            Voxels voxels = new Voxels(shape[0], shape[1], shape[2], image.toBytes());
            boolean lee = random.nextBoolean();
            Voxels expected = lee ? VolumeReference.lee(voxels, Integer.MAX_VALUE)
                    : VolumeReference.homotopic(voxels, Integer.MAX_VALUE);
            assertEquals(expected.toImage(image.kernels()), lee ? Thinning.lee(image) : Thinning.homotopic(image));
        });
    }

    @Test
    void distancesAreThoseToTheNearestBackground() {
        ImageProperty.holds(150, 1, 3, 250, Implementations.all(), (image, random) -> {
            byte[] pixels = image.toBytes();
            double[] spacing = random.doubles(image.rank(), 0.5, 2).toArray();
            float[] distances = DistanceTransform.builder(image).spacing(spacing).build();
            boolean full = image.count() == pixels.length;
            for (int p = 0; p < pixels.length && !full; p++) {
                double nearest = Double.POSITIVE_INFINITY;
                for (int q = 0; q < pixels.length; q++) {
                    nearest = pixels[q] == 0 ? Math.min(nearest, distance(p, q, image.shape(), spacing)) : nearest;
                }
                assertEquals(pixels[p] == 0 ? 0 : nearest, distances[p], 1e-5 * Math.max(1, nearest));
            }
        });
    }

    private static double distance(int p, int q, long[] shape, double[] spacing) {
        double squares = 0;
        for (int axis = shape.length - 1, a = p, b = q; axis >= 0; axis--) {
            squares += Math.pow((a % shape[axis] - b % shape[axis]) * spacing[axis], 2);
            a /= (int) shape[axis];
            b /= (int) shape[axis];
        }
        return Math.sqrt(squares);
    }

    @Test
    void aFailingImageIsShrunkAndPrinted() {
        AssertionError error = assertThrows(AssertionError.class, () ->
                ImageProperty.holds(500, 2, 2, 500, List.of(Kernels.named("scalar")),
                        (image, random) -> assertTrue(image.count() < 2, "two pixels")));
        assertTrue(error.getMessage().matches("image \\d+ of seed \\d+.*BinaryImage.ofPixels.*\\{\\d, \\d}, .*"),
                error.getMessage());
        assertEquals("two pixels ==> expected: <true> but was: <false>", error.getCause().getMessage());
    }
}
