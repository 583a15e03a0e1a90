/**
 * Tables of branches in the columns of other programs. The table itself, and skan's columns, are
 * {@link io.github.filigree.graph.BranchTable}.
 */
package io.github.filigree.graph.table;
