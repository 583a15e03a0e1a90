package io.github.filigree.io.picture;

import io.github.filigree.io.encode.Encoder;
import io.github.filigree.io.encode.Xml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Draws as text: Scalable Vector Graphics 1.1. */
public final class SvgCanvas implements Canvas {

    /** Images of up to this many pixels become rectangles, which no viewer blurs; larger ones are embedded. */
    private static final int FEW_PIXELS = 4096;

    private final StringBuilder svg = new StringBuilder();

    private SvgCanvas(int width, int height) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%d\""
                + " height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" fill=\"none\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\">", width, height, width, height);
        rectangle(0, 0, width, height, Palette.WHITE);
    }

    /**
     * Writes a drawing.
     *
     * @param drawing what to write
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Drawing drawing, OutputStream out) throws IOException {
        SvgCanvas canvas = new SvgCanvas(drawing.width(), drawing.height());
        drawing.draw(canvas);
        out.write((canvas.svg + "</svg>\n").getBytes(StandardCharsets.UTF_8));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Two decimals, and none where there are none. A drawing has a million of these. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100)
                : hundredths % 10 == 0 ? Double.toString(hundredths / 10 / 10.0)
                : Double.toString(hundredths / 100.0);
    }

    @Override
    public boolean scalable() {
        return true;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int color) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%06x\"/>",
                number(x), number(y), number(width), number(height), color);
    }

    @Override
    public void lines(double[] x, double[] y, double thickness, int color) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
        add("<polyline points=\"%s\" stroke=\"#%06x\" stroke-width=\"%s\"/>", points, color, number(thickness));
    }

    @Override
    public void disc(double x, double y, double radius, int color) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#%06x\"/>", number(x), number(y), number(radius), color);
    }

    @Override
    public void text(String text, double x, double y, double size, Anchor anchor, int color) {
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"#%06x\">%s</text>",
                number(x), number(y + Figure.HALF_FIGURE * size), number(size),
                anchor.name().toLowerCase(Locale.ROOT), color,
                Xml.text(text));
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        if (image.getWidth() * image.getHeight() <= FEW_PIXELS) {
            rectangles(image, x, y, width / image.getWidth(), height / image.getHeight());
            return;
        }
        boolean opaque = !image.getColorModel().hasAlpha();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // What is opaque here is a photograph.
            Encoder.write(image, opaque ? "jpeg" : "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\""
                + " style=\"image-rendering:pixelated\" xlink:href=\"data:image/%s;base64,%s\"/>",
                number(x), number(y), number(width), number(height), opaque ? "jpeg" : "png",
                Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    /** One rectangle for each run of a colour in a row; nothing where it is transparent. */
    private void rectangles(BufferedImage image, double left, double top, double width, double height) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0, end; x < image.getWidth(); x = end) {
                int color = image.getRGB(x, y);
                end = x + 1;
                while (end < image.getWidth() && image.getRGB(end, y) == color) {
                    end++;
                }
                if (color >>> 24 != 0) {
                    rectangle(left + x * width, top + y * height, (end - x) * width, height, color & 0xffffff);
                }
            }
        }
    }
}
