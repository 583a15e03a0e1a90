package io.github.filigree.io.picture;

import io.github.filigree.graph.Branches;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Small pictures of branches, to tell images apart. */
public final class Thumbnail {

    /** Of lines; those of few pixels are wide, as pixels are. */
    private static final double THINNEST = 1.3;
    private static final double SHARE_OF_PIXEL = 0.4;

    private Thumbnail() {}

    /**
     * {@return branches, one colour each, on black, as PNG}
     *
     * @param branches of an image, or of a volume, which is seen along its first axis
     * @param size the longest side in dots
     */
    public static byte[] png(Branches branches, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(branches, size), "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("an image in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(Branches branches, int size) {
        View view = View.usual(branches.graph().shape());
        double scale = size / (double) Math.max(view.rows(), view.columns());
        BufferedImage picture = new BufferedImage(Math.max(1, (int) Math.ceil(view.columns() * scale)),
                Math.max(1, (int) Math.ceil(view.rows() * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float thickness = (float) Math.max(THINNEST, SHARE_OF_PIXEL * scale);
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (BranchLines.Line line : new BranchLines(branches.graph(), Coloring.branches(branches), view).all()) {
            Path2D path = new Path2D.Double();
            path.moveTo((line.columns()[0] + 0.5) * scale, (line.rows()[0] + 0.5) * scale);
            for (int i = 1; i < line.columns().length; i++) {
                path.lineTo((line.columns()[i] + 0.5) * scale, (line.rows()[i] + 0.5) * scale);
            }
            graphics.setColor(new Color(line.color()));
            graphics.draw(path);
        }
        graphics.dispose();
        return picture;
    }
}
