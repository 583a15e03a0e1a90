/**
 * Machinery on rows of grey pixels, for the facades of this module and for the module {@code segment}: separable
 * correlation of images of two and three axes one row at a time, whose working memory is a few rows or slices.
 */
package io.github.filigree.kernels.rows;
