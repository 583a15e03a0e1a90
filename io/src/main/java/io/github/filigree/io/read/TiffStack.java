package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import java.nio.file.Path;

/** The planes of a TIFF or BigTIFF of one volume. */
final class TiffStack implements PlaneStack {

    private final Source source;
    private final Selection selection;
    private final long count;

    private TiffStack(Source source, Selection selection, long count) {
        this.source = source;
        this.selection = selection;
        this.count = count;
    }

    /** {@return the planes of a file, or null if it is no TIFF of several planes along one axis} */
    static PlaneStack open(Path file, Selection selection) throws FileException {
        Source source = Source.open(file).with(selection.color());
        long count = TiffFile.accepts(source) ? TiffReader.planes(source, selection) : 0;
        return count > 1 ? new TiffStack(source, selection, count) : null;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Image planes(long first, long number) throws FileException {
        return TiffReader.read(source, selection, Math.toIntExact(first), Math.toIntExact(number));
    }
}
