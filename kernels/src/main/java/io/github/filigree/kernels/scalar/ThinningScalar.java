package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ThinningKernel;

/**
 * In plain Java, tested against the tables that define the methods: 64 pixels are judged by Boolean algebra on words,
 * each neighbour being a shifted word.
 *
 * <p>The rules give the pixels to delete. They were found by a search for the fewest operations (RuleSearch, kept
 * with the tests) and equal the table, or the rule as printed, in all 256 neighbourhoods, which a test checks. Written
 * by hand from the same tables they take 58, 57 and 48 operations instead of 33, 35 and 19.
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

    private static long zhangSuenFirst(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        long a = e & w & ~nw;
        long b = sw & ~w;
        long c = sw ^ se;
        long d = nw ^ w;
        long f = e | b | d;
        long g = b ^ a;
        long h = sw & ~f;
        long i = (a | nw) ^ f;
        long j = s & ~c & i | c & h;
        long k = j & ~e ^ e & ~g;
        return (k & i & ne ^ j) & ~n | n & (ne | d | i) & ~(s & ~h | (se | g) & ~((ne ^ sw) & k));
    }

    private static long zhangSuenSecond(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        long a = w & ~ne;
        long b = w & sw;
        long c = e ^ a;
        long d = ne ^ c;
        long f = a | se & ~nw;
        long g = d & c;
        long h = d & ~se;
        long i = se & ~d;
        long j = nw ^ g | b;
        long k = (sw & ~((j | d) & ~(i & f)) ^ j & g) & s;
        long p = (e & ~w | h) & ~(sw & ~k);
        long m = p ^ h;
        return (k | f & m) & ~n | (m & i | (j & p ^ h & nw & b) & ~s) & n;
    }

    /** First half; the second is the first on the image turned by 180°. */
    private static long guoHall(long n, long ne, long e, long se, long s, long sw, long w, long nw) {
        long a = w & s;
        return (s & se & ~ne | (nw & ne & ~sw | w) & ~(se | e))
                & (s ^ (n | nw) & ~a)
                & ((sw | a) & ~ne & ~n | n ^ e);
    }
}
