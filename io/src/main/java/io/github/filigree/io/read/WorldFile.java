package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.GeoReference;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * World files: six lines of text beside an image, such as {@code map.tfw} beside {@code map.tif}, which say where it
 * lies on a map.
 */
final class WorldFile {

    private static final int LONGEST = 4096;

    private WorldFile() {}

    /** {@return the reference beside an image's file, or null if there is none} */
    static GeoReference beside(Path image) throws FileException {
        String name = image.getFileName() == null ? "" : image.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot == name.length() - 1) {
            return null;
        }
        String stem = name.substring(0, dot);
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String first = extension.substring(0, 1);
        String last = extension.substring(extension.length() - 1);
        for (String world : List.of(first + last + "w", extension + "w", "wld")) {
            for (String spelling : List.of(world, world.toUpperCase(Locale.ROOT))) {
                Path file = image.resolveSibling(stem + "." + spelling);
                if (Files.isRegularFile(file)) {
                    return read(file);
                }
            }
        }
        return null;
    }

    /** {@return the size of pixels on a map, or null where they are no rectangles} */
    static Spacing spacing(GeoReference reference, String source) {
        return reference.isRectangular() ? Spacing.of(reference.unit(), reference.pixelSizes()).from(source) : null;
    }

    /**
     * {@return an image with the place that a world file beside it gives, if there is one and the image has none}
     *
     * @param image as it was read
     * @param file it was read from
     */
    static Image place(Image image, Path file) throws FileException {
        GeoReference reference = image.reference().isPresent() || image.rank() != 2 ? null : beside(file);
        if (reference == null) {
            return image;
        }
        Image placed = image.referenced(reference);
        Spacing spacing = spacing(reference, "world file");
        if (image.spacing().isPresent() || spacing == null) {
            return placed;
        }
        List<String> remarks = new ArrayList<>(image.remarks());
        remarks.add(image.name() + " has pixels of " + spacing + " by the world file beside it; --spacing overrides");
        return placed.spaced(spacing).remarked(remarks);
    }

    private static GeoReference read(Path file) throws FileException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new FileException(file + " is no world file: it has " + Files.size(file)
                        + " bytes; move it away");
            }
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            double[] n = new double[6];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(lines.get(i).replace(',', '.'));
            }
            // x per column, y per column, x per row, y per row, then the centre of the first pixel.
            return GeoReference.of(
                    new double[] {n[4] - (n[0] + n[2]) / 2, n[0], n[2], n[5] - (n[1] + n[3]) / 2, n[1], n[3]}, 0, "");
        } catch (FileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileException(file + " is no world file: six numbers are needed, one per line; correct it or move"
                    + " it away", e);
        }
    }
}
