/**
 * The commands in ImageJ's menu <i>Plugins › Filigree</i>: they ask, or take a macro's options, make a call of the
 * library, and show what it gives.
 */
package io.github.filigree.imagej.plugin;
