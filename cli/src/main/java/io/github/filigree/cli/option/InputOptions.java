package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.Images;
import io.github.filigree.io.TiledImage;
import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.RawLayout;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.TileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How images are read. */
@Command(description = {"", "Reads " + Images.FORMATS + ";", "a file's content tells which."})
public final class InputOptions {

    private static final double MUCH_FOREGROUND = 0.3;
    private static final double MOSTLY_FOREGROUND = 0.7;
    private static final int PIXELS_LOOKED_AT = 1 << 14;
    private static final int FEW_SHADES = 4;
    private static final double MUCH_SOFT = 0.05;
    private static final double MOST_SOFT = 0.6;
    private static final int SHADES_LOOKED_AT = 4096;

    /** Of 2 × 2 blocks a pixel; thinned skeletons have one in 20 000, where lines meet, and masks about one. */
    private static final double MANY_BLOCKS = 0.01;

    private final CommonOptions common;
    private Foreground foreground = Foreground.NONZERO;

    private Integer channel;
    private Channel color;

    @Option(names = "--time", order = 22, paramLabel = "N", description = "the time to read, from 0, of several")
    private Integer time;

    @Option(names = "--page", order = 23, paramLabel = "N",
            description = "the page of a TIFF to read, from 0, whatever it says about channels, times and planes")
    private Integer page;

    @Option(names = "--level", order = 24, paramLabel = "N",
            description = "the size of an image of several to read, as OME-Zarr has them: 0, the largest, if not given")
    private Integer level;

    private RawLayout raw;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public InputOptions(CommonOptions common) {
        this.common = common;
    }

    @Option(names = "--foreground", order = 10, paramLabel = "WHICH",
            description = "foreground pixels: nonzero (default), zero, half (brighter than the middle), or those of a "
                    + "value")
    void setForeground(String text) {
        try {
            foreground = Foreground.parse(text);
        } catch (IllegalArgumentException e) {
            throw common.misuse("--foreground: " + e.getMessage());
        }
    }

    @Option(names = "--channel", order = 21, paramLabel = "WHICH",
            description = "of an image of several channels its number, from 0; of colours red, green, blue, brightest "
                    + "or luma (default)")
    void setChannel(String text) {
        try {
            color = Channel.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            channel = number(text);
        }
    }

