package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Voxels;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel.Method;
import io.github.filigree.kernels.contract.VolumeWords;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule on words, against the tests of single voxels. */
class VolumeThinningKernelTest {

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void certainVoxelsMayGoWhateverSubsetOfTheOthersHasGone(Kernels kernels) {
        Random random = new Random(2);
        int certainVoxels = 0;
        int deletable = 0;
        for (int n = 0; n < 1500; n++) {
            BitRows mask = Voxels.random(random, 9, 200).toImage(kernels).bits();
            PaddedVolume volume = new PaddedVolume(mask);
            VolumeBorder border = VolumeBorder.values()[random.nextInt(6)];
            Method method = Method.values()[n % 2];
            long[] words = volume.words;
            int first = volume.planeStart(0);
            int last = volume.planeStart(volume.depth());
            long[] candidates = candidates(volume, border, true);
            long[] certain = certain(
                    mask.kernels().volumeThinning(), method, volume, border, candidates(volume, border, false));
            for (int i = first; i < last; i++) {
                assertEquals(0, certain[i] & ~candidates[i]);
                certainVoxels += Long.bitCount(certain[i]);
                deletable += Long.bitCount(candidates[i]);
            }
            for (int trial = 0; trial < 4; trial++) {
                long[] left = words.clone();
                for (int i = 0; i < left.length; i++) {
                    // None, some and all others.
                    left[i] &= ~(trial == 0 ? 0 : trial == 3 ? candidates[i] : candidates[i] & random.nextLong());
                }
                VoxelTest test = method == Method.LEE && trial > 0 ? VoxelTest.connected() : VoxelTest.deletable();
                for (int i = first; i < last; i++) {
                    for (long rest = certain[i]; rest != 0; rest &= rest - 1) {
                        int x = Long.numberOfTrailingZeros(rest);
                        String what = border + ", " + method + ", trial " + trial;
                        assertTrue(test.holds(volume.neighborhood(left, i, x)), what);
                    }
                }
            }
        }
        assertTrue(certainVoxels > deletable / 3, certainVoxels + " of " + deletable);
    }

    /** {@return the border's voxels, all or only those that may be deleted} */
    private static long[] candidates(PaddedVolume volume, VolumeBorder border, boolean onlyDeletable) {
        long[] candidates = new long[volume.words.length];
        int over = border.over(volume);
        for (int i = volume.planeStart(0); i < volume.planeStart(volume.depth()); i++) {
            for (int x = 0; x < 64 && volume.words[i] != 0; x++) {
                int around = volume.neighborhood(volume.words, i, x);
                int step = over == 0 ? 1 : Math.abs(over) == volume.plane ? 9 : 3;
                boolean before = border == VolumeBorder.AXIS_2_BEFORE || over < 0;
                int neighbor = 13 + (before ? -step : step);
                boolean here = (volume.words[i] >>> x & 1) != 0;
                boolean bare = (around >> neighbor & 1) == 0;
                if (here && bare && (!onlyDeletable || VoxelTest.deletable().holds(around))) {
                    candidates[i] |= 1L << x;
                }
            }
        }
        return candidates;
    }

    private static long[] certain(
            VolumeThinningKernel kernel, Method method, PaddedVolume volume, VolumeBorder border, long[] candidates) {
        VolumeWords state = new OpenWords(volume).state();
        long[] open = openMap(volume);
        long[] active = new long[open.length];
        int[] doubtful = new int[candidates.length + 1];
        int from = volume.planeStart(0) / 64;
        int to = volume.planeStart(volume.depth()) / 64;
        int doubts = kernel.find(method, state, border.over(volume), border == VolumeBorder.AXIS_2_BEFORE, open, active,
                from, to, doubtful);
        assertArrayEquals(new long[open.length], open);
        assertArrayEquals(candidates, state.candidates());
        assertArrayEquals(marks(candidates, open.length), active);
        long[] certain = state.certain();
        int[] expected = IntStream.range(0, candidates.length).filter(i -> certain[i] != candidates[i]).toArray();
        assertArrayEquals(expected, Arrays.copyOf(doubtful, doubts));
        return certain;
    }

    private static long[] openMap(PaddedVolume volume) {
        long[] open = new long[volume.words.length / 64 + 2];
        Arrays.fill(open, volume.planeStart(0) / 64, volume.planeStart(volume.depth()) / 64, -1L);
        return open;
    }

