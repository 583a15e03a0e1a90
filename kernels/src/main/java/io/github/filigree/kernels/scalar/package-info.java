/**
 * Kernels in plain Java, for every JVM and CPU. Each is tested against a reference that is written from the definition.
 */
package io.github.filigree.kernels.scalar;
