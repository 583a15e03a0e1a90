/**
 * The default kernels: scalar at first, and on vectors from the moment their vector code has been compiled and measured
 * to be faster. A thread in the background does both, for kernels that are in use; no caller waits for it.
 */
package io.github.filigree.kernels.adaptive;
