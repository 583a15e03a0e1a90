/**
 * Where the command line speaks: standard streams, progress, log lines, summaries for people and as JSON, and failures
 * in one line. Knows no command and no option.
 */
package io.github.filigree.cli.terminal;
