/**
 * The same kernels on the Vector API, where a benchmark shows that they are faster. No other package imports that API;
 * these classes are loaded only where its module is present.
 */
package io.github.filigree.kernels.vector;
