/**
 * Drawings of skeletons and their graphs: plots, their colours and legends, and the canvases they are drawn on. Hidden:
 * {@link io.github.filigree.io.Pictures} is the way in.
 */
package io.github.filigree.io.picture;
