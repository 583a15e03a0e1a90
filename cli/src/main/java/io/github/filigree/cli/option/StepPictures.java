package io.github.filigree.cli.option;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What each step made, as numbered pictures in a directory; volumes as stacks. Nothing, where no directory was named.
 */
final class StepPictures {

    private final Path directory;
    private final String stem;
    private int count;

    /** @param place the directory's name, in which places may stand for the file's; null for none */
    StepPictures(TargetName place, String file) {
        directory = place == null ? null : Path.of(place.of(file, ""));
        Path name = Path.of(file).getFileName();
        stem = name == null || file.equals("-") ? "stdin" : name.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    void add(String step, GrayImage image) throws IOException {
        if (directory != null) {
            write(step, GrayImages.picture(image));
        }
    }

    void add(String step, BinaryImage mask) throws IOException {
        if (directory != null) {
            write(step, GrayImages.picture(mask));
        }
    }

    private void write(String step, Image picture) throws IOException {
        Files.createDirectories(directory);
        count++;
        Images.write(
                picture, directory.resolve(stem + "-" + count + "-" + step + (picture.rank() == 2 ? ".png" : ".tif")));
    }
}
