/**
 * The commands, a class each, which bring options, the facades of {@code io.github.filigree.io} and a summary together.
 */
package io.github.filigree.cli.command;
