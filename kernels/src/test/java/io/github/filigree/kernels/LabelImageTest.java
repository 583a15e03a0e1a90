package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Everything that is done to the objects of a label image, against doing it to the mask of each label alone. */
class LabelImageTest {

    private static final long[][] SHAPES = {{40}, {1, 70}, {23, 67}, {30, 130}, {7, 9, 66}, {5, 1, 20}, {3, 4, 5, 9}};

    @Test
    void labelsAndTheirMaskAreReadBack() {
        forRandomImages((labels, shape, image) -> {
            for (int i = 0; i < labels.length; i++) {
                assertEquals(labels[i], image.label(i), "pixel " + i);
                assertEquals(labels[i] != 0, image.mask().get(i));
            }
            assertArrayEquals(present(labels), image.labels());
            assertArrayEquals(shape, image.shape());
        });
    }

    @Test
    void groupsHoldEachPixelOnceAndNoTwoLabelsThatTouch() {
        forRandomImages((labels, shape, image) -> {
            int[] seen = new int[labels.length];
            for (int g = 0; g < image.groupCount(); g++) {
                BinaryImage group = image.group(g);
                for (int i = 0; i < labels.length; i++) {
                    seen[i] += group.get(i) ? 1 : 0;
                    for (int j = 0; j < labels.length && group.get(i); j++) {
                        boolean apart = !group.get(j) || labels[i] == labels[j] || !touch(i, j, shape);
                        assertTrue(apart, "pixels " + i + " and " + j + " of group " + g);
                    }
                }
            }
            for (int i = 0; i < labels.length; i++) {
                assertEquals(labels[i] == 0 ? 0 : 1, seen[i]);
            }
            assertTrue(shape.length > 2 || image.groupCount() <= 8, image.groupCount() + " groups");
        });
    }

    @Test
    void thinningIsThatOfEachLabelAlone() {
        forRandomImages((labels, shape, image) -> {
            if (shape.length == 2) {
                assertEach(labels, shape, image, Thinning::zhangSuen);
                assertEach(labels, shape, image, Thinning::guoHall);
                assertEach(labels, shape, image, mask -> Thinning.builder(mask).maxIterations(1).build());
            } else if (shape.length == 3) {
                assertEach(labels, shape, image, Thinning::homotopic);
                assertEach(labels, shape, image, Thinning::lee);
            }
        });
    }

    private static void assertEach(int[] labels, long[] shape, LabelImage image, UnaryOperator<BinaryImage> work) {
        byte[] expected = new byte[labels.length];
        for (long label : present(labels)) {
            byte[] alone = work.apply(alone(labels, label, shape)).toBytes();
            for (int i = 0; i < expected.length; i++) {
                expected[i] |= alone[i];
            }
        }
        assertArrayEquals(expected, image.each(work).toBytes());
    }

