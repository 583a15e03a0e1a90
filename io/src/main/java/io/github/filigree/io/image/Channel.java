package io.github.filigree.io.image;

/** What a coloured pixel becomes; grey ones stay as they are. */
public enum Channel {
    /** Its luminance after ITU-R BT.601; of integers rounded up, so that only black is 0. */
    LUMA,
    /** Its red part. */
    RED,
    /** Its green part, which shows blood best. */
    GREEN,
    /** Its blue part. */
    BLUE,
    /** The greatest of its parts. */
    BRIGHTEST;

    /**
     * {@return the value of a pixel of integers}
     *
     * @param red its red part
     * @param green its green part
     * @param blue its blue part
     */
    public double of(double red, double green, double blue) {
        return Math.ceil(exact(red, green, blue));
    }

    /**
     * {@return the value of a pixel, not rounded}
     *
     * @param red its red part
     * @param green its green part
     * @param blue its blue part
     */
    public double exact(double red, double green, double blue) {
        return switch (this) {
            case LUMA -> red == green && green == blue ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
            case RED -> red;
            case GREEN -> green;
            case BLUE -> blue;
            case BRIGHTEST -> Math.max(red, Math.max(green, blue));
        };
    }
}
