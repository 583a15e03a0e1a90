package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NeighborRowsTest {

    private static int[] at(NeighborRows neighbors, int row) {
        int[] rows = new int[neighbors.count()];
        neighbors.at(row, rows);
        return rows;
    }

    @Test
    void aPlaneHasThreeAndALineOne() {
        NeighborRows plane = new NeighborRows(Shape.of(4, 100), 2);
        assertArrayEquals(new int[] {-1, 0, 1}, at(plane, 0));
        assertArrayEquals(new int[] {2, 3, -1}, at(plane, 3));
        assertEquals(1, plane.center());
        assertArrayEquals(new int[] {0}, at(new NeighborRows(Shape.of(100), 1), 0));
    }

    @Test
    void aVolumeHasNineInRasterOrderAndFewerOfLowerConnectivity() {
        Shape shape = Shape.of(3, 4, 10);
        int row = 1 * 4 + 3;
        assertArrayEquals(new int[] {2, 3, -1, 6, 7, -1, 10, 11, -1}, at(new NeighborRows(shape, 3), row));
        assertArrayEquals(new int[] {3, 6, 7, -1, 11}, at(new NeighborRows(shape, 1), row));
        assertEquals(1 + 2 * 2 + 4, new NeighborRows(shape, 2).count());
        NeighborRows all = new NeighborRows(shape, 3);
        assertEquals(0b01, all.axes(1));
        assertEquals(0b11, all.axes(2));
        assertEquals(2, all.slab(8));
        assertEquals(-1, all.lastStep(6));
    }

    @Test
    void betweenAreTheOtherRowsOfTheBox() {
        NeighborRows all = new NeighborRows(Shape.of(3, 3, 3), 3);
        StringBuilder between = new StringBuilder();
        for (int b = 0; b < 9; b++) {
            between.append(all.isBetween(b, 8) ? 1 : 0);
        }
        assertEquals("000011010", between.toString());
    }

    @Test
    void connectivityIsOneToRank() {
        assertEquals(
                "connectivity is 3, must be 1 … 2 for rank 2",
                assertThrows(IllegalArgumentException.class, () -> new NeighborRows(Shape.of(2, 2), 3))
                        .getMessage());
    }

    @Test
    void axesOfOnePixelHaveNoRowsBesideAndManyAxesAreRefused() {
        long[] ones = new long[32];
        Arrays.fill(ones, 1);
        assertEquals(3, new NeighborRows(Shape.of(ones), 32).count());
        ones[3] = 2;
        assertEquals(9, new NeighborRows(Shape.of(ones), 32).count());
        long[] twos = new long[14];
        Arrays.fill(twos, 2);
        assertEquals(27, new NeighborRows(Shape.of(twos), 1).count());
        assertThrows(IllegalArgumentException.class, () -> new NeighborRows(Shape.of(twos), 14));
        assertEquals(2187, new NeighborRows(Shape.of(2, 2, 2, 2, 2, 2, 2, 2), 8).count());
    }

    @Test
    void anImageWithoutPixelsMayHaveAxesOfAnyLength() {
        assertEquals(9, new NeighborRows(Shape.of(1L << 40, 1L << 40, 0), 3).count());
    }
}
