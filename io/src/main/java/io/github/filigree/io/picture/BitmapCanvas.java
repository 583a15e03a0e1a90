package io.github.filigree.io.picture;

import io.github.filigree.io.encode.Encoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/** Draws into memory, white to begin with. */
public final class BitmapCanvas implements Canvas {

    private final BufferedImage bitmap;
    private final Graphics2D graphics;

    private BitmapCanvas(int width, int height) {
        bitmap = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = bitmap.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        rectangle(0, 0, width, height, Palette.WHITE);
    }

    /**
     * Writes a drawing as PNG.
     *
     * @param drawing what to write
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Drawing drawing, OutputStream out) throws IOException {
        BitmapCanvas canvas = new BitmapCanvas(drawing.width(), drawing.height());
        drawing.draw(canvas);
        canvas.graphics.dispose();
        Encoder.write(canvas.bitmap, "png", out);
    }

    @Override
    public boolean scalable() {
        return false;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int color) {
        graphics.setColor(new Color(color));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void lines(double[] x, double[] y, double thickness, int color) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        graphics.setColor(new Color(color));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    @Override
    public void disc(double x, double y, double radius, int color) {
        graphics.setColor(new Color(color));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void text(String text, double x, double y, double size, Anchor anchor, int color) {
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
            double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            graphics.setColor(new Color(color));
            graphics.drawString(text, (float) left, (float) (y + Figure.HALF_FIGURE * size));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Where there is no font at all, Java throws one or the other, plain Error among them.
            throw new IllegalStateException("there is no font to write into the picture with; install one"
                    + " (on Debian: apt-get install fontconfig fonts-dejavu-core), or write .svg", e);
        }
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        graphics.drawImage(image, (int) x, (int) y, (int) width, (int) height, null);
    }
}
