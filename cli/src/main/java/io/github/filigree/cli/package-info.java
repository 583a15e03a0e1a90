/**
 * The command line's entry: {@link io.github.filigree.cli.Main} knows the commands, and turns failures into exit codes.
 */
package io.github.filigree.cli;
