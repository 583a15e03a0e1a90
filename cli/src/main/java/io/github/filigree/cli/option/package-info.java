/**
 * Options that commands share, as picocli mixins, and what they do: reading images, thinning, building graphs, naming
 * outputs. {@link io.github.filigree.cli.option.KernelChoice} alone decides which kernels a command runs, and
 * {@link io.github.filigree.cli.option.FilePlan} sees that no file is lost.
 */
package io.github.filigree.cli.option;
