package io.github.filigree.io.read;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.Rational;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import io.github.filigree.io.image.Spacing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pixel spacing by a TIFF's resolution tags and ImageJ's notes.
 *
 * @param spacing null if the file does not say
 * @param remarks what to tell about it
 */
record TiffSpacing(Spacing spacing, List<String> remarks) {

    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;

    /** Dots per inch that programs write when they know nothing; no microscope has pixels of just that size. */
    private static final Set<Double> PRINT = Set.of(72.0, 75.0, 96.0, 100.0, 150.0, 200.0, 300.0, 400.0, 600.0, 1200.0);

    private static final TiffSpacing UNKNOWN = new TiffSpacing(null, List.of());

    static TiffSpacing of(String name, Directory page, ImageJ imageJ, boolean volume) {
        double x = resolution(page, TIFF.TAG_X_RESOLUTION);
        double y = resolution(page, TIFF.TAG_Y_RESOLUTION);
        int unitTag = TiffReader.integer(page, TIFF.TAG_RESOLUTION_UNIT, INCH);
        String unit = imageJ.unit() != null ? imageJ.unit()
                : unitTag == INCH ? "inch"
                : unitTag == CENTIMETRE ? "cm" : null;
        boolean printing = !imageJ.present() && unitTag == INCH && x == y && PRINT.contains(x);
        if (!(x > 0) || !(y > 0) || printing || x == 1 && y == 1 && imageJ.planeSpacing() == 1) {
            return UNKNOWN;
        }
        if (volume && !imageJ.present()) {
            return new TiffSpacing(null, List.of(name + " says how wide its pixels are, not how far apart its planes; "
                    + "give all with --spacing"));
        }
        double[] spacing = volume ? new double[] {imageJ.planeSpacing(), 1 / y, 1 / x} : new double[] {1 / y, 1 / x};
        String text = Arrays.stream(spacing).mapToObj(TiffSpacing::text).collect(Collectors.joining(" × "));
        return new TiffSpacing(Spacing.of(unit == null ? "" : unit, spacing), List.of(name + " has pixels of "
                + text + (unit == null ? "" : " " + unit)
                + " by its own account; --spacing overrides"));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceAll("\\.($|e)", "$1");
    }

    private static double resolution(Directory page, int tag) {
        return TiffReader.first(page, tag) instanceof Rational rational && rational.denominator() != 0
                ? rational.doubleValue()
                : 0;
    }
}
