package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.filigree.kernels.contract.ThinningKernel;
import io.github.filigree.kernels.scalar.ThinningScalar;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same rules on as many words as a vector holds; a vector with one active word is judged whole.
 *
 * <p>The rules stand inside the loop because a method of its own for each is not inlined: one rule on vectors uses up
 * C2's node budget, and a call boxes its vectors (measured: 7 times slower).
 */
public final class ThinningVector implements ThinningKernel {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final ThinningScalar scalar = new ThinningScalar();

    /** One long method: with a rule in a method of its own C2 boxes vectors, and 4096² takes five times as long. */
    @Override
    public long thin(Step step, long[] from, int at, int pitch, int length, long active, long[] to) {
        int bulk = length & -LANES;
        long changed = 0;
        for (int word = 0; word < bulk; word += LANES) {
            if ((active >>> word & (1L << LANES) - 1) != 0) {
                int here = at + word;
                int above = here - pitch;
                int below = here + pitch;
                LongVector pixels = LongVector.fromArray(SPECIES, from, here);
                LongVector n = LongVector.fromArray(SPECIES, from, above);
                LongVector s = LongVector.fromArray(SPECIES, from, below);
                LongVector w = west(pixels, from, here);
                LongVector e = east(pixels, from, here);
                LongVector nw = west(n, from, above);
                LongVector ne = east(n, from, above);
                LongVector sw = west(s, from, below);
                LongVector se = east(s, from, below);
                LongVector kept = pixels.lanewise(AND_NOT, switch (step) {
                    case ZHANG_SUEN_FIRST -> {
                        LongVector a = e.and(w.lanewise(AND_NOT, nw));
                        LongVector b = sw.lanewise(AND_NOT, w);
                        LongVector c = sw.lanewise(XOR, se);
                        LongVector d = nw.lanewise(XOR, w);
                        LongVector f = e.or(b.or(d));
                        LongVector g = b.lanewise(XOR, a);
                        LongVector h = sw.lanewise(AND_NOT, f);
                        LongVector i = a.or(nw).lanewise(XOR, f);
                        LongVector j = s.lanewise(AND_NOT, c).and(i).or(c.and(h));
                        LongVector k = j.lanewise(AND_NOT, e).lanewise(XOR, e.lanewise(AND_NOT, g));
                        LongVector p = s.lanewise(AND_NOT, h)
                                .or(se.or(g).lanewise(AND_NOT, ne.lanewise(XOR, sw).and(k)));
                        yield k.and(i).and(ne).lanewise(XOR, j).lanewise(AND_NOT, n)
                                .or(n.and(ne.or(d).or(i).lanewise(AND_NOT, p)));
                    }
                    case ZHANG_SUEN_SECOND -> {
                        LongVector a = w.lanewise(AND_NOT, ne);
                        LongVector b = w.and(sw);
                        LongVector c = e.lanewise(XOR, a);
                        LongVector d = ne.lanewise(XOR, c);
                        LongVector f = a.or(se.lanewise(AND_NOT, nw));
                        LongVector g = d.and(c);
                        LongVector h = d.lanewise(AND_NOT, se);
                        LongVector i = se.lanewise(AND_NOT, d);
                        LongVector j = nw.lanewise(XOR, g).or(b);
                        LongVector k = sw.lanewise(AND_NOT, j.or(d).lanewise(AND_NOT, i.and(f)))
                                .lanewise(XOR, j.and(g)).and(s);
                        LongVector p = e.lanewise(AND_NOT, w).or(h).lanewise(AND_NOT, sw.lanewise(AND_NOT, k));
                        LongVector m = p.lanewise(XOR, h);
                        yield k.or(f.and(m)).lanewise(AND_NOT, n)
                                .or(m.and(i).or(j.and(p).lanewise(XOR, h.and(nw).and(b)).lanewise(AND_NOT, s)).and(n));
                    }
                    case GUO_HALL_FIRST, GUO_HALL_SECOND -> {
                        if (step == Step.GUO_HALL_SECOND) {
                            LongVector t = n;
                            n = s;
                            s = t;
                            t = ne;
                            ne = sw;
                            sw = t;
                            t = e;
                            e = w;
                            w = t;
                            t = se;
                            se = nw;
                            nw = t;
                        }
                        LongVector a = w.and(s);
                        yield s.and(se).lanewise(AND_NOT, ne)
                                .or(nw.and(ne.lanewise(AND_NOT, sw)).or(w).lanewise(AND_NOT, se.or(e)))
                                .and(s.lanewise(XOR, n.or(nw).lanewise(AND_NOT, a)))
                                .and(sw.or(a).lanewise(AND_NOT, ne.or(n)).or(n.lanewise(XOR, e)));
                    }
                });
                kept.intoArray(to, here);
                // Bytes, as C2 for x86 lacks the compare of two longs: 14, not 57 ms at 128 bits; 10 % more at 512.
                long bytes = kept.reinterpretAsBytes().compare(NE, pixels.reinterpretAsBytes()).toLong();
                bytes |= bytes >>> 4;
                bytes |= bytes >>> 2;
                bytes |= bytes >>> 1;
                changed |= ((bytes & 0x0101010101010101L) * 0x0102040810204080L >>> 56) << word;
            }
        }
        if (bulk < length && active >>> bulk != 0) {
            changed |= scalar.thin(step, from, at + bulk, pitch, length - bulk, active >>> bulk, to) << bulk;
        }
        return changed;
    }

    private static LongVector west(LongVector words, long[] from, int at) {
        return words.lanewise(LSHL, 1).or(LongVector.fromArray(SPECIES, from, at - 1).lanewise(LSHR, 63));
    }

    private static LongVector east(LongVector words, long[] from, int at) {
        return words.lanewise(LSHR, 1).or(LongVector.fromArray(SPECIES, from, at + 1).lanewise(LSHL, 63));
    }
}
