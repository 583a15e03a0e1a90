package io.github.filigree.kernels;

/**
 * What stands beyond the edge of an image: the modes of {@code scipy.ndimage}, by its names. The examples continue the
 * row {@code a b c d}.
 */
public enum Border {
    /** {@code 0 0 | a b c d | 0 0}: SciPy's {@code constant} with {@code cval=0}. */
    ZERO,
    /** {@code b a | a b c d | d c}: SciPy's {@code reflect}. */
    REFLECT,
    /** {@code a a | a b c d | d d}: SciPy's {@code nearest}; one pixel beyond the edge it equals {@link #REFLECT}. */
    NEAREST,
    /** {@code c b | a b c d | c b}: SciPy's {@code mirror}. */
    MIRROR,
    /** {@code c d | a b c d | a b}: SciPy's {@code wrap}. */
    WRAP;

    /**
     * {@return the index inside the axis whose pixel stands at {@code index}, or −1 where a zero stands}
     *
     * @param index any index, inside the axis or beyond its ends
     * @param size of the axis, at least 1
     * @throws IllegalArgumentException if the size is under 1
     */
    public int map(int index, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("the axis has size " + size + "; at least 1 is needed");
        }
        if (0 <= index && index < size) {
            return index;
        }
        return (int) switch (this) {
            case ZERO -> -1;
            case REFLECT -> fold(index, 2L * size, 2L * size - 1);
            case NEAREST -> Math.clamp(index, 0, size - 1);
            case MIRROR -> size == 1 ? 0 : fold(index, 2L * size - 2, 2L * size - 2);
            case WRAP -> Math.floorMod(index, size);
        };
    }

    /** The way there and back: position {@code p} of a period and {@code sum − p} are one pixel. */
    private static long fold(int index, long period, long sum) {
        long position = Math.floorMod(index, period);
        return Math.min(position, sum - position);
    }
}
