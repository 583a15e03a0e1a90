/** Builds the arrays of a pixel graph from bit rows: counts nodes and entries, then writes them. Not exported. */
package io.github.filigree.graph.build;
