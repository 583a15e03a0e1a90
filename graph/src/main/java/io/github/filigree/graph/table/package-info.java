/**
 * Tables of branches, skeletons and centres: measures by name, merged junctions, and the columns of other programs. The
 * table itself, and skan's columns, are {@link io.github.filigree.graph.BranchTable}.
 */
package io.github.filigree.graph.table;
