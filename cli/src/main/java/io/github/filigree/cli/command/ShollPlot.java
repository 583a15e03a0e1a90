package io.github.filigree.cli.command;

import io.github.filigree.graph.measure.Sholl;
import java.util.Arrays;
import java.util.Locale;

/** Crossings over radii, as a line in an SVG. */
final class ShollPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int BELOW = 50;
    private static final int MARGIN = 20;
    private static final int TICKS = 5;

    private ShollPlot() {}

    static String svg(Sholl sholl) {
        double[] radii = sholl.radii();
        int[] crossings = sholl.crossings();
        double farthest = radii.length == 0 || radii[radii.length - 1] == 0 ? 1 : radii[radii.length - 1];
        double most = Math.max(1, Arrays.stream(crossings).max().orElse(1));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
                        + "font-size=\"13\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                WIDTH, HEIGHT));
        for (int tick = 0; tick <= TICKS; tick++) {
            double part = (double) tick / TICKS;
            text(svg, x(part), HEIGHT - BELOW + 20, "middle", number(part * farthest));
            text(svg, LEFT - 8, y(part) + 4, "end", number(part * most));
            svg.append(String.format(
                    Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n", LEFT, y(part), WIDTH - MARGIN));
        }
        text(svg, x(0.5), HEIGHT - 10, "middle", "radius");
        text(svg, LEFT, MARGIN - 6, "middle", "crossings");
        svg.append("<polyline fill=\"none\" stroke=\"#0072b2\" stroke-width=\"1.5\" points=\"");
        for (int i = 0; i < radii.length; i++) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(radii[i] / farthest), y(crossings[i] / most)));
        }
        return svg.append("\"/>\n</svg>\n").toString();
    }

    private static double x(double part) {
        return LEFT + part * (WIDTH - LEFT - MARGIN);
    }

    private static double y(double part) {
        return HEIGHT - BELOW - part * (HEIGHT - BELOW - MARGIN);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text));
    }
}
