/**
 * Trees of points in space, with a radius at each: what SWC files hold, whoever wrote them. {@code PointTrees} keeps
 * them, {@code PointBranches} and {@code PointTable} measure their branches.
 */
package io.github.filigree.graph.tree;
