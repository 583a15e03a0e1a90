package io.github.filigree.tiles.thin;

/** An answer that may depend on what is not known. */
enum Truth {
    NO,
    MAYBE,
    YES;

    static Truth of(boolean answer) {
        return answer ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }
}
