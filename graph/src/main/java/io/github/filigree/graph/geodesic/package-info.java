/**
 * Shortest ways along a skeleton: the longest of them in each component, and the centre from which none is long.
 */
package io.github.filigree.graph.geodesic;
