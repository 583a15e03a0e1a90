package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.UnpackKernel;
import io.github.filigree.kernels.scalar.UnpackScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Unpacking by one blend for as many pixels as a vector holds. */
public final class UnpackVector implements UnpackKernel {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final UnpackScalar scalar = new UnpackScalar();

    @Override
    public void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset) {
        int bulk = width & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = words[wordOffset + (x >>> 6)];
            for (int b = 0; b < Long.SIZE; b += LANES) {
                ByteVector.zero(SPECIES)
                        .blend(1, VectorMask.fromLong(SPECIES, word >>> b))
                        .intoArray(pixels, offset + x + b);
            }
        }
        scalar.unpack(words, wordOffset + (bulk >>> 6), width - bulk, pixels, offset + bulk);
    }
}
