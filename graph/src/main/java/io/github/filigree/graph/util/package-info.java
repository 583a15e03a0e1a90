/** Disjoint sets, groups, a heap, and running sums with a limit: what several algorithms use. Not exported. */
package io.github.filigree.graph.util;
