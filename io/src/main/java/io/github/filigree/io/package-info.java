/**
 * Files: what a command of Filigree reads and writes, in a few lines of Java. {@link io.github.filigree.io.Images},
 * {@link io.github.filigree.io.Graphs}, {@link io.github.filigree.io.Tables} and
 * {@link io.github.filigree.io.Pictures} are the facades; formats are enums, told by a file's extension. A failure is
 * an {@link java.io.IOException} whose message is one line that names the file, what is wrong and the cure.
 */
package io.github.filigree.io;
