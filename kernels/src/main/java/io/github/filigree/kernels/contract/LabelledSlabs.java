package io.github.filigree.kernels.contract;

/**
 * The labels around a row of pixels, and what is to become of them. {@code Window} in {@code kernels.bits} explains
 * slabs, windows, labels and slots.
 *
 * @param labels of all slabs, four rows of each place by place: that of column {@code x} in slot {@code s} is
 *     {@code labels[start + 4 * x + s]}, −1 where no pixel is, from column −1 to two after the last
 * @param starts for each slab, where the label of column 0 is or would be
 * @param least for each slab and each of the 16 places around a pixel the least label that counts, others being left
 *     from rows before; in the last column beyond all labels
 * @param columns of all pixels, in the order of their labels
 * @param kept for each slab and each of its 512 windows the bits that become entries
 * @param steps for each slab 16 elements that begin with the step to each of its window's nine bits
 */
public record LabelledSlabs(int[] labels, int[] starts, int[] least, int[] columns, int[] kept, byte[] steps) {}
