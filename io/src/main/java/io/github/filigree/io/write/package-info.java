/**
 * From images, graphs and tables to files: one class for each format, which writes to a stream. Hidden; the formats are
 * chosen by the enums of {@code io.github.filigree.io}.
 */
package io.github.filigree.io.write;
