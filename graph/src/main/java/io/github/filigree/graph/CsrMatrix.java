package io.github.filigree.graph;

/**
 * A square sparse matrix in compressed sparse rows, as {@code scipy.sparse.csr_array}: row {@code i} has the columns
 * {@code columnIndices[rowPointers[i]] …} up to {@code rowPointers[i + 1]}, ascending and without duplicates.
 *
 * @param size number of rows and of columns
 * @param rowPointers size + 1 elements
 * @param columnIndices one element an entry
 * @param values physical lengths, in the unit of the spacing
 */
public record CsrMatrix(int size, int[] rowPointers, int[] columnIndices, double[] values) {}
