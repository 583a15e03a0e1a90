/**
 * From photograph or volume to mask: {@link io.github.filigree.segment.GrayImage} and what filters, thresholds and
 * cleans it, by the names and with the results of scikit-image 0.26 and SciPy. The public classes are facades;
 * everything else is package-private.
 */
package io.github.filigree.segment;
