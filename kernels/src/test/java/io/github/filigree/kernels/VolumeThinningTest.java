package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.Thinning.Method;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeThinningTest {

    private static final int RANDOM_VOLUMES = 2000;

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void leeEqualsScikitImageOnReferenceVolumes(Kernels kernels) throws IOException {
        Npz npz = new Npz("volumes.npz");
        for (String name : List.of("blobs0", "blobs1", "blobs2", "blobs3", "tubes", "bar2", "bar3", "bar4", "bar6")) {
            long[] shape = new long[3];
            npz.get(name + "_shape").asLongBuffer().get(shape);
            int size = (int) (shape[0] * shape[1] * shape[2]);
            BinaryImage mask = BinaryImage.of(kernels, npz.bits(name, 0, size), shape);
            assertArrayEquals(npz.bits(name + "_lee", 0, size), Thinning.lee(mask).toBytes(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void leeEqualsScikitImageOnVolumesOfAllSpecialShapes(Kernels kernels) throws IOException {
        Npz npz = new Npz("volumes-corpus.npz");
        IntBuffer shapes = npz.get("shapes").asIntBuffer();
        int volumes = 0;
        long from = 0;
        while (shapes.hasRemaining()) {
            long[] shape = {shapes.get(), shapes.get(), shapes.get()};
            shape = shape[0] == 0 ? new long[] {shape[1], shape[2]} : shape;
            int size = 1;
            for (long side : shape) {
                size *= (int) side;
            }
            BinaryImage mask = BinaryImage.of(kernels, npz.bits("masks", from, size), shape);
            BinaryImage expected = BinaryImage.of(kernels, npz.bits("skeletons", from, size), shape);
            assertEquals(expected, Thinning.lee(mask), "volume " + volumes + ", " + mask);
            from += size;
            volumes++;
        }
        assertEquals(317, volumes);
    }

    @Test
    void bothEqualThinningVoxelByVoxel() {
        Random random = new Random(7);
        for (int n = 0; n < RANDOM_VOLUMES; n++) {
            Voxels mask = Voxels.random(random, 8, 140);
            int limit = random.nextInt(3) == 0 ? random.nextInt(3) : Integer.MAX_VALUE;
            byte[] lee = VolumeReference.lee(mask, limit).values;
            byte[] homotopic = VolumeReference.homotopic(mask, limit).values;
            for (Kernels kernels : Implementations.all()) {
                BinaryImage image = mask.toImage(kernels);
                Thinning.Builder builder = Thinning.builder(image).maxIterations(limit);
                String what = "volume " + n + ", " + image + ", " + kernels;
                assertArrayEquals(lee, builder.method(Method.LEE).build().toBytes(), what);
                assertArrayEquals(homotopic, builder.method(Method.HOMOTOPIC).build().toBytes(), what);
                assertArrayEquals(mask.values, image.toBytes(), "the mask changed");
            }
        }
    }

    @Test
    void homotopicKeepsTheTopologyAndLeavesNothingToDelete() {
        Random random = new Random(8);
        for (int n = 0; n < RANDOM_VOLUMES; n++) {
            Voxels mask = Voxels.random(random, 12, 140);
            BinaryImage image = mask.toImage(Kernels.selected());
            Voxels skeleton = mask.with(Thinning.homotopic(image).toBytes());
            String what = "volume " + n + ", " + image;
            assertEquals(mask.objects(), skeleton.objects(), what);
            assertEquals(mask.cavitiesAndOutside(), skeleton.cavitiesAndOutside(), what);
            assertEquals(mask.eulerNumber(), skeleton.eulerNumber(), what);
            for (int i = 0; i < skeleton.values.length; i++) {
                assertTrue(skeleton.values[i] <= mask.values[i], what);
                assertFalse(skeleton.values[i] != 0 && VolumeReference.isDeletable(skeleton, i), what);
            }
        }
    }

    /** Of each of these Lee's method leaves nothing or nearly nothing. */
    @Test
    void homotopicKeepsTheLengthOfBarsInEveryDirection() {
        int[][] bars = {{4, 4, 100}, {100, 4, 4}, {100, 1, 2}, {100, 2, 2}, {100, 4, 5}};
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] bar : bars) {
            for (int[] order : orders) {
                Voxels mask = Voxels.box(bar[order[0]], bar[order[1]], bar[order[2]]);
                BinaryImage skeleton = Thinning.homotopic(mask.toImage(Kernels.selected()));
                assertTrue(skeleton.count() >= 95, mask.toImage(Kernels.selected()) + ": " + skeleton);
            }
        }
        assertEquals(0, Thinning.lee(Voxels.box(4, 4, 100).toImage(Kernels.selected())).count());
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void anyNumberOfThreadsGivesTheSame(Kernels kernels) {
        Random random = new Random(9);
        for (long[] shape : new long[][] {{90, 40, 200}, {5, 300, 300}, {200, 6, 70}, {1, 60, 60}}) {
            byte[] values = new byte[(int) (shape[0] * shape[1] * shape[2])];
            for (int i = 0; i < values.length; i++) {
                long z = i / shape[2] / shape[1];
                boolean solid = (z / 9 + i / shape[2] % shape[1] / 7 + i % shape[2] / 11) % 2 == 0;
                values[i] = (byte) (solid ^ random.nextInt(50) == 0 ? 1 : 0);
            }
            BinaryImage mask = BinaryImage.of(kernels, values, shape);
            for (Method method : List.of(Method.LEE, Method.HOMOTOPIC)) {
                BinaryImage expected = Thinning.builder(mask).method(method).threads(1).build();
                for (int threads : new int[] {2, 7}) {
                    assertEquals(expected, Thinning.builder(mask).method(method).threads(threads).build());
                }
            }
        }
    }

    @Test
    void imagesAreVolumesOfOnePlaneAndTheRankChoosesTheMethod() {
        Voxels flat = Voxels.box(1, 9, 70);
        BinaryImage image = BinaryImage.of(flat.values, 9, 70);
        BinaryImage volume = flat.toImage(Kernels.selected());
        assertArrayEquals(Thinning.lee(volume).toBytes(), Thinning.lee(image).toBytes());
        assertArrayEquals(Thinning.homotopic(volume).toBytes(), Thinning.homotopic(image).toBytes());
        assertEquals(Thinning.zhangSuen(image), Thinning.of(image));
        assertEquals(Thinning.homotopic(volume), Thinning.of(volume));
        assertEquals(Thinning.of(volume), Thinning.builder(volume).build());
    }

    @Test
    void tellsEveryIterationAndStopsAtTheLimit() {
        BinaryImage mask = Voxels.box(9, 11, 70).toImage(Kernels.selected());
        for (Method method : List.of(Method.LEE, Method.HOMOTOPIC)) {
            List<Long> left = new ArrayList<>();
            Thinning.Builder builder = Thinning.builder(mask).method(method);
            BinaryImage skeleton = builder.progress((iteration, pixels) -> left.add(pixels)).build();
            assertTrue(left.size() > 3);
            assertEquals(skeleton.count(), left.getLast());
            assertEquals(left.getLast(), left.get(left.size() - 2), "the last iteration finds nothing to delete");
            assertEquals(left.get(1), Thinning.builder(mask).method(method).maxIterations(2).build().count());
            assertEquals(mask, Thinning.builder(mask).method(method).maxIterations(0).build());
        }
    }

    @Test
    void emptyVolumesAreTheirOwnSkeletons() {
        for (long[] shape : new long[][] {{0, 0, 0}, {0, 5, 4}, {5, 0, 3}, {5, 3, 0}, {1L << 40, 0, 3}, {0, 3}}) {
            BinaryImage mask = BinaryImage.of(new byte[0], shape);
            assertEquals(mask, Thinning.lee(mask));
            assertEquals(mask, Thinning.homotopic(mask));
        }
        BinaryImage background = BinaryImage.of(new byte[60], 3, 4, 5);
        assertEquals(background, Thinning.lee(background));
        assertEquals(background, Thinning.homotopic(background));
    }

    @Test
    void ranksThatAMethodDoesNotThinAreNamed() {
        BinaryImage volume = BinaryImage.of(new byte[8], 2, 2, 2);
        assertEquals(
                "guo-hall thins masks of rank 2, this one has rank 3; use homotopic or lee",
                assertThrows(IllegalArgumentException.class, () -> Thinning.guoHall(volume)).getMessage());
        for (long[] shape : new long[][] {{8}, {2, 2, 2, 1}}) {
            BinaryImage mask = BinaryImage.of(new byte[8], shape);
            assertEquals(
                    "thinning needs a mask of rank 2 or 3, this one has rank " + shape.length,
                    assertThrows(IllegalArgumentException.class, () -> Thinning.lee(mask)).getMessage());
        }
    }
}
