package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.VolumeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class VoxelTestTest {

    @Test
    void theResourceIsTheMinimalAutomatonFoundByBruteForce() throws IOException {
        try (InputStream in = new GZIPInputStream(VoxelTest.class.getResourceAsStream("voxel-test.gz"))) {
            assertArrayEquals(AutomatonMaker.make(), in.readAllBytes());
        }
    }

    @Test
    void answersWhatTheDefinitionSays() {
        Random random = new Random(3);
        for (int n = 0; n < 200_000; n++) {
            // Neighbourhoods of any density, since at one half nearly none is simple.
            int neighborhood = random.nextInt(1 << 27);
            for (int more = random.nextInt(5); more > 0; more--) {
                int bits = random.nextInt(1 << 27);
                neighborhood = n % 2 == 0 ? neighborhood & bits : neighborhood | bits;
            }
            boolean[][][] around = new boolean[3][3][3];
            for (int cell = 0; cell < 27; cell++) {
                around[cell / 9][cell / 3 % 3][cell % 3] = cell != 13 && (neighborhood >> cell & 1) != 0;
            }
            String what = Integer.toBinaryString(neighborhood);
            assertEquals(
                    VolumeReference.foregroundPieces(around) <= 1, VoxelTest.connected().holds(neighborhood), what);
            assertEquals(VolumeReference.isDeletable(around), VoxelTest.deletable().holds(neighborhood), what);
        }
    }
}
