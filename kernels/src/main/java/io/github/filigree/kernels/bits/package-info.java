/**
 * What works on bit rows: the rows themselves, their shape, the rows around a row, and the algorithms on them. Exported
 * to Filigree's own modules only. Everything here runs on the kernels that the rows carry.
 */
package io.github.filigree.kernels.bits;
