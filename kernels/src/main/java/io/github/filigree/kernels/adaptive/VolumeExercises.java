package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.VolumeMaps;
import io.github.filigree.kernels.contract.VolumeThinningKernel;
import io.github.filigree.kernels.contract.VolumeThinningKernel.Method;
import io.github.filigree.kernels.contract.VolumeWords;
import java.util.Arrays;
import java.util.SplittableRandom;

/** As {@link Exercises}, for the kernels of volumes: some planes of 256 × 62 voxels, half of them foreground. */
final class VolumeExercises {

    private static final int PITCH = 5;
    private static final int PLANE = 64 * PITCH;
    private static final int PLANES = 5;

    private final long[] voxels = new long[PLANES * PLANE];
    private final VolumeWords volume = new VolumeWords(
            PITCH, PLANE, voxels, new long[voxels.length], new long[voxels.length], new long[voxels.length]);
    private final VolumeMaps maps = VolumeMaps.ofLength(voxels.length / 64 + 2);
    private final long[] map = new long[voxels.length / 64 + 2];
    private final long[] active = new long[map.length];
    private final int[] room = new int[voxels.length + 1];

    VolumeExercises() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i % PITCH == 0 ? 0 : random.nextLong();
        }
    }

    void thinning(VolumeThinningKernel kernel) {
        int from = 2 * PLANE / 64;
        int to = 3 * PLANE / 64;
        for (Method method : Method.values()) {
            for (int over : new int[] {PLANE, -PITCH, 0}) {
                Arrays.fill(map, -1L);
                kernel.find(method, volume, over, method == Method.LEE, map, active, from, to, room);
            }
        }
        Arrays.fill(volume.candidates(), 0);
        Arrays.fill(active, -1L);
        kernel.delete(volume, maps, active, from, to, room, new long[1]);
    }
}
