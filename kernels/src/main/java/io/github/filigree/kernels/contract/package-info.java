/**
 * What kernels promise: one interface for each job, and the set of all of them. Arguments were checked by the callers.
 */
package io.github.filigree.kernels.contract;
