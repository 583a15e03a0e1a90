/**
 * NumPy's {@code .npy} format: its header, read and written, and arrays written one number at a time. The only code in
 * Filigree that knows it.
 */
package io.github.filigree.io.npy;
