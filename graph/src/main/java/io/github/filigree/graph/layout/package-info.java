/** Coordinates for drawing a graph without its image. */
package io.github.filigree.graph.layout;