    @Test
    void distancesAreThoseOfEachLabelAlone() {
        forRandomImages((labels, shape, image) -> {
            double[] spacing = IntStream.range(0, shape.length).mapToDouble(a -> 1 + a * 0.75).toArray();
            float[] expected = new float[labels.length];
            for (long label : present(labels)) {
                float[] alone = DistanceTransform.builder(alone(labels, label, shape)).spacing(spacing).build();
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = labels[i] == label ? alone[i] : expected[i];
                }
            }
            assertArrayEquals(expected,
                    image.eachValues(mask -> DistanceTransform.builder(mask).spacing(spacing).build()));
        });
    }

    @Test
    void labelsOfAMaskAreThoseOfItsPixelsInOrder() {
        forRandomImages((labels, shape, image) -> {
            Random random = new Random(labels.length);
            byte[] pixels = new byte[labels.length];
            random.nextBytes(pixels);
            BinaryImage mask = BinaryImage.of(pixels, shape);
            long[] expected = IntStream.range(0, labels.length)
                    .filter(i -> pixels[i] != 0)
                    .mapToLong(i -> labels[i])
                    .toArray();
            assertArrayEquals(expected, image.labelsOf(mask));
            assertArrayEquals(expected, image.labelsOf(
                    LongStream.range(0, labels.length).filter(i -> pixels[(int) i] != 0).toArray()));
        });
    }

    @Test
    void pixelsThatDoNotAscendOrAreNotThereAreRefused() {
        LabelImage image = LabelImage.of(new int[] {0, 7, 7, 0}, 2, 2);
        assertArrayEquals(new long[] {7, 0}, image.labelsOf(new long[] {1, 3}));
        assertThrows(IllegalArgumentException.class, () -> image.labelsOf(new long[] {2, 1}));
        assertThrows(IndexOutOfBoundsException.class, () -> image.labelsOf(new long[] {4}));
    }

    /** Discs in contact, in a square lattice: thousands of labels, which take a few groups all the same. */
    @Test
    void thousandsOfLabelsTakeAFewGroups() {
        int side = 600;
        int[] labels = new int[side * side];
        Arrays.setAll(labels, i -> 1 + i / side / 8 * (side / 8) + i % side / 8);
        LabelImage image = LabelImage.of(labels, side, side);
        assertEquals(75 * 75, image.labels().length);
        assertTrue(image.groupCount() <= 8, image.groupCount() + " groups");
        assertEquals(75 * 75, image.each(Thinning::guoHall).count());
    }

    /** Thin lines in the form of a V, each of which crosses all others between four pixels. */
    @Test
    void objectsThatCrossEachOtherAreEachInAGroup() {
        int lines = 12;
        int bottom = 2 * lines;
        int width = 4 * lines + 2 * bottom + 2;
        int[] labels = new int[(bottom + 1) * width];
        for (int line = 0; line < lines; line++) {
            for (int y = 0; y <= bottom; y++) {
                labels[y * width + 4 * line + y] = line + 1;
                labels[y * width + 4 * line + 2 * bottom + 1 - y] = line + 1;
            }
        }
        LabelImage image = LabelImage.of(labels, bottom + 1, width);
        assertEquals(lines, image.groupCount());
        for (int group = 0; group < lines; group++) {
            assertEquals(2 * (bottom + 1), image.group(group).count());
        }
    }

    /** Without pixels an axis may be longer than any array. */
    @Test
    void imagesWithoutPixelsMayHaveLongAxes() {
        LabelImage image = LabelImage.of(new int[0], 0, 3_000_000_000L);
        assertEquals(0, image.labels().length);
        assertEquals(0, image.mask().count());
        assertEquals(0, LabelImage.of(new int[0], 3_000_000_000L, 0).groupCount());
    }

    @Test
    void labelsMayBeLongAndNegative() {
        long[][] rows = {{0, -3, -3}, {1L << 40, 0, 7}};
        LabelImage image = LabelImage.ofRows(r -> rows[r], 2, 3);
        assertArrayEquals(new long[] {-3, 7, 1L << 40}, image.labels());
        assertEquals(1L << 40, image.label(3));
        assertEquals("2 × 3 labels in 3 runs", image.toString());
    }

    @Test
    void wrongArgumentsAreRefused() {
        LabelImage image = LabelImage.of(new int[] {1, 1, 2, 0}, 2, 2);
        assertMessage("labels has 3 elements, shape 2 × 2 needs 4", () -> LabelImage.of(new int[3], 2, 2));
        assertMessage("row 1 has 2 labels, shape 2 × 3 needs 3", () -> LabelImage.ofRows(r -> new long[3 - r], 2, 3));
        assertMessage("the mask is 1 × 4, the label image 2 × 2",
                () -> image.labelsOf(BinaryImage.of(new byte[4], 1, 4)));
        assertMessage("the work gave 1 values for 4 pixels", () -> image.eachValues(mask -> new float[1]));
        assertThrows(IndexOutOfBoundsException.class, () -> image.group(2));
        assertThrows(IndexOutOfBoundsException.class, () -> image.label(4));
        assertEquals(0, LabelImage.of(new int[4], 2, 2).groupCount());
        assertEquals(0, LabelImage.of(new int[0], 0, 2).each(Thinning::of).count());
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static long[] present(int[] labels) {
        return Arrays.stream(labels).filter(label -> label != 0).distinct().sorted().asLongStream().toArray();
    }

    private static BinaryImage alone(int[] labels, long label, long[] shape) {
        byte[] pixels = new byte[labels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (labels[i] == label ? 1 : 0);
        }
        return BinaryImage.of(pixels, shape);
    }

    private static boolean touch(int i, int j, long[] shape) {
        long a = i;
        long b = j;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (Math.abs(a % shape[axis] - b % shape[axis]) > 1) {
                return false;
            }
            a /= shape[axis];
            b /= shape[axis];
        }
        return true;
    }

    @FunctionalInterface
    private interface Trial {
        void run(int[] labels, long[] shape, LabelImage image);
    }

    /** Blobs that touch, with a few labels or many; some objects are in pieces. */
    private static void forRandomImages(Trial trial) {
        for (long[] shape : SHAPES) {
            int pixels = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
            for (int seed = 0; seed < 6; seed++) {
                Random random = new Random(seed);
                int[] labels = new int[pixels];
                int count = new int[] {1, 2, 5, 30, pixels, 3}[seed];
                for (int i = 0; i < pixels; i++) {
                    labels[i] = seed == 5 ? random.nextInt(count + 1) : 0;
                }
                for (int blob = 0; blob < count && seed < 5; blob++) {
                    paint(labels, shape, random, blob + 1, seed == 4 ? 1 : 5);
                }
                try {
                    trial.run(labels, shape, LabelImage.of(labels, shape));
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ", shape " + Arrays.toString(shape) + ": "
                            + e.getMessage() + "\n" + Arrays.toString(labels), e);
                }
            }
        }
    }

    private static void paint(int[] labels, long[] shape, Random random, int label, int radius) {
        long[] centre = Arrays.stream(shape).map(size -> random.nextInt((int) size)).toArray();
        for (int i = 0; i < labels.length; i++) {
            long rest = i;
            double squares = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                squares += Math.pow(rest % shape[axis] - centre[axis], 2);
                rest /= shape[axis];
            }
            if (squares <= radius * radius) {
                labels[i] = label;
            }
        }
    }
}
