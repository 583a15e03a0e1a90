package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.filigree.kernels.contract.BitRowKernel;
import io.github.filigree.kernels.scalar.BitRowScalar;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Packing by one compare for as many pixels as a vector holds. */
public final class BitRowVector implements BitRowKernel {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorSpecies<Long> WORD_SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int WORDS = WORD_SPECIES.length();

    private final BitRowScalar scalar = new BitRowScalar();

    /**
     * Four words at a time, so that more loads are under way: a quarter less time than one word at a time where pixels
     * come from memory; eight were slower again.
     */
    @Override
    public void pack(byte[] pixels, int offset, int width, long[] words, int wordOffset) {
        int bulk = width >>> 6;
        int i = 0;
        for (; i < bulk - 3; i += 4) {
            int at = offset + (i << 6);
            words[wordOffset + i] = word(pixels, at);
            words[wordOffset + i + 1] = word(pixels, at + 64);
            words[wordOffset + i + 2] = word(pixels, at + 128);
            words[wordOffset + i + 3] = word(pixels, at + 192);
        }
        for (; i < bulk; i++) {
            words[wordOffset + i] = word(pixels, offset + (i << 6));
        }
        scalar.pack(pixels, offset + (bulk << 6), width & 63, words, wordOffset + bulk);
    }

    private static long word(byte[] pixels, int offset) {
        long word = 0;
        for (int b = 0; b < Long.SIZE; b += LANES) {
            word |= ByteVector.fromArray(SPECIES, pixels, offset + b).compare(NE, 0).toLong() << b;
        }
        return word;
    }

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

    @Override
    public void addBits(
            long[] words, int at, int count, boolean here, boolean sides, long[] planes, int planesAt, int stride) {
        int bulk = count & -WORDS;
        for (int i = 0; i < bulk; i += WORDS) {
            LongVector word = LongVector.fromArray(WORD_SPECIES, words, at + i);
            LongVector ones = here ? word : LongVector.zero(WORD_SPECIES);
            LongVector twos = LongVector.zero(WORD_SPECIES);
            if (sides) {
                LongVector before = word.lanewise(LSHL, 1)
                        .or(LongVector.fromArray(WORD_SPECIES, words, at + i - 1).lanewise(LSHR, 63));
                LongVector behind = word.lanewise(LSHR, 1)
                        .or(LongVector.fromArray(WORD_SPECIES, words, at + i + 1).lanewise(LSHL, 63));
                twos = before.and(behind).or(ones.and(before.or(behind)));
                ones = ones.lanewise(XOR, before).lanewise(XOR, behind);
            }
            for (int p = planesAt + i; p < planes.length; p += stride) {
                LongVector sum = LongVector.fromArray(WORD_SPECIES, planes, p);
                sum.lanewise(XOR, ones).intoArray(planes, p);
                LongVector carry = sum.and(ones);
                // in the next plane, where twos are ones, two addends are left: the carry and the twos
                ones = twos.lanewise(XOR, carry);
                twos = twos.and(carry);
            }
        }
        scalar.addBits(words, at + bulk, count - bulk, here, sides, planes, planesAt + bulk, stride);
    }

    @Override
    public void spread(long[] planes, int planesAt, int stride, long bits, byte[] out, int offset) {
        if (offset > out.length - Long.SIZE) {
            scalar.spread(planes, planesAt, stride, bits, out, offset);
            return;
        }
        for (int b = 0; b < Long.SIZE; b += LANES) {
            ByteVector sum = ByteVector.fromArray(SPECIES, out, offset + b);
            int value = 1;
            for (int p = planesAt; p < planes.length; p += stride) {
                sum = sum.add((byte) value, VectorMask.fromLong(SPECIES, (planes[p] & bits) >>> b));
                value <<= 1;
            }
            sum.intoArray(out, offset + b);
        }
    }

    @Override
    public long count(long[] words, int from, int to) {
        return scalar.count(words, from, to);
    }
}
