package io.github.filigree.kernels.bits;

/**
 * A voxel and its 26 neighbours as one number of 27 bits: bit {@code 9 z + 3 y + x} is the voxel {@code z − 1, y − 1,
 * x − 1} further along the axes, from the slowest to the fastest, and bit 13 the voxel itself. Ascending bits are in
 * raster order.
 */
public final class Neighborhood {

    /** How many bits there are. */
    public static final int BITS = 27;

    /** The voxel itself. */
    public static final int ITSELF = 1 << 13;

    /** The neighbours that come before the voxel in raster order. */
    public static final int BEFORE = ITSELF - 1;

    private static final int MIDDLE_COLUMN = 0b010_010_010_010_010_010_010_010_010;
    private static final int MIDDLE_ROW = 0b000_111_000_000_111_000_000_111_000;
    private static final int MIDDLE_PLANE = 0b111_111_111 << 9;

    private Neighborhood() {}

    /**
     * {@return the neighbourhood of a voxel}
     *
     * @param words rows of bits, with a zero word before and after each
     * @param at index of the voxel's word
     * @param around how many words it is from there to that of the voxel at the same place of each of the nine rows,
     *     its own the fifth
     * @param x the voxel's place in its word; of greater numbers the last six bits count
     */
    public static int of(long[] words, int at, int[] around, int x) {
        int place = x & 63;
        if (place == 0 || place == 63) {
            return atEnd(words, at, around, place == 0);
        }
        int left = place - 1;
        return (int) (words[at + around[0]] >>> left & 7
                | (words[at + around[1]] >>> left & 7) << 3
                | (words[at + around[2]] >>> left & 7) << 6
                | (words[at + around[3]] >>> left & 7) << 9
                | (words[at + around[4]] >>> left & 7) << 12
                | (words[at + around[5]] >>> left & 7) << 15
                | (words[at + around[6]] >>> left & 7) << 18
                | (words[at + around[7]] >>> left & 7) << 21
                | (words[at + around[8]] >>> left & 7) << 24);
    }

    private static int atEnd(long[] words, int at, int[] around, boolean first) {
        int found = 0;
        for (int k = 0; k < 9; k++) {
            int i = at + around[k];
            long three = first ? words[i] << 1 | words[i - 1] >>> 63 : words[i] >>> 62 | words[i + 1] << 2;
            found |= (int) (three & 7) << 3 * k;
        }
        return found;
    }

    /**
     * {@return the neighbours to which at most so many axes change}
     *
     * @param connectivity 1, 2 or 3: 6, 18 or 26 neighbours
     */
    public static int within(int connectivity) {
        int neighbors = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int changed = (bit / 9 == 1 ? 0 : 1) + (bit / 3 % 3 == 1 ? 0 : 1) + (bit % 3 == 1 ? 0 : 1);
            neighbors |= changed > 0 && changed <= connectivity ? 1 << bit : 0;
        }
        return neighbors;
    }

    /**
     * {@return the neighbours in whose box, which they span with the voxel, there is no other foreground voxel}
     *
     * @param neighbors of foreground, the voxel itself left out
     */
    public static int reduced(int neighbors) {
        // A neighbour is in the boxes of those that one gets to from it along axes along which it lies in the middle.
        int column = neighbors & MIDDLE_COLUMN;
        int byX = column << 1 | column >> 1;
        int row = (neighbors | byX) & MIDDLE_ROW;
        int byY = row << 3 | row >> 3;
        int plane = (neighbors | byX | byY) & MIDDLE_PLANE;
        int byZ = plane << 9 | plane >> 9;
        return neighbors & ~(byX | byY | byZ);
    }
}
