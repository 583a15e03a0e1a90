package io.github.filigree.io.boxes;

import io.github.filigree.io.chunked.ArrayView;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;

/** Boxes of an array in chunks, whose files are opened one by one. */
final class ChunkedSource extends BoxSource {

    private static final long serialVersionUID = 1;

    private final ArrayView array;

    ChunkedSource(ArrayView array, Foreground foreground) {
        super(array.shape(), array.chunk(), foreground);
        this.array = array;
    }

    @Override
    Image pixels(long[] from, long[] to) throws FileException {
        return array.read(from, to, ReadProgress.NONE);
    }
}
