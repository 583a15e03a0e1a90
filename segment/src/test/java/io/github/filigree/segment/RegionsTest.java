package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final int[][] SHAPES = {
        {1, 1}, {1, 200}, {200, 1}, {7, 63}, {7, 64}, {7, 65}, {20, 130}, {1, 5, 9}, {4, 1, 9}, {5, 6, 70}, {9}, {3, 2, 4, 5}};

    private static void assertMask(String name, UnaryOperator<BinaryImage> operator) {
        for (Kernels kernels : Implementations.all()) {
            assertEquals(Reference.mask(name), operator.apply(Reference.mask("hysteresis").with(kernels)), name);
        }
    }

    @Test
    void masksWithoutPixelsHaveNoComponents() {
        for (long[] shape : new long[][] {{0}, {0, 3}, {3, 0}, {2, 0, 5}, {0, 2, 5}, {2, 5, 0}}) {
            BinaryImage empty = BinaryImage.of(new byte[0], shape);
            for (int connectivity = 1; connectivity <= shape.length; connectivity++) {
                assertEquals(0, Regions.label(empty, connectivity).length);
                assertEquals(0, Regions.fillSmallHoles(empty, 3, connectivity).count());
                assertEquals(0, Regions.keepLargest(empty, connectivity).count());
            }
            assertEquals(0, Regions.fillHoles(empty).count());
        }
    }

    @Test
    void masksEqualScikitImageAndSciPy() {
        assertMask("hysteresis_min40", mask -> Regions.removeSmall(mask, 40));
        assertMask("hysteresis_holes30", mask -> Regions.fillSmallHoles(mask, 30));
        assertMask("hysteresis_filled", Regions::fillHoles);
        assertMask("closed_disk2", mask -> Regions.close(mask, 2));
        assertMask("opened_disk1", mask -> Regions.open(mask, 1));
    }

    @Test
    void labelsEqualSciPyUpToNumbering() {
        BinaryImage mask = Reference.mask("hysteresis");
        assertSameParts(Reference.ints("labels_4"), Regions.label(mask, 1));
        assertSameParts(Reference.ints("labels_8"), Regions.label(mask, 2));
    }

    private static void assertSameParts(int[] expected, int[] actual) {
        int[] toActual = new int[expected.length + 1];
        int[] toExpected = new int[expected.length + 1];
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] == 0, actual[i] == 0);
            toActual[expected[i]] = toActual[expected[i]] == 0 ? actual[i] : toActual[expected[i]];
            toExpected[actual[i]] = toExpected[actual[i]] == 0 ? expected[i] : toExpected[actual[i]];
            assertEquals(toActual[expected[i]], actual[i]);
            assertEquals(toExpected[actual[i]], expected[i]);
        }
    }

    @Test
    void componentsOfRandomMasksEqualFloodFill() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int[] shape = SHAPES[round % SHAPES.length];
            BinaryImage mask = random(shape, random);
            for (int connectivity = 1; connectivity <= shape.length; connectivity++) {
                int[] expected = flood(mask, shape, connectivity);
                assertArrayEquals(expected, Regions.label(mask, connectivity), mask + " " + connectivity);
                int[] sizes = new int[expected.length + 1];
                for (int label : expected) {
                    sizes[label]++;
                }
                BinaryImage large = Regions.removeSmall(mask, 3, connectivity);
                BinaryImage filled = Regions.fillSmallHoles(mask, 3, connectivity);
                int[] holes = flood(Regions.invert(mask), shape, connectivity);
                int[] holeSizes = new int[holes.length + 1];
                for (int label : holes) {
                    holeSizes[label]++;
                }
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(mask.get(i) && sizes[expected[i]] >= 3, large.get(i));
                    assertEquals(mask.get(i) || holeSizes[holes[i]] < 3, filled.get(i));
                }
                assertLargest(sizes, expected, Regions.keepLargest(mask, connectivity));
            }
        }
    }

    private static void assertLargest(int[] sizes, int[] labels, BinaryImage largest) {
        int best = 1;
        for (int label = 2; label < sizes.length; label++) {
            best = sizes[label] > sizes[best] ? label : best;
        }
        for (int i = 0; i < labels.length; i++) {
            assertEquals(labels[i] == best, largest.get(i));
        }
    }

    @Test
    void holesAreWhatTheEdgeDoesNotReach() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            int[] shape = SHAPES[round % SHAPES.length];
            BinaryImage mask = random(shape, random);
            int[] background = flood(Regions.invert(mask), shape, 1);
            boolean[] open = new boolean[background.length + 1];
            for (int i = 0; i < background.length; i++) {
                int[] place = place(i, shape);
                for (int a = 0; a < shape.length; a++) {
                    open[background[i]] |= place[a] == 0 || place[a] == shape[a] - 1;
                }
            }
            BinaryImage filled = Regions.fillHoles(mask);
            for (int i = 0; i < background.length; i++) {
                assertEquals(mask.get(i) || !open[background[i]], filled.get(i), mask.toString());
            }
        }
    }

    @Test
    void dilationAndErosionEqualTheirDefinition() {
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            int[] shape = SHAPES[round % (SHAPES.length - 1)];
            BinaryImage mask = random(shape, random);
            int radius = random.nextInt(4) == 0 ? 70 : random.nextInt(5);
            BinaryImage dilated = Regions.dilate(mask, radius);
            BinaryImage eroded = Regions.erode(mask, radius);
            for (int i = 0; i < mask.pixelCount(); i++) {
                boolean any = false;
                boolean all = true;
                for (int j = 0; j < mask.pixelCount(); j++) {
                    if (squareDistance(place(i, shape), place(j, shape)) <= radius * radius) {
                        any |= mask.get(j);
                        all &= mask.get(j);
                    }
                }
                assertEquals(any, dilated.get(i), mask + " radius " + radius + " at " + i);
                assertEquals(all, eroded.get(i), mask + " radius " + radius + " at " + i);
            }
        }
    }

    @Test
    void masksAreCombined() {
        BinaryImage a = BinaryImage.parse("##..", "#.#.");
        BinaryImage b = BinaryImage.parse(".##.", ".##.");
        assertEquals(BinaryImage.parse(".#..", "..#."), Regions.and(a, b));
        assertEquals(BinaryImage.parse("..##", ".#.#"), Regions.invert(a));
        assertEquals(BinaryImage.parse("##..", "#..."), Regions.reached(a, BinaryImage.parse(".#..", "...."), 1));
        assertEquals(a, Regions.reached(a, BinaryImage.parse(".#..", "...."), 2));
        assertEquals("the masks are 2 × 4 and 1 × 1; their shapes must be equal",
                assertThrows(IllegalArgumentException.class, () -> Regions.and(a, BinaryImage.parse("#")))
                        .getMessage());
    }

    @Test
    void argumentsAreChecked() {
        BinaryImage mask = BinaryImage.parse("#.");
        assertThrows(IllegalArgumentException.class, () -> Regions.label(mask, 3));
        assertThrows(IllegalArgumentException.class, () -> Regions.dilate(mask, -1));
        assertThrows(IllegalArgumentException.class, () -> Regions.dilate(mask, 1001));
        assertThrows(IllegalArgumentException.class, () -> Regions.open(BinaryImage.of(new byte[16], 2, 2, 2, 2), 1));
    }

    private static BinaryImage random(int[] shape, Random random) {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        int density = 1 + random.nextInt(9);
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (byte) (random.nextInt(10) < density ? 1 : 0);
        }
        return BinaryImage.of(pixels, shape);
    }

    private static int[] place(int index, int[] shape) {
        int[] place = new int[shape.length];
        for (int a = shape.length - 1, rest = index; a >= 0; rest /= shape[a--]) {
            place[a] = rest % shape[a];
        }
        return place;
    }

    private static int squareDistance(int[] p, int[] q) {
        int sum = 0;
        for (int a = 0; a < p.length; a++) {
            sum += (p[a] - q[a]) * (p[a] - q[a]);
        }
        return sum;
    }

    private static int[] flood(BinaryImage mask, int[] shape, int connectivity) {
        int[] labels = new int[(int) mask.pixelCount()];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (mask.get(i) && labels[i] == 0) {
                labels[i] = ++count;
                Deque<Integer> open = new ArrayDeque<>();
                open.push(i);
                while (!open.isEmpty()) {
                    int p = open.pop();
                    for (int n = 0; n < Math.pow(3, shape.length); n++) {
                        int q = neighbour(p, n, shape, connectivity);
                        if (q >= 0 && mask.get(q) && labels[q] == 0) {
                            labels[q] = count;
                            open.push(q);
                        }
                    }
                }
            }
        }
        return labels;
    }

    private static int neighbour(int pixel, int n, int[] shape, int connectivity) {
        int[] place = place(pixel, shape);
        int index = 0;
        int changed = 0;
        for (int a = 0, rest = n; a < shape.length; a++, rest /= 3) {
            int step = rest % 3 - 1;
            changed += Math.abs(step);
            place[a] += step;
            if (place[a] < 0 || place[a] >= shape[a]) {
                return -1;
            }
            index = index * shape[a] + place[a];
        }
        return changed <= connectivity ? index : -1;
    }
}
