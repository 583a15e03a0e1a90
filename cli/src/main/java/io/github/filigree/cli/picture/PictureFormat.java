package io.github.filigree.cli.picture;

import io.github.filigree.cli.write.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The formats of pictures. */
public enum PictureFormat implements Format {
    PNG {
        @Override
        public void write(Drawing drawing, OutputStream out) throws IOException {
            BitmapCanvas canvas = new BitmapCanvas(drawing.width(), drawing.height());
            drawing.draw(canvas);
            ImageIO.write(canvas.finish(), "png", out);
        }
    },
    SVG {
        @Override
        public void write(Drawing drawing, OutputStream out) throws IOException {
            SvgCanvas canvas = new SvgCanvas(drawing.width(), drawing.height());
            drawing.draw(canvas);
            out.write(canvas.finish().getBytes(StandardCharsets.UTF_8));
        }
    };

    @Override
    public List<String> extensions() {
        return List.of(name().toLowerCase(Locale.ROOT));
    }

    /**
     * Writes a drawing.
     *
     * @param drawing what to write
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public abstract void write(Drawing drawing, OutputStream out) throws IOException;
}
