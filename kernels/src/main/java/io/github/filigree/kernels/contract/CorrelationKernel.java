package io.github.filigree.kernels.contract;

/**
 * Weighted sums of equally long slices of one float array: {@code out[at + x]} from {@code in[rows[j] + x]} for each
 * {@code x} in {@code 0 … length − 1}. Slices that are rows above one another correlate an image across its rows,
 * slices that start one element apart correlate it along them. Sums of {@code count} windows of slices are made, each
 * window one slice after the one before: {@code out[at + r · pitch + x]} from {@code in[rows[r + j] + x]}.
 *
 * <p>Sums are made in the one order that each method states, every product and every sum rounded to float by itself and
 * none fused, so that all implementations agree to the last bit. {@code out} is not {@code in}, or no part of it that
 * is read. Sizes were checked by the caller.
 */
public interface CorrelationKernel {

    /**
     * Even weights: {@code w[0]·in[c]}, then {@code + w[k]·(in[c − k] + in[c + k])} for k = 1, 2, …, where
     * {@code c − k} and {@code c + k} stand for the slices k before and after the middle one.
     *
     * @param in the slices
     * @param rows where each slice starts: an odd number of them for the first window, one more for each other
     * @param weights of the middle slice, and of the slices 1, 2, … from it
     * @param count windows
     * @param length elements of a slice
     * @param out gets the sums
     * @param at where the first window's first sum goes
     * @param pitch from there to the next window's first sum
     */
    void even(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch);

    /**
     * Odd weights: {@code + w[k]·(in[c + k] − in[c − k])} for k = 1, 2, …, from 0.
     *
     * @param in the slices
     * @param rows where each slice starts: an odd number of them for the first window, one more for each other
     * @param weights 0, and of the slices 1, 2, … after the middle one
     * @param count windows
     * @param length elements of a slice
     * @param out gets the sums
     * @param at where the first window's first sum goes
     * @param pitch from there to the next window's first sum
     */
    void odd(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch);

    /**
     * Any weights: {@code w[0]·in[0]}, then {@code + w[j]·in[j]} for j = 1, 2, ….
     *
     * @param in the slices
     * @param rows where each slice starts: as many as weights for the first window, one more for each other
     * @param weights one for each slice of a window
     * @param count windows
     * @param length elements of a slice
     * @param out gets the sums
     * @param at where the first window's first sum goes
     * @param pitch from there to the next window's first sum
     */
    void free(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch);
}
