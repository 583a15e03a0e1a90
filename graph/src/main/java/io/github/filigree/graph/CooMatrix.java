package io.github.filigree.graph;

import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * A square sparse matrix as coordinates, as {@code scipy.sparse.coo_array}: entry {@code e} stands at row
 * {@code rows[e]}, column {@code columns[e]}; rows ascend, and columns within a row. The arrays are plain arrays and
 * not copied: they belong to whoever made the matrix.
 *
 * {@snippet :
 * CooMatrix matrix = graph.toCoo(1);            // labels from 1
 * }
 *
 * @param size number of rows and of columns
 * @param rows one element per entry
 * @param columns one element per entry
 * @param values one element per entry: of a graph's matrix lengths, in the unit of the spacing
 */
public record CooMatrix(int size, int[] rows, int[] columns, double[] values) {

    /**
     * Checks the sizes of the arrays.
     *
     * @throws IllegalArgumentException if one is null, or they differ in length
     */
    public CooMatrix {
        int entries = Check.present(rows, "rows").length;
        if (Check.present(columns, "columns").length != entries || Check.present(values, "values").length != entries) {
            throw new IllegalArgumentException("rows has " + entries + " elements, columns " + columns.length
                    + " and values " + values.length + "; they must be as many");
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
        return rows.length;
    }

    /** {@return whether the other is a matrix with the same entries in the same order} */
    @Override
    public boolean equals(Object other) {
        return other instanceof CooMatrix matrix
                && size == matrix.size
                && Arrays.equals(rows, matrix.rows)
                && Arrays.equals(columns, matrix.columns)
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columns) + Arrays.hashCode(values);
    }

    /** {@return for example "13 × 13 sparse matrix, 26 entries"} */
    @Override
    public String toString() {
        return size + " × " + size + " sparse matrix, " + nnz() + " entries";
    }
}
