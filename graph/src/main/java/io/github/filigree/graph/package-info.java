/**
 * From a skeleton to its pixel graph, and from that to its branches and their table. What is done with branches has a
 * package for each operation.
 */
package io.github.filigree.graph;
