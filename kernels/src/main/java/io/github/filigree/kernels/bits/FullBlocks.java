package io.github.filigree.kernels.bits;

/** How thick an image is: a skeleton has few 2×2 blocks that are all foreground, a mask about as many as pixels. */
public final class FullBlocks {

    private FullBlocks() {}

    /**
     * {@return the number of 2×2 blocks, along any two axes, that are all foreground}
     *
     * @param image of any rank; of rank 1 it has none
     */
    public static long count(BitRows image) {
        long[] shape = image.shape().toArray();
        long[] step = new long[shape.length];
        for (int a = 0; a < shape.length - 1; a++) {
            step[a] = image.shape().stride(a) / Math.max(1, image.width());
        }
        long count = 0;
        for (int row = 0; row < image.rowCount(); row++) {
            for (int a = 0; a < shape.length - 1; a++) {
                if (isLast(row, step[a], shape[a])) {
                    continue;
                }
                count += alongRow(image, row, row + (int) step[a]);
                for (int b = 0; b < a; b++) {
                    if (!isLast(row, step[b], shape[b])) {
                        count += acrossRows(image, row, (int) step[a], (int) step[b]);
                    }
                }
            }
        }
        return count;
    }

    private static boolean isLast(int row, long step, long size) {
        return row / step % size == size - 1;
    }

    private static long alongRow(BitRows image, int row, int next) {
        long[] words = image.words();
        int step = image.rowStart(next) - image.rowStart(row);
        long count = 0;
        for (int i = image.rowStart(row); i < image.rowStart(row) + image.wordsPerRow(); i++) {
            long both = words[i] & words[i + step];
            if (both != 0) {
                // The word after a row is zero.
                count += Long.bitCount(both & (both >>> 1 | (words[i + 1] & words[i + 1 + step]) << 63));
            }
        }
        return count;
    }

    private static long acrossRows(BitRows image, int row, int a, int b) {
        long[] words = image.words();
        int r = image.rowStart(row);
        int ra = image.rowStart(row + a);
        int rb = image.rowStart(row + b);
        int rab = image.rowStart(row + a + b);
        long count = 0;
        for (int i = 0; i < image.wordsPerRow(); i++) {
            count += Long.bitCount(words[r + i] & words[ra + i] & words[rb + i] & words[rab + i]);
        }
        return count;
    }
}
