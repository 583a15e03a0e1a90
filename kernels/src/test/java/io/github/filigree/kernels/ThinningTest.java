package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.contract.ThinningKernel.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private enum Method {
        ZHANG_SUEN(ThinningReference.ZHANG_SUEN, Thinning.Method.ZHANG_SUEN),
        GUO_HALL(ThinningReference.GUO_HALL, Thinning.Method.GUO_HALL);

        final ThinningReference.Rule rule;
        final Thinning.Method method;

        Method(ThinningReference.Rule rule, Thinning.Method method) {
            this.rule = rule;
            this.method = method;
        }

        BinaryImage thin(BinaryImage mask) {
            return builder(mask).build();
        }

        Thinning.Builder builder(BinaryImage mask) {
            return Thinning.builder(mask).method(method);
        }
    }

    /** Each neighbourhood around bits at the ends and in the middle of words at the ends and in the middle of a row. */
    @Test
    void theAlgebraIsTheTableForAllNeighbourhoods() {
        int length = 19;
        int pitch = length + 1;
        for (Kernels kernels : Implementations.all()) {
            for (Step step : Step.values()) {
                Method method = Method.values()[step.ordinal() / 2];
                for (int bit : new int[] {0, 1, 31, 62, 63, 64 * 7 + 63, 64 * 8, 64 * 18, 64 * 18 + 63}) {
                    for (int neighbourhood = 0; neighbourhood < 256; neighbourhood++) {
                        long[] from = new long[3 * pitch + 1];
                        int[] places = {-pitch * 64 - 1, -pitch * 64, -pitch * 64 + 1, 1, pitch * 64 + 1, pitch * 64,
                            pitch * 64 - 1, -1};
                        int centre = 64 * (pitch + 1) + bit;
                        from[centre >>> 6] |= 1L << centre;
                        for (int k = 0; k < 8; k++) {
                            int at = centre + places[k];
                            from[at >>> 6] |= (long) (neighbourhood >> k & 1) << at;
                        }
                        long[] to = new long[from.length];
                        long changed = kernels.set().thinning().thin(step, from, pitch + 1, pitch, length, -1L >>> -length, to);
                        boolean deleted = method.rule.deletes(neighbourhood, step.ordinal() % 2);
                        String what = kernels + ", " + step + ", neighbourhood " + neighbourhood + ", bit " + bit;
                        assertEquals(deleted ? 0 : 1, to[centre >>> 6] >>> centre & 1, what);
                        for (int i = 0; i < length; i++) {
                            boolean differs = from[pitch + 1 + i] != to[pitch + 1 + i];
                            assertEquals(differs, (changed >>> i & 1) != 0, what);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSearchForTheAlgebraShortensFormulasAndKeepsThemRight() {
        for (Method method : Method.values()) {
            for (int step = 0; step < 2; step++) {
                RuleSearch search = new RuleSearch(ThinningReference.deleted(method.rule, step), 1);
                int length = search.length();
                assertTrue(search.isRight());
                assertTrue(search.search(20_000).isRight());
                assertTrue(search.length() < length, search.length() + " operations");
            }
        }
    }

    @Test
    void equalsThinningByteByByteOnEveryPath() {
        Random random = new Random(4);
        for (int i = 0; i < 2200; i++) {
            int width = i % 130 + 1;
            int height = i < 130 ? 1 : i < 260 ? 2 : 1 + random.nextInt(40);
            check(random(random, height, width), height, width, i);
        }
        check(new byte[100 * 130], 100, 130, 0);
        check(full(70 * 129), 70, 129, 1);
        check(full(200), 200, 1, 2);
    }

    /** The map of changed words has more than one word a row beyond 4096 pixels. */
    @Test
    void equalsThinningByteByByteOnWideImages() {
        Random random = new Random(5);
        for (int width : new int[] {4095, 4096, 4097, 4160, 4161, 8192, 8300}) {
            for (int height : new int[] {1, 3, 9}) {
                check(random(random, height, width), height, width, width);
            }
        }
    }

    private static void check(byte[] pixels, int height, int width, int number) {
        for (Method method : Method.values()) {
            byte[] expected = ThinningReference.thin(method.rule, pixels, height, width, Integer.MAX_VALUE);
            for (Kernels kernels : Implementations.all()) {
                BinaryImage mask = BinaryImage.of(kernels, pixels, height, width);
                BinaryImage thinned = method.thin(mask);
                assertArrayEquals(
                        expected,
                        thinned.toBytes(),
                        () -> method + ", " + kernels + ", image " + number + ", " + height + " × " + width);
                assertEquals(BinaryImage.of(kernels, expected, height, width), thinned, "padding");
                assertArrayEquals(pixels, mask.toBytes(), "the mask changed");
                assertEquals(thinned, method.thin(thinned), "thinning again");
            }
            for (int p = 0; p < pixels.length; p++) {
                assertTrue(expected[p] <= pixels[p], "not a subset");
            }
        }
    }

    /** Large enough that the first steps keep four threads busy, and the last ones do not. */
    @Test
    void anyNumberOfThreadsGivesTheSame() {
        Random random = new Random(9);
        for (int width : new int[] {60, 700, 5000}) {
            int height = 80_000 / ((width + 63) / 64);
            byte[] pixels = new byte[height * width];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (i / 7 % 11 == 0 || (i / width / 9 & 1) == 0 && random.nextInt(90) > 0 ? 1 : 0);
            }
            for (Kernels kernels : Implementations.all()) {
                BinaryImage mask = BinaryImage.of(kernels, pixels, height, width);
                for (Method method : Method.values()) {
                    BinaryImage expected = method.thin(mask);
                    for (int threads = 2; threads <= 4; threads++) {
                        assertEquals(expected, method.builder(mask).threads(threads).build());
                    }
                }
            }
        }
    }

    /** Noise of any density, or discs and bars thick enough for many iterations, or both. */
    private static byte[] random(Random random, int height, int width) {
        byte[] pixels = new byte[height * width];
        if (random.nextInt(3) > 0) {
            for (int shapes = 1 + random.nextInt(6) + width / 300; shapes > 0; shapes--) {
                int centreY = random.nextInt(height);
                int centreX = random.nextInt(width);
                int high = 1 + random.nextInt(12);
                int wide = 1 + random.nextInt(12);
                boolean disc = random.nextBoolean();
                for (int y = Math.max(0, centreY - high); y < Math.min(height, centreY + high); y++) {
                    for (int x = Math.max(0, centreX - wide); x < Math.min(width, centreX + wide); x++) {
                        double dy = (y - centreY) / (double) high;
                        double dx = (x - centreX) / (double) wide;
                        if (!disc || dx * dx + dy * dy < 1) {
                            pixels[y * width + x] = 1;
                        }
                    }
                }
            }
        }
        double flips = random.nextInt(3) > 0 ? random.nextDouble() * random.nextDouble() : 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] ^= (byte) (random.nextDouble() < flips ? 1 : 0);
        }
        return pixels;
    }

    private static byte[] full(int size) {
        byte[] pixels = new byte[size];
        Arrays.fill(pixels, (byte) 1);
        return pixels;
    }

    @Test
    void guoHallKeepsTheComponents() {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            int height = 1 + random.nextInt(60);
            int width = 1 + random.nextInt(130);
            byte[] pixels = random(random, height, width);
            byte[] thinned = Thinning.guoHall(BinaryImage.of(pixels, height, width)).toBytes();
            assertEquals(components(pixels, height, width), components(thinned, height, width), "image " + i);
        }
    }

    private static int components(byte[] pixels, int height, int width) {
        byte[] left = pixels.clone();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int components = 0;
        for (int start = 0; start < left.length; start++) {
            if (left[start] == 0) {
                continue;
            }
            components++;
            left[start] = 0;
            open.add(start);
            while (!open.isEmpty()) {
                int here = open.remove();
                for (int y = Math.max(0, here / width - 1); y <= Math.min(height - 1, here / width + 1); y++) {
                    for (int x = Math.max(0, here % width - 1); x <= Math.min(width - 1, here % width + 1); x++) {
                        if (left[y * width + x] != 0) {
                            left[y * width + x] = 0;
                            open.add(y * width + x);
                        }
                    }
                }
            }
        }
        return components;
    }

    @Test
    void equalsScikitImageOnTheRetina() throws IOException {
        for (Kernels kernels : Implementations.all()) {
            BinaryImage mask = bitmap(kernels, "retina-vessels");
            assertEquals(bitmap(kernels, "retina-skeleton-zhang-suen"), Thinning.zhangSuen(mask));
            assertEquals(bitmap(kernels, "retina-skeleton-guo-hall"), Thinning.guoHall(mask));
        }
    }

    /** Reads a packed portable bitmap, in which rows start on a byte and the first pixel is the highest bit. */
    private static BinaryImage bitmap(Kernels kernels, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(ThinningTest.class.getResourceAsStream(name + ".pbm.gz"))) {
            byte[] file = in.readAllBytes();
            String[] header = new String(file, 0, 20, StandardCharsets.ISO_8859_1).split("\\s", 4);
            int width = Integer.parseInt(header[1]);
            int height = Integer.parseInt(header[2]);
            int bytesPerRow = (width + 7) / 8;
            byte[] pixels = new byte[height * width];
            for (int i = 0; i < pixels.length; i++) {
                int x = i % width;
                int at = file.length - (height - i / width) * bytesPerRow + x / 8;
                pixels[i] = (byte) (file[at] >> 7 - x % 8 & 1);
            }
            return BinaryImage.of(kernels, pixels, height, width);
        }
    }

    @Test
    void stopsAtTheLimitAndTellsEveryIteration() {
        int height = 40;
        int width = 140;
        byte[] pixels = full(height * width);
        for (Method method : Method.values()) {
            BinaryImage mask = BinaryImage.of(pixels, height, width);
            List<Long> left = new ArrayList<>();
            BinaryImage skeleton = method.builder(mask).progress((iteration, pixelsLeft) -> {
                left.add(pixelsLeft);
                assertEquals(left.size(), iteration);
            }).build();
            assertEquals(skeleton.count(), left.getLast());
            assertEquals(left.getLast(), left.get(left.size() - 2), "the last iteration finds nothing to delete");
            assertNotEquals(left.getLast(), left.get(left.size() - 3));
            for (int limit : new int[] {0, 1, 2, 5, left.size() - 1, left.size(), left.size() + 1}) {
                byte[] expected = ThinningReference.thin(method.rule, pixels, height, width, limit);
                BinaryImage thinned = method.builder(mask).maxIterations(limit).build();
                assertArrayEquals(expected, thinned.toBytes(), method + ", limit " + limit);
            }
        }
    }

    @Test
    void emptyImagesAreTheirOwnSkeletons() {
        for (long[] shape : new long[][] {{0, 0}, {0, 5}, {5, 0}}) {
            for (Method method : Method.values()) {
                BinaryImage mask = BinaryImage.of(new byte[0], shape);
                assertEquals(mask, method.thin(mask));
                assertEquals(mask, method.builder(mask).threads(4).build());
            }
        }
    }

    @Test
    void badArgumentsAreRefusedWithTheirNumbers() {
        BinaryImage volume = BinaryImage.of(new byte[8], 2, 2, 2);
        assertEquals(
                "zhang-suen thins masks of rank 2, this one has rank 3; use homotopic or lee",
                assertThrows(IllegalArgumentException.class, () -> Thinning.zhangSuen(volume)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Thinning.guoHall(BinaryImage.of(new byte[8], 8)));
        assertThrows(IllegalArgumentException.class, () -> Thinning.guoHall(null));
        Thinning.Builder builder = Thinning.builder(BinaryImage.parse("###"));
        assertEquals(
                "threads is 0, must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> builder.threads(0)).getMessage());
        assertEquals(
                "the limit of iterations is -1; 0 is the least",
                assertThrows(IllegalArgumentException.class, () -> builder.maxIterations(-1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.progress(null));
    }
}
