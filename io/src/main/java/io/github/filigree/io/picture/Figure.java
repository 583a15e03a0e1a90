package io.github.filigree.io.picture;

import io.github.filigree.io.picture.Canvas.Anchor;
import java.util.List;

/**
 * A plot with its title above and its legend at the right.
 *
 * @param title empty for none
 * @param plot what is shown
 * @param legend empty for none
 */
public record Figure(String title, Plot plot, List<Coloring.Entry> legend) implements Drawing {

    static final double TEXT = 13;

    /** Half the height of a figure, as a part of the font's size: where the base line is below the middle. */
    static final double HALF_FIGURE = 0.36;

    private static final int MARGIN = 12;
    private static final int TITLE = 34;
    private static final int SWATCH = 22;
    private static final int GAP = 8;

    /** The middle of a figure, with room of its own for ticks. */
    public interface Plot {
        /** {@return its width} */
        int width();

        /** {@return its height} */
        int height();

        /** {@return the room it needs at the left of it} */
        int left();

        /** {@return the room it needs below it} */
        int below();

        /** Draws it with its top left corner there. */
        void draw(Canvas canvas, int left, int top);
    }

    @Override
    public int width() {
        double text = legend.stream().mapToInt(entry -> entry.text().length()).max().orElse(0) * 0.6 * TEXT;
        double key = legend.isEmpty() ? 0 : 2 * GAP + SWATCH + text;
        double content = Math.max(plot.left() + plot.width() + key, title.length() * 0.65 * TEXT);
        return (int) Math.ceil(content) + 2 * MARGIN;
    }

    @Override
    public int height() {
        return top() + Math.max(plot.height() + plot.below(), legend.size() * SWATCH) + MARGIN;
    }

    private int top() {
        return title.isEmpty() ? MARGIN : TITLE;
    }

    @Override
    public void draw(Canvas canvas) {
        int left = MARGIN + plot.left();
        if (!title.isEmpty()) {
            canvas.text(title, left, TITLE / 2.0, TEXT + 2, Anchor.START, Palette.BLACK);
        }
        plot.draw(canvas, left, top());
        double x = left + plot.width() + 2 * GAP;
        for (int i = 0; i < legend.size(); i++) {
            double y = top() + i * SWATCH;
            canvas.rectangle(x, y, SWATCH, SWATCH, legend.get(i).color());
            canvas.text(legend.get(i).text(), x + SWATCH + GAP, y + SWATCH / 2.0, TEXT, Anchor.START, Palette.BLACK);
        }
    }
}
