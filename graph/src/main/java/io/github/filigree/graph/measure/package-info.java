/**
 * What is measured along branches and counted on skeletons: lengths, curvature, angles, cones, orders of trees,
 * crossings of circles, merged junctions, label images.
 */
package io.github.filigree.graph.measure;
