package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.BitRowKernel;
import io.github.filigree.kernels.scalar.BitRowScalar;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Packing by one compare for as many pixels as a vector holds. */
public final class BitRowVector implements BitRowKernel {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final BitRowScalar scalar = new BitRowScalar();

    @Override
    public void pack(byte[] pixels, int offset, int width, long[] words, int wordOffset) {
        int bulk = width & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += LANES) {
                word |= ByteVector.fromArray(SPECIES, pixels, offset + x + b).compare(VectorOperators.NE, 0).toLong() << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
        scalar.pack(pixels, offset + bulk, width - bulk, words, wordOffset + (bulk >>> 6));
    }

    @Override
    public void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset) {
        int bulk = width & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += LANES) {
                word |= ByteVector.fromMemorySegment(SPECIES, pixels, offset + x + b, ByteOrder.nativeOrder())
                                .compare(VectorOperators.NE, 0)
                                .toLong()
                        << b;
            }
            words[wordOffset + (x >>> 6)] = word;
        }
        scalar.pack(pixels, offset + bulk, width - bulk, words, wordOffset + (bulk >>> 6));
    }

    @Override
    public void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset) {
        scalar.unpack(words, wordOffset, width, pixels, offset);
    }

    @Override
    public long count(long[] words, int from, int to) {
        return scalar.count(words, from, to);
    }
}
