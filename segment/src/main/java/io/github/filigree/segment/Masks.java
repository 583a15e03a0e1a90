package io.github.filigree.segment;

import io.github.filigree.kernels.bits.BitRows;

/** Masks combined pixel by pixel. */
final class Masks {

    private Masks() {}

    /** A word made of two. */
    interface WordOperator {
        long apply(long a, long b);
    }

    static BitRows complement(BitRows rows) {
        BitRows out = rows.blank();
        if (rows.width() == 0) {
            return out;
        }
        long lastMask = -1L >>> -rows.width();
        for (int r = 0; r < rows.rowCount(); r++) {
            int start = rows.rowStart(r);
            int last = start + rows.wordsPerRow() - 1;
            for (int w = start; w <= last; w++) {
                out.words()[w] = ~rows.words()[w];
            }
            out.words()[last] &= lastMask;
        }
        return out;
    }

    static BitRows combine(BitRows a, BitRows b, WordOperator operator) {
        if (!a.shape().equals(b.shape())) {
            throw new IllegalArgumentException(
                    "the masks are " + a.shape() + " and " + b.shape() + "; their shapes must be equal");
        }
        BitRows out = a.blank();
        for (int w = 0; w < a.words().length; w++) {
            out.words()[w] = operator.apply(a.words()[w], b.words()[w]);
        }
        return out;
    }
}
