package io.github.filigree.io.picture;

/** Colours that people with and without colour vision tell apart. */
final class Palette {

    static final int WHITE = 0xffffff;
    static final int BLACK = 0x000000;
    static final int GREY = 0x8c8c8c;

    /** Magma, by Smith and van der Walt for Matplotlib (CC0), at eight equal distances; perceptually uniform. */
    private static final int[] MAGMA = {
        0x000004, 0x221150, 0x5f187f, 0x982d80, 0xd3436e, 0xf8765c, 0xfeba80, 0xfcfdbf
    };

    /** Okabe and Ito, Color Universal Design, 2008, without black. */
    private static final int[] OKABE_ITO = {0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7};

    private Palette() {}

    /** {@return the colour at a place 0 … 1} */
    static int magma(double place) {
        double scaled = place * (MAGMA.length - 1);
        int k = Math.clamp((long) scaled, 0, MAGMA.length - 2);
        return mix(MAGMA[k], MAGMA[k + 1], scaled - k);
    }

    /** {@return how many distinct colours there are} */
    static int distinctCount() {
        return OKABE_ITO.length;
    }

    /** {@return one of the distinct colours, over and over} */
    static int distinct(int k) {
        return OKABE_ITO[k % OKABE_ITO.length];
    }

    /** {@return the colour between two} */
    static int mix(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return mixed;
    }

    /** {@return black or white, whichever can be read on the colour} */
    static int inkOn(int color) {
        double luma = 0.299 * (color >> 16 & 0xff) + 0.587 * (color >> 8 & 0xff) + 0.114 * (color & 0xff);
        return luma > 128 ? BLACK : WHITE;
    }
}
