package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ThinningKernel;

/**
 * The specification: 64 pixels are judged by Boolean algebra on words, each neighbour being a shifted word.
 *
 * <p>Every rule says which pixels go, as a function of the eight neighbours' planes; the second half of Guo and Hall's
 * iteration is the first turned by 180°.
 */
public final class ThinningScalar implements ThinningKernel {

    @Override
    public long thin(Step step, long[] from, int at, int pitch, int length, long active, long[] to) {
        long changed = 0;
        for (long rest = active; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int here = at + i;
            long pixels = from[here];
            long kept = pixels;
            if (pixels != 0) {
                int above = here - pitch;
                int below = here + pitch;
                long n = from[above];
                long s = from[below];
                long w = pixels << 1 | from[here - 1] >>> 63;
                long e = pixels >>> 1 | from[here + 1] << 63;
                long nw = n << 1 | from[above - 1] >>> 63;
                long ne = n >>> 1 | from[above + 1] << 63;
                long sw = s << 1 | from[below - 1] >>> 63;
                long se = s >>> 1 | from[below + 1] << 63;
                kept &= ~switch (step) {
                    case ZHANG_SUEN_FIRST -> zhangSuenFirst(n, ne, e, se, s, sw, w, nw);
                    case ZHANG_SUEN_SECOND -> zhangSuenSecond(n, ne, e, se, s, sw, w, nw);
                    case GUO_HALL_FIRST -> guoHall(n, ne, e, se, s, sw, w, nw);
                    case GUO_HALL_SECOND -> guoHall(s, sw, w, nw, n, ne, e, se);
                };
            }
            to[here] = kept;
            changed |= (kept == pixels ? 0L : 1L) << i;
        }
        return changed;
    }

    /**
     * By the orthogonal neighbours that are set, what the corners must be: N: nw or ne, neither se nor sw; E: ne, neither
     * nw nor sw; …
     */
    private static long zhangSuenFirst(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        long alone = ~e & ~w & (n & ~s & (nw | ne) & ~se & ~sw | s & ~n & se & sw & ~nw & ~ne)
                | ~n & ~s & (e & ~w & ne & ~nw & ~sw | w & ~e & nw & sw & ~ne & ~se);
        long pair = e & ~w & (n & ~s & ~sw & (ne | ~se) | s & ~n & ~nw & ~(se ^ (ne | sw)))
                | w & ~e & (n & ~s & ~se | s & ~n & ~ne & (sw & (nw | se) | ~(sw | se)));
        long three = n & w & nw & ~(ne & se & sw) & (e & ~s & ne | s & ~e & sw);
        return alone | pair | three;
    }

    private static long zhangSuenSecond(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        long alone = ~e & ~w & (n & ~s & nw & ne & ~se & ~sw | s & ~n & sw & ~nw & ~ne)
                | ~n & ~s & (e & ~w & se & ~nw & ~sw | w & ~e & sw & ~ne & ~se);
        long pair = e & ~w & (n & ~s & ~sw & (nw & ne | ~nw & (se | ~ne)) | s & ~n & ~nw & ~(ne & ~se & ~sw))
                | w & ~e & (n & ~s & ~se & ~(nw ^ (ne | sw)) | s & ~n & ~ne & (sw | ~nw));
        long three = e & s & se & ~(nw & ne & sw) & (n & ~w & ne | w & ~n & sw);
        return alone | pair | three;
    }

    /** Guo and Hall (1989): C = 1, 2 ≤ min(N1, N2) ≤ 3, and (n or ne or not se) and e is false. */
    private static long guoHall(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        // C: each term is a place where background on an axis meets foreground behind it
        long c1 = ~n & (ne | e);
        long c2 = ~e & (se | s);
        long c3 = ~s & (sw | w);
        long c4 = ~w & (nw | n);
        long two = c1 & c2 | c3 & c4 | (c1 | c2) & (c3 | c4);
        long one = (c1 | c2 | c3 | c4) & ~two;
        // N1 and N2: how many of the ring's four pairs are set, by the two ways to pair; each from 0 to 4
        long a1 = nw | n;
        long a2 = ne | e;
        long a3 = se | s;
        long a4 = sw | w;
        long b1 = n | ne;
        long b2 = e | se;
        long b3 = s | sw;
        long b4 = w | nw;
        long atLeastTwo = (a1 & a2 | a3 & a4 | (a1 | a2) & (a3 | a4)) & (b1 & b2 | b3 & b4 | (b1 | b2) & (b3 | b4));
        long bothFour = a1 & a2 & a3 & a4 & b1 & b2 & b3 & b4;
        return one & atLeastTwo & ~bothFour & ~((n | ne | ~se) & e);
    }
}
