package io.github.filigree.io.boxes;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.read.ImageFile;
import java.nio.file.Path;
import java.util.Arrays;

/** Boxes of an image that is decoded as a whole, once on each machine. */
final class WholeSource extends BoxSource {

    private static final long serialVersionUID = 1;

    private final String file;
    private final Selection selection;
    private transient volatile Image image;

    WholeSource(Path file, Selection selection, Image image, Foreground foreground) {
        super(image.shape(), Arrays.stream(image.shape()).mapToInt(size -> (int) size).toArray(), foreground);
        this.file = file.toString();
        this.selection = selection;
        this.image = image;
    }

    @Override
    Image pixels(long[] from, long[] to) throws FileException {
        return Crop.of(whole(), from, to);
    }

    private Image whole() throws FileException {
        Image open = image;
        if (open == null) {
            synchronized (this) {
                open = image;
                if (open == null) {
                    open = ImageFile.read(Path.of(file), selection, ReadProgress.NONE);
                    image = open;
                }
            }
        }
        return open;
    }
}
