package io.github.filigree.io.boxes;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.read.ImageFile;
import io.github.filigree.io.read.PlaneStack;
import java.nio.file.Path;

/** Boxes of a volume whose planes are decoded one by one: a TIFF of several pages, or a folder of slices. */
final class PlaneSource extends BoxSource {

    private static final long serialVersionUID = 1;

    private final String file;
    private final Selection selection;
    private transient volatile PlaneStack stack;

    PlaneSource(Path file, Selection selection, PlaneStack stack, Image first, Foreground foreground) {
        super(new long[] {stack.count(), first.shape()[1], first.shape()[2]},
                new int[] {1, (int) first.shape()[1], (int) first.shape()[2]}, foreground);
        this.file = file.toString();
        this.selection = selection;
        this.stack = stack;
    }

    @Override
    Image pixels(long[] from, long[] to) throws FileException {
        PlaneStack open = stack;
        if (open == null) {
            open = ImageFile.planes(Path.of(file), selection);
            stack = open;
        }
        Image planes = open.planes(from[0], to[0] - from[0]);
        return Crop.of(planes, new long[] {0, from[1], from[2]}, new long[] {to[0] - from[0], to[1], to[2]});
    }
}
