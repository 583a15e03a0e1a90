package io.github.filigree.graph;

import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * A square sparse matrix in compressed sparse rows, as {@code scipy.sparse.csr_array}: row {@code i} has the columns
 * {@code columnIndices[rowPointers[i]] …} up to {@code rowPointers[i + 1]}, ascending and without duplicates. The
 * arrays are plain arrays and not copied: they belong to whoever made the matrix.
 *
 * {@snippet :
 * CsrMatrix matrix = graph.toCsr();
 * double[] strengths = matrix.multiply(ones);   // the sum of each row
 * }
 *
 * @param size number of rows and of columns
 * @param rowPointers size + 1 elements, from 0 to the number of entries
 * @param columnIndices one element per entry
 * @param values one element per entry: of a graph's matrix lengths, in the unit of the spacing
 */
public record CsrMatrix(int size, int[] rowPointers, int[] columnIndices, double[] values) {

    /**
     * Checks the sizes of the arrays; {@link #check} looks at what is in them.
     *
     * @throws IllegalArgumentException if one is null, or their lengths do not fit each other
     */
    public CsrMatrix {
        Check.present(rowPointers, "rowPointers");
        Check.present(columnIndices, "columnIndices");
        Check.present(values, "values");
        if (size < 0 || rowPointers.length != size + 1) {
            throw new IllegalArgumentException(
                    "rowPointers has " + rowPointers.length + " elements, a matrix of size " + size + " needs size + 1");
        }
        if (rowPointers[0] != 0 || rowPointers[size] != columnIndices.length || values.length != columnIndices.length) {
            throw new IllegalArgumentException("rowPointers go from " + rowPointers[0] + " to " + rowPointers[size]
                    + ", for " + columnIndices.length + " column indices and " + values.length + " values");
        }
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return size;
    }

    /** {@return the number of columns} */
    public int columnCount() {
        return size;
    }

    /** {@return the number of entries} */
    public int nnz() {
        return columnIndices.length;
    }

    /**
     * Checks the structure: row pointers ascend; columns lie in the matrix and ascend within each row.
     *
     * @return this
     * @throws IllegalArgumentException at the first row that is wrong
     */
    public CsrMatrix check() {
        for (int row = 0; row < size; row++) {
            int last = -1;
            if (rowPointers[row] > rowPointers[row + 1]) {
                throw new IllegalArgumentException("row " + row + " ends before it begins");
            }
            for (int e = rowPointers[row]; e < rowPointers[row + 1]; e++) {
                if (columnIndices[e] <= last || columnIndices[e] >= size) {
                    throw new IllegalArgumentException("row " + row + " has column " + columnIndices[e]
                            + (last < 0 ? "" : " after column " + last) + ", of " + size + " columns");
                }
                last = columnIndices[e];
            }
        }
        return this;
    }

    /**
     * {@return the product of this matrix and a vector, as {@code matrix @ x}}
     *
     * @param x one element per column
     * @throws IllegalArgumentException if it has another number of elements
     */
    public double[] multiply(double[] x) {
        if (Check.present(x, "x").length != size) {
            throw new IllegalArgumentException("x has " + x.length + " elements, the matrix " + size + " columns");
        }
        double[] product = new double[size];
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int e = rowPointers[row]; e < rowPointers[row + 1]; e++) {
                sum += values[e] * x[columnIndices[e]];
            }
            product[row] = sum;
        }
        return product;
    }

    /** {@return whether the other is a matrix with the same entries} */
    @Override
    public boolean equals(Object other) {
        return other instanceof CsrMatrix matrix
                && Arrays.equals(rowPointers, matrix.rowPointers)
                && Arrays.equals(columnIndices, matrix.columnIndices)
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columnIndices) + Arrays.hashCode(values);
    }

    /** {@return for example "13 × 13 sparse matrix, 26 entries"} */
    @Override
    public String toString() {
        return size + " × " + size + " sparse matrix, " + nnz() + " entries";
    }
}
