package io.github.filigree.cli.option;

import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/**
 * How a photograph or volume becomes a mask. With any of these options the input of a command is a photograph, which is
 * segmented first.
 */
public final class MaskOptions {

    /** The ridge filters. */
    enum RidgeFilter {
        SATO,
        FRANGI,
        MEIJERING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<String> LEVELS = List.of("otsu", "li", "yen", "triangle", "isodata", "minimum", "mean");
    static final List<String> LOCAL = List.of("sauvola", "niblack", "local");

    private final CommonOptions common;
    private final InputOptions input;

    @Option(names = "--smooth", order = 41, paramLabel = "S", description = "smooth by a Gaussian of sigma S first")
    Double smooth;

    @Option(names = "--ridges", order = 42, paramLabel = "FILTER",
            description = "find lines: sato, frangi or meijering; bright lines, with --dark dark ones")
    RidgeFilter ridges;

    @Option(names = "--sigmas", order = 43, paramLabel = "S", split = ",",
            description = "scales of --ridges, about half the lines' widths; default 1,3,5,7,9")
    double[] sigmas;

    @Option(names = "--dark", order = 44, description = "what is dark is wanted")
    boolean dark;

    @Option(names = "--bright", order = 45,
            description = "what is bright is wanted; with neither, and no --ridges, the smaller part")
    boolean bright;

    @Option(names = "--threshold", order = 46, paramLabel = "T",
            description = "otsu (default), li, yen, triangle, isodata, minimum, mean, or a value; by surroundings: "
                    + "sauvola, niblack, local")
    String threshold;

    @Option(names = "--window", order = 47, paramLabel = "W",
            description = "size of the surroundings, odd; default 25")
    Integer window;

    @Option(names = "--k", order = 48, paramLabel = "K", description = "of sauvola and niblack; default 0.2")
    Double k;

    @Option(names = "--offset", order = 49, paramLabel = "O",
            description = "of local: what the level is lower; default 0")
    Double offset;

    @Option(names = "--hysteresis", order = 50, paramLabel = "LOW,HIGH", split = ",",
            description = "what is above LOW and connected with what is above HIGH")
    double[] hysteresis;

    @Option(names = "--min-size", order = 51, paramLabel = "N", description = "leave out objects of fewer pixels")
    Long minSize;

    @Option(names = "--fill-holes", order = 52, paramLabel = "N", description = "fill holes of fewer pixels")
    Long fillHoles;

    String roi;

    @Option(names = "--field", order = 54, paramLabel = "N",
            description = "leave out what lies within N pixels of the dark surround of a round field of view")
    Double field;

    TargetName show;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public MaskOptions(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
    }

    @Option(names = "--roi", order = 53, paramLabel = "MASK", description = "leave out what is 0 in this image")
    void setRoi(String file) {
        roi = file;
        common.alsoReads(file);
    }

    @Option(names = "--show", order = 55, paramLabel = "DIR",
            description = "write what each step makes as a picture; {} and {dir} as in FILE")
    void setShow(String folder) {
        if (folder.contains("{tree}")) {
            throw common.misuse("--show has {} and {dir}, not {tree}");
        }
        show = new TargetName(folder);
        common.alsoWrites("--show", folder + "/{}-1-photo.png");
    }

    /** {@return whether any of the options was given, so that inputs are photographs} */
    public boolean given() {
        return dark || bright || input.colorGiven() || smooth != null || ridges != null || sigmas != null
                || threshold != null || window != null || k != null || offset != null || hysteresis != null
                || minSize != null || fillHoles != null || roi != null || field != null || show != null;
    }

    /** Refuses what does not go together, before any work is done. */
    public void check() {
        require(!input.foregroundGiven(), "--foreground is for masks; of photographs take --dark or --bright");
        require(!dark || !bright, "--dark and --bright exclude each other");
        require(sigmas == null || ridges != null, "--sigmas needs --ridges sato, frangi or meijering");
        require(threshold == null || hysteresis == null, "--hysteresis has its own levels; leave out --threshold");
        require(hysteresis == null || hysteresis.length == 2, "--hysteresis needs two numbers, LOW,HIGH");
        require(hysteresis == null || hysteresis[0] <= hysteresis[1], "--hysteresis needs LOW not above HIGH");
        require(hysteresis == null || !dark || ridges != null, "--hysteresis of what is dark needs --ridges");
        boolean local = threshold != null && LOCAL.contains(threshold);
        require(window == null || local, "--window needs --threshold sauvola, niblack or local");
        require(window == null || window % 2 == 1, "--window is " + window + ", must be an odd number");
        require(k == null || local && !threshold.equals("local"), "--k needs --threshold sauvola or niblack");
        require(offset == null || "local".equals(threshold), "--offset needs --threshold local");
        require(threshold == null || local || LEVELS.contains(threshold) || isNumber(threshold), "--threshold is '"
                + threshold + "'; it is a number, " + String.join(", ", LEVELS) + ", " + String.join(", ", LOCAL));
        require(smooth == null || smooth > 0 && smooth <= 1000, "--smooth is " + smooth + ", must be over 0, up to 1000");
        require(sigmas == null || Arrays.stream(sigmas).allMatch(s -> s >= 0.1 && s <= 1000),
                "--sigmas are " + Arrays.toString(sigmas) + ", must be 0.1 … 1000");
        require(minSize == null || minSize >= 0, "--min-size is " + minSize + ", must be at least 0");
        require(fillHoles == null || fillHoles >= 0, "--fill-holes is " + fillHoles + ", must be at least 0");
        require(field == null || field >= 0, "--field is " + field + ", must be at least 0");
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw common.misuse(message);
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * {@return the image in a file, or with any of these options the mask of the photograph in it}
     *
     * @param file its name, or {@code -} for standard input
     * @throws IOException if it cannot be read
     */
    public Image read(String file) throws IOException {
        return given() ? image(file) : input.read(file);
    }

    /**
     * {@return the mask of the photograph in a file, as an image with its name and spacing}
     *
     * @param file its name, or {@code -} for standard input
     * @throws IOException if it cannot be read, or a step's picture not be written
     */
    public Image image(String file) throws IOException {
        check();
        Segmentation segmentation = new Segmentation(this, common, input, file);
        BinaryImage mask = segmentation.run();
        return GrayImages.of(segmentation.photo(), mask);
    }
}
