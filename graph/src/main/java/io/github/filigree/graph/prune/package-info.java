/** Takes spurs off a skeleton, and tells which branches became which. */
package io.github.filigree.graph.prune;
