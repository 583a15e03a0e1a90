package io.github.filigree.kernels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Thinning a byte at a time, from the table and from the rules as printed. */
final class ThinningReference {

    /** Which neighbourhoods lose their pixel; bit k of the index is the k-th neighbour, clockwise from north-west. */
    interface Rule {
        boolean deletes(int neighbourhood, int step);
    }

    static final Rule ZHANG_SUEN = zhangSuen();
    static final Rule GUO_HALL = ThinningReference::guoHall;

    private ThinningReference() {}

    private static Rule zhangSuen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ThinningReference.class.getResourceAsStream("zhang-suen-table.txt"), StandardCharsets.UTF_8))) {
            int[] table = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return (neighbourhood, step) -> (table[neighbourhood] >> step & 1) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Guo and Hall (1989), algorithm A1; p[2] is north, p[3] north-east, and so on clockwise, as in the paper. */
    private static boolean guoHall(int neighbourhood, int step) {
        boolean[] p = new boolean[11];
        for (int k = 2; k <= 9; k++) {
            p[k] = (neighbourhood >> (k - 1) % 8 & 1) != 0;
        }
        p[10] = p[2];
        int c = 0;
        int n1 = 0;
        int n2 = 0;
        for (int k = 2; k <= 8; k += 2) {
            c += !p[k] && (p[k + 1] || p[k + 2]) ? 1 : 0;
            n1 += p[k == 2 ? 9 : k - 1] || p[k] ? 1 : 0;
            n2 += p[k] || p[k + 1] ? 1 : 0;
        }
        int n = Math.min(n1, n2);
        boolean spared = step == 0 ? (p[2] || p[3] || !p[5]) && p[4] : (p[6] || p[7] || !p[9]) && p[8];
        return c == 1 && n >= 2 && n <= 3 && !spared;
    }

    /** {@return the neighbourhoods that lose their pixel in a step} */
    static BitSet deleted(Rule rule, int step) {
        BitSet deleted = new BitSet();
        for (int neighbourhood = 0; neighbourhood < 256; neighbourhood++) {
            deleted.set(neighbourhood, rule.deletes(neighbourhood, step));
        }
        return deleted;
    }

    /** {@return the pixels (0 or 1) thinned, at most so many iterations} */
    static byte[] thin(Rule rule, byte[] pixels, int height, int width, int maxIterations) {
        byte[] before = pixels.clone();
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            byte[] start = before;
            for (int step = 0; step < 2; step++) {
                byte[] after = before.clone();
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        if (before[y * width + x] != 0
                                && rule.deletes(neighbourhood(before, height, width, y, x), step)) {
                            after[y * width + x] = 0;
                        }
                    }
                }
                before = after;
            }
            if (Arrays.equals(start, before)) {
                break;
            }
        }
        return before;
    }

    private static int neighbourhood(byte[] pixels, int height, int width, int y, int x) {
        int[] dy = {-1, -1, -1, 0, 1, 1, 1, 0};
        int[] dx = {-1, 0, 1, 1, 1, 0, -1, -1};
        int bits = 0;
        for (int k = 0; k < 8; k++) {
            int v = y + dy[k];
            int u = x + dx[k];
            if (v >= 0 && v < height && u >= 0 && u < width && pixels[v * width + u] != 0) {
                bits |= 1 << k;
            }
        }
        return bits;
    }
}
