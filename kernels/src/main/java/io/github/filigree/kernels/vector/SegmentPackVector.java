package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.NE;

import io.github.filigree.kernels.contract.SegmentPackKernel;
import io.github.filigree.kernels.scalar.SegmentPackScalar;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/** Packing of segments by one compare for as many pixels as a vector holds. */
public final class SegmentPackVector implements SegmentPackKernel {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final SegmentPackScalar scalar = new SegmentPackScalar();

    @Override
    public void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset) {
        int bulk = width & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += LANES) {
                word |= ByteVector.fromMemorySegment(SPECIES, pixels, offset + x + b, ByteOrder.nativeOrder())
                                .compare(NE, 0)
                                .toLong()
                        << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
        scalar.pack(pixels, offset + bulk, width - bulk, words, wordOffset + (bulk >>> 6));
    }
}
