package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CsrMatrixTest {

    private static final CsrMatrix MATRIX = PixelGraph.of(PostExample.SKELETON).toCsr();

    @Test
    void sizesAsInSciPy() {
        assertEquals(13, MATRIX.rowCount());
        assertEquals(13, MATRIX.columnCount());
        assertEquals(26, MATRIX.nnz());
        assertSame(MATRIX, MATRIX.check());
        assertEquals("13 × 13 sparse matrix, 26 entries", MATRIX.toString());
    }

    @Test
    void productsAreSumsOfRows() {
        double[] ones = new double[13];
        Arrays.fill(ones, 1);
        double[] sums = MATRIX.multiply(ones);
        for (int row = 0; row < 13; row++) {
            double sum = 0;
            for (int e = MATRIX.rowPointers()[row]; e < MATRIX.rowPointers()[row + 1]; e++) {
                sum += MATRIX.values()[e];
            }
            assertEquals(sum, sums[row]);
        }
        CsrMatrix swap = new CsrMatrix(2, new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {2, 3});
        assertArrayEquals(new double[] {14, 15}, swap.multiply(new double[] {5, 7}));
        assertEquals("x has 3 elements, the matrix 2 columns", message(() -> swap.multiply(new double[3])));
    }

    @Test
    void equalByContent() {
        CsrMatrix same = PixelGraph.of(PostExample.SKELETON).toCsr();
        assertEquals(MATRIX, same);
        assertEquals(MATRIX.hashCode(), same.hashCode());
        same.values()[3] += 1;
        assertNotEquals(MATRIX, same);
    }

    @Test
    void structuresThatAreNoneAreRefused() {
        double[] values = {1, 1};
        assertEquals(
                "rowPointers has 2 elements, a matrix of size 2 needs size + 1",
                message(() -> new CsrMatrix(2, new int[] {0, 2}, new int[] {0, 1}, values)));
        assertEquals(
                "rowPointers go from 0 to 1, for 2 column indices and 2 values",
                message(() -> new CsrMatrix(2, new int[] {0, 1, 1}, new int[] {0, 1}, values)));
        assertEquals("columnIndices is null", message(() -> new CsrMatrix(2, new int[] {0, 1, 2}, null, values)));
        assertEquals(
                "row 0 has column 0 after column 1, of 2 columns",
                message(() -> new CsrMatrix(2, new int[] {0, 2, 2}, new int[] {1, 0}, values).check()));
        assertEquals(
                "row 1 has column 2, of 2 columns",
                message(() -> new CsrMatrix(2, new int[] {0, 1, 2}, new int[] {1, 2}, values).check()));
        assertEquals(
                "row 1 ends before it begins",
                message(() -> new CsrMatrix(3, new int[] {0, 2, 1, 2}, new int[] {0, 1}, values).check()));
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
