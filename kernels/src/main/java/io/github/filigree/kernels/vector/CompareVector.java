package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.UGT;

import io.github.filigree.kernels.contract.CompareKernel;
import io.github.filigree.kernels.scalar.CompareScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/** Comparison into bits, one compare for as many pixels as a vector holds. */
public final class CompareVector implements CompareKernel {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private final CompareScalar scalar = new CompareScalar();

    @Override
    public void above(byte[] pixels, int from, int length, int level, long[] words, int wordAt) {
        int bulk = level < 0 ? 0 : length & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += BYTES.length()) {
                word |= ByteVector.fromArray(BYTES, pixels, from + x + b).compare(UGT, (byte) level).toLong() << b;
            }
            words[wordAt + (x >>> 6)] = word;
        }
        scalar.above(pixels, from + bulk, length - bulk, level, words, wordAt + (bulk >>> 6));
    }

    @Override
    public void above(short[] pixels, int from, int length, int level, long[] words, int wordAt) {
        int bulk = level < 0 ? 0 : length & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += SHORTS.length()) {
                word |= ShortVector.fromArray(SHORTS, pixels, from + x + b).compare(UGT, (short) level).toLong() << b;
            }
            words[wordAt + (x >>> 6)] = word;
        }
        scalar.above(pixels, from + bulk, length - bulk, level, words, wordAt + (bulk >>> 6));
    }

    @Override
    public void above(float[] pixels, int from, int length, float level, long[] words, int wordAt) {
        int bulk = length & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += FLOATS.length()) {
                word |= FloatVector.fromArray(FLOATS, pixels, from + x + b).compare(GT, level).toLong() << b;
            }
            words[wordAt + (x >>> 6)] = word;
        }
        scalar.above(pixels, from + bulk, length - bulk, level, words, wordAt + (bulk >>> 6));
    }

    @Override
    public void above(float[] pixels, int from, int length, float[] levels, int levelsFrom, long[] words, int wordAt) {
        int bulk = length & -Long.SIZE;
        for (int x = 0; x < bulk; x += Long.SIZE) {
            long word = 0;
            for (int b = 0; b < Long.SIZE; b += FLOATS.length()) {
                word |= FloatVector.fromArray(FLOATS, pixels, from + x + b)
                                .compare(GT, FloatVector.fromArray(FLOATS, levels, levelsFrom + x + b))
                                .toLong()
                        << b;
            }
            words[wordAt + (x >>> 6)] = word;
        }
        scalar.above(
                pixels, from + bulk, length - bulk, levels, levelsFrom + bulk, words, wordAt + (bulk >>> 6));
    }
}
