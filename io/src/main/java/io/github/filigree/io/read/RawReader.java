package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.RawLayout;

/** Nothing but pixels, of which the caller says how they lie. */
final class RawReader {

    private RawReader() {}

    static Image read(Source source, RawLayout layout) throws FileException {
        long bytes = source.byteCount(layout.shape(), layout.type());
        long there = source.bytes().byteSize();
        if (there - layout.offset() != bytes) {
            throw size(source.name(), there, layout.offset() + bytes);
        }
        return Image.of(layout.type(), layout.order(), source.slice(layout.offset(), bytes), layout.shape())
                .named(source.name());
    }

    /** {@return what to say of a file that does not have the size that its pixels need} */
    static FileException size(String name, long there, long needed) {
        return new FileException(name + " has " + there + " bytes, its pixels would end at byte " + needed
                + "; copy it again if it was cut short, or correct the shape, the type or the offset");
    }
}
