/**
 * What is counted on a skeleton as a whole: crossings of circles around a centre, junctions as a person counts them, and
 * label images.
 */
package io.github.filigree.graph.measure;