    private static long[] marks(long[] words, int length) {
        long[] map = new long[length];
        for (int i = 0; i < words.length; i++) {
            map[i / 64] |= words[i] == 0 ? 0 : 1L << i;
        }
        return map;
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void whatHasFailedIsNoCandidateAndClosedWordsAreLeftAlone(Kernels kernels) {
        Random random = new Random(3);
        for (int n = 0; n < 300; n++) {
            PaddedVolume volume = new PaddedVolume(Voxels.random(random, 9, 200).toImage(kernels).bits());
            VolumeBorder border = VolumeBorder.values()[n % 6];
            VolumeWords state = new OpenWords(volume).state();
            long[] open = openMap(volume);
            long[] expected = candidates(volume, border, false);
            int few = n % 4;
            for (int i = 0; i < expected.length; i++) {
                state.failed()[i] = random.nextLong();
                expected[i] &= ~state.failed()[i];
                if (random.nextInt(4) < few) {
                    open[i / 64] &= ~(1L << i);
                    expected[i] = 0;
                }
            }
            long[] active = new long[open.length];
            kernels.set().volumeThinning().find(
                    Method.LEE, state, border.over(volume), border == VolumeBorder.AXIS_2_BEFORE, open, active,
                    volume.planeStart(0) / 64, volume.planeStart(volume.depth()) / 64,
                    new int[expected.length + 1]);
            assertArrayEquals(marks(expected, active.length), active);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], (active[i / 64] >>> i & 1) == 0 ? 0 : state.candidates()[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void deletingOpensTheWordsOfAllVoxelsThatItUncovers(Kernels kernels) {
        Random random = new Random(4);
        for (int n = 0; n < 300; n++) {
            PaddedVolume volume = new PaddedVolume(Voxels.random(random, 9, 200).toImage(kernels).bits());
            OpenWords open = new OpenWords(volume);
            VolumeWords state = open.state();
            long[] before = volume.words.clone();
            long[] gone = new long[before.length];
            int few = 1 + n % 8;
            for (int i = 0; i < gone.length; i++) {
                gone[i] = random.nextInt(8) < few ? before[i] & random.nextLong() : 0;
                state.candidates()[i] = gone[i] == 0 ? random.nextLong() : gone[i];
                state.certain()[i] = gone[i];
            }
            long[] near = open.maps().nearFailed();
            for (int m = 0; m < near.length; m++) {
                near[m] = random.nextLong() & random.nextLong();
            }
            long[] active = marks(gone, near.length);
            int from = volume.planeStart(0) / 64;
            int to = volume.planeStart(volume.depth()) / 64;
            int[] found = new int[gone.length + 1];
            long[] lost = new long[1];
            int count = kernels.set().volumeThinning().delete(state, open.maps(), active, from, to, found, lost);
            assertArrayEquals(new long[active.length], active);
            assertArrayEquals(new long[gone.length], state.certain());
            long all = 0;
            for (int i = 0; i < gone.length; i++) {
                assertEquals(before[i] & ~gone[i], volume.words[i]);
                all |= gone[i];
            }
            assertEquals(all, lost[0]);
            int mapPlane = volume.plane / 64;
            int[] expected = IntStream.range(0, gone.length)
                    .filter(i -> gone[i] != 0
                            && ((near[i / 64] | near[i / 64 - mapPlane] | near[i / 64 + mapPlane]) >>> i & 1) != 0)
                    .toArray();
            assertArrayEquals(expected, Arrays.copyOf(found, count));
            for (VolumeBorder border : VolumeBorder.values()) {
                assertUncoveredAreOpen(volume, before, border, open.map(border));
            }
        }
    }

    /** Voxels of a border now that were none before. */
    private static void assertUncoveredAreOpen(
            PaddedVolume volume, long[] before, VolumeBorder border, long[] map) {
        long[] now = candidates(volume, border, false);
        int over = border.over(volume);
        for (int i = volume.planeStart(0); i < volume.planeStart(volume.depth()); i++) {
            long covered = over != 0
                    ? before[i + over]
                    : border == VolumeBorder.AXIS_2_BEFORE
                            ? before[i] << 1 | before[i - 1] >>> 63
                            : before[i] >>> 1 | before[i + 1] << 63;
            if ((now[i] & covered) != 0) {
                assertTrue((map[i / 64] >>> i & 1) != 0, border + ", word " + i);
            }
        }
    }
}
