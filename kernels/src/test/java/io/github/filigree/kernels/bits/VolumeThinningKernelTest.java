package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Voxels;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel.Method;
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
        int[] at = new int[candidates.length];
        long[] listed = new long[candidates.length];
        int count = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] != 0) {
                at[count] = i;
                listed[count++] = candidates[i];
            }
        }
        long[] certain = new long[candidates.length];
        int over = border.over(volume);
        int[] doubtful = new int[count + 1];
        int doubts;
        if (over == 0) {
            boolean before = border == VolumeBorder.AXIS_2_BEFORE;
            doubts = kernel.along(
                    method, volume.words, volume.around, before, at, listed, 0, count, certain, doubtful);
        } else {
            int beside = Math.abs(over) == volume.plane ? volume.pitch : volume.plane;
            doubts = kernel.across(method, volume.words, over, beside, at, listed, 0, count, certain, doubtful);
        }
        int[] expected = IntStream.range(0, count).filter(k -> certain[at[k]] != listed[k]).toArray();
        assertArrayEquals(expected, Arrays.copyOf(doubtful, doubts));
        return certain;
    }
}
