/**
 * Takes spurs, loops and other branches off a skeleton, and tells which branches became which.
 */
package io.github.filigree.graph.prune;