    @Option(names = "--raw", order = 25, paramLabel = "SHAPE:TYPE",
            description = "how pixels lie in a file without a header: 512,2048,2048:uint16, slowest axis first; "
                    + ":uint16be+1024 for the highest byte first, after 1024 bytes")
    void setRaw(String text) {
        try {
            raw = RawLayout.parse(text);
        } catch (IllegalArgumentException e) {
            throw common.misuse("--raw: " + e.getMessage());
        }
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw common.misuse("--channel is '" + text + "'; it is a number from 0, red, green, blue, brightest or luma");
        }
    }

    /** {@return whether a part of the colours was asked for} */
    boolean colorGiven() {
        return color != null;
    }

    /** {@return whether the foreground was named} */
    boolean foregroundGiven() {
        return !foreground.equals(Foreground.NONZERO);
    }

    /**
     * Reads a file and passes on what there is to say about it.
     *
     * @param file its name, or {@code -} for standard input
     * @return the image
     * @throws IOException if it cannot be read
     */
    public Image read(String file) throws IOException {
        Image image = read(file, color == null ? Channel.LUMA : color);
        image.remarks().forEach(common::note);
        return image;
    }

    /**
     * Opens a file or a folder to be read in parts, and passes on what there is to say about it.
     *
     * @param file its name
     * @return the image
     * @throws IOException if it cannot be read
     */
    public TiledImage open(String file) throws IOException {
        TiledImage image = TiledImage.open(Path.of(file), color == null ? selection() : selection().color(color));
        image.remarks().forEach(common::note);
        return image;
    }

    /**
     * {@return the foreground of an image that is read in parts}
     *
     * @param image of any kind
     * @param threshold above which pixels are foreground, or null for what {@code --foreground} says
     * @throws IOException if that depends on all of its pixels
     */
    public TileSource mask(TiledImage image, Double threshold) throws IOException {
        if (threshold != null && foregroundGiven()) {
            throw common.misuse("--threshold and --foreground are two ways to say the same; give one");
        }
        return image.mask(threshold == null ? foreground : new Foreground(Foreground.Rule.ABOVE, threshold));
    }

    /**
     * {@return which pixels of which image these options mean, in words}
     *
     * @param threshold as for {@link #mask(TiledImage, Double)}
     */
    public String meaning(Double threshold) {
        return (threshold == null ? foreground.toString() : "above " + threshold)
                + (color == null ? "" : ", " + color) + ", " + selection();
    }

    /** Another channel of the same, of which there is nothing more to say. */
    Image read(String file, Channel color) throws IOException {
        return common.read(file, selection().color(color));
    }

    private Selection selection() {
        Selection selection = channel == null ? Selection.ALL : Selection.ALL.channel(channel);
        selection = time == null ? selection : selection.time(time);
        selection = page == null ? selection : selection.page(page);
        selection = level == null ? selection : selection.level(level);
        return raw == null ? selection : selection.raw(raw);
    }

    /**
     * {@return the foreground}
     *
     * @param image of any kind
     */
    public BinaryImage mask(Image image) {
        long rows = image.size() / Math.max(1, image.shape()[image.rank() - 1]);
        try (Progress progress = common.progress("reading " + image.name())) {
            double soft = foreground.equals(Foreground.NONZERO) ? softShare(image) : 0;
            if (soft > MUCH_SOFT) {
                common.note(String.format(Locale.ROOT, "%s: %.0f %% of its pixels that are not 0 are darker than the"
                        + " brightest, as at soft edges; they count as foreground, --foreground half cuts them",
                        image.name(), 100 * soft));
            }
            return image.mask(foreground, KernelChoice.kernels(), row -> progress.update(row, rows, "rows"));
        }
    }

    /**
     * Of the pixels that are not 0, which part is between 0 and the brightest, in an image that is mostly these two;
     * 0 for labels, which have few of the brightest, and for photographs.
     */
    private static double softShare(Image image) {
        if (image.type() == PixelType.BOOL || image.color()) {
            return 0;
        }
        long step = Math.max(1, image.size() / PIXELS_LOOKED_AT);
        double highest = Double.NEGATIVE_INFINITY;
        long bright = 0;
        long brightest = 0;
        double[] shades = new double[FEW_SHADES + 1];
        int count = 0;
        // A loop: streams of boxed numbers took a third of the time of a small image.
        for (long i = 0; i < image.size(); i += step) {
            double value = image.value(i);
            if (value != 0) {
                bright++;
                brightest = value > highest ? 1 : value == highest ? brightest + 1 : brightest;
                highest = Math.max(highest, value);
                count = withShade(shades, count, value);
            }
        }
        double share = (bright - brightest) / (double) bright;
        return bright > 0 && count > FEW_SHADES && share < MOST_SOFT ? share : 0;
    }

    /** Notes down a shade that was not seen before, while there is room for it. */
    private static int withShade(double[] shades, int count, double value) {
        for (int k = 0; k < count; k++) {
            if (shades[k] == value) {
                return count;
            }
        }
        if (count < shades.length) {
            shades[count] = value;
            return count + 1;
        }
        return count;
    }

    /**
     * {@return the part of the pixels that is foreground, 0 … 1}
     *
     * @param mask of any size, 0 if it has no pixels
     */
    public static double fraction(BinaryImage mask) {
        return mask.pixelCount() == 0 ? 0 : (double) mask.count() / mask.pixelCount();
    }

    /**
     * {@return the same for people, such as "1.23 %"}
     *
     * @param mask of any size
     */
    public static String percent(BinaryImage mask) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction(mask));
    }

    /** The foreground of what should be a skeleton; says so where it hardly can be one. */
    BinaryImage skeleton(Image image) {
        return skeleton(image, mask(image));
    }

    /** The same of a foreground that is known already. */
    BinaryImage skeleton(Image image, BinaryImage mask) {
        if (fraction(mask) > MUCH_FOREGROUND) {
            common.warn(doubt(image, mask, "a skeleton",
                    "it looks like a mask that was not thinned, which --thin does"));
            return mask;
        }
        long blocks = mask.fullBlocks();
        if (blocks > MANY_BLOCKS * mask.count()) {
            common.warn(image.name() + " has " + blocks + " full 2 × 2 blocks of foreground, where a skeleton has "
                    + "hardly any: lines that thick are not one path; --thin makes them so");
        }
        return mask;
    }

    /** The foreground of what should be a mask, to be thinned. */
    BinaryImage maskToThin(Image image) {
        BinaryImage mask = mask(image);
        if (fraction(mask) > MOSTLY_FOREGROUND) {
            common.warn(doubt(image, mask, "a mask", ""));
        }
        return mask;
    }

    private String doubt(Image image, BinaryImage mask, String expected, String likely) {
        String start = image.name() + " has " + percent(mask) + " foreground, and " + expected + " is expected: ";
        if (image.color()) {
            throw new Failure(
                    start + "it is a colour photograph; make a mask of it first (threshold it), then use --thin");
        }
        if (foreground.equals(Foreground.NONZERO) && manyShades(image)) {
            return start + "it looks like a photograph in shades of grey; make a mask of it first (threshold it)";
        }
        return start + (fraction(mask) > MOSTLY_FOREGROUND
                ? "it looks inverted, which --foreground "
                        + (foreground.equals(Foreground.NONZERO) ? "zero" : "nonzero") + " mends"
                : likely);
    }

    /** Whether a sample of the pixels has more than a mask's two values, and some grey around them. */
    private static boolean manyShades(Image image) {
        long step = Math.max(1, image.size() / SHADES_LOOKED_AT);
        return LongStream.iterate(0, i -> i < image.size(), i -> i + step)
                .mapToDouble(image::value)
                .distinct()
                .limit(17)
                .count() > 16;
    }
}
