package io.github.filigree.io;

import io.github.filigree.io.picture.BitmapCanvas;
import io.github.filigree.io.picture.Drawing;
import io.github.filigree.io.picture.SvgCanvas;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The formats that pictures are written in. */
public enum PictureFormat implements FileFormat {
    /** A bitmap. */
    PNG {
        @Override
        void write(Drawing drawing, OutputStream out) throws IOException {
            BitmapCanvas.write(drawing, out);
        }
    },
    /** Scalable Vector Graphics 1.1. */
    SVG {
        @Override
        void write(Drawing drawing, OutputStream out) throws IOException {
            SvgCanvas.write(drawing, out);
        }
    };

    @Override
    public List<String> extensions() {
        return List.of(name().toLowerCase(Locale.ROOT));
    }

    abstract void write(Drawing drawing, OutputStream out) throws IOException;
}
