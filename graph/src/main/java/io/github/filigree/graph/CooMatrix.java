package io.github.filigree.graph;

/**
 * A square sparse matrix as coordinates, as {@code scipy.sparse.coo_array}: entry {@code e} stands at row
 * {@code rows[e]}, column {@code columns[e]}; rows ascend, and columns within a row.
 *
 * @param size number of rows and of columns
 * @param rows one element an entry
 * @param columns one element an entry
 * @param values physical lengths, in the unit of the spacing
 */
public record CooMatrix(int size, int[] rows, int[] columns, double[] values) {}
