package io.github.filigree.io.codec;

/**
 * Puts shuffled bytes and bits back into place. Bytes are shuffled so that all first bytes of the elements come first,
 * then all second ones; bits so that all lowest bits of the first bytes come first.
 */
final class Shuffle {

    private Shuffle() {}

    /** Of {@code size} bytes; those after the last whole element were left where they are. */
    static void bytes(byte[] in, byte[] out, int start, int size, int elementSize) {
        int count = size / elementSize;
        for (int b = 0; b < elementSize; b++) {
            int from = b * count;
            for (int i = 0, to = start + b; i < count; i++, to += elementSize) {
                out[to] = in[from + i];
            }
        }
        int done = count * elementSize;
        System.arraycopy(in, done, out, start + done, size - done);
    }

    /** Of {@code size} bytes; where the number of elements is not divisible by 8, c-blosc stores them as they are. */
    static void bits(byte[] in, byte[] out, int start, int size, int elementSize) {
        int count = size / elementSize;
        int done = 0;
        if (count % 8 == 0) {
            done = count * elementSize;
            for (int b = 0; b < elementSize; b++) {
                for (int group = 0; group < count / 8; group++) {
                    long rows = 0;
                    for (int bit = 0; bit < 8; bit++) {
                        rows |= (in[(b * 8 + bit) * (count / 8) + group] & 0xFFL) << 8 * bit;
                    }
                    long columns = transposed(rows);
                    for (int i = 0; i < 8; i++) {
                        out[start + (group * 8 + i) * elementSize + b] = (byte) (columns >>> 8 * i);
                    }
                }
            }
        }
        System.arraycopy(in, done, out, start + done, size - done);
    }

    /** An 8 × 8 matrix of bits, a row per byte: blocks of 1, of 2 and of 4 change places across the diagonal. */
    private static long transposed(long matrix) {
        long m = matrix;
        long t = (m ^ m >>> 7) & 0x00AA00AA00AA00AAL;
        m ^= t ^ t << 7;
        t = (m ^ m >>> 14) & 0x0000CCCC0000CCCCL;
        m ^= t ^ t << 14;
        t = (m ^ m >>> 28) & 0x00000000F0F0F0F0L;
        return m ^ t ^ t << 28;
    }
}
