/**
 * Options that several commands share. {@link io.github.filigree.cli.option.FilePlan} looks at the files that a command
 * will read and write before it reads the first, so that none is lost.
 */
package io.github.filigree.cli.option;
