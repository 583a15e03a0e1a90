package io.github.filigree.kernels.contract;

/**
 * A volume that is being thinned, 64 voxels per word, with background on all sides, and of the same arrangement what is
 * known of its voxels. Planes are a multiple of 64 words apart, so that maps with one bit per word have whole words for
 * each plane.
 *
 * @param pitch words from a row to the next
 * @param plane words from a plane to the next
 * @param voxels the foreground
 * @param failed voxels that may not be deleted until one of their neighbours goes
 * @param candidates of the border at hand, those that are to go
 * @param certain those of them that go whatever becomes of the others; 0 for words without candidates
 */
public record VolumeWords(int pitch, int plane, long[] voxels, long[] failed, long[] candidates, long[] certain) {}
