package io.github.filigree.io.read;

import io.github.filigree.graph.tree.PointTrees;
import io.github.filigree.io.image.FileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWC: a line for each point with number, type, x, y, z, radius and parent's number, −1 for a root; lines that begin
 * with # are comments. Points may come in any order and with any numbers, and lines may go on after the seventh
 * field. The comments in which {@code SwcWriter} lists the edges that it cut are understood.
 */
public final class SwcReader {

    private static final int FIELDS = 7;

    /** UTF-8's byte order mark, which some editors put first, in ISO 8859-1. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** A comma between digits in a line that has spaces is a decimal one, of which a number is not made here. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s+|\\s+,?\\s*");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern CUT = Pattern.compile("# cut between (\\d+) and (\\d+)");

    private final String name;
    private final Map<Long, Integer> pointOf = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<long[]> cuts = new ArrayList<>();
    private int line;

    /** A point as its line has it. */
    private record Line(int number, long parent, int type, double radius, double z, double y, double x) {}

    private SwcReader(String name) {
        this.name = name;
    }

    /**
     * {@return the trees in a file}
     *
     * @param in its bytes
     * @param name for messages
     * @throws IOException if it cannot be read or is no SWC; the message is one line, with the number of the file's
     * line
     */
    public static PointTrees read(InputStream in, String name) throws IOException {
        SwcReader reader = new SwcReader(name);
        // Comments may be in any encoding, and all bytes are characters in this one.
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            reader.line++;
            reader.take((reader.line == 1 && line.startsWith(MARK) ? line.substring(MARK.length()) : line).strip());
        }
        return reader.trees();
    }

    private void take(String text) throws FileException {
        Matcher cut = CUT.matcher(text);
        if (cut.matches()) {
            cuts.add(new long[] {number(cut.group(1), "a cut's end"), number(cut.group(2), "a cut's end"), line});
        } else if (!text.isEmpty() && text.charAt(0) != '#') {
            Pattern separator = SEPARATOR.matcher(text).find() ? SEPARATOR : COMMA;
            point(separator.split(text, FIELDS + 1));
        }
    }

    private void point(String[] fields) throws FileException {
        if (fields.length < FIELDS) {
            throw wrong("has " + fields.length + " fields, a point has " + FIELDS
                    + ": number, type, x, y, z, radius, parent");
        }
        long id = number(fields[0], "the number");
        long type = number(fields[1], "the type");
        if (type != (int) type) {
            throw wrong("has the type " + type + ", types are small numbers");
        }
        double radius = real(fields[5], "the radius");
        if (radius < 0) {
            throw wrong("has the radius " + radius + ", which must be at least 0");
        }
        Integer before = pointOf.put(id, lines.size());
        if (before != null) {
            throw wrong("has the number " + id + ", as line " + lines.get(before).number + " has; numbers are unique");
        }
        lines.add(new Line(line, number(fields[6], "the parent"), (int) type, radius,
                real(fields[4], "z"), real(fields[3], "y"), real(fields[2], "x")));
    }

    private long number(String text, String what) throws FileException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            double value = real(text, what);
            if (value != Math.rint(value) || Math.abs(value) > 0x1p53) {
                throw wrong("has '" + shown(text) + "' for " + what + ", a whole number belongs there");
            }
            return (long) value;
        }
    }

    private double real(String text, String what) throws FileException {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong("has '" + shown(text) + "' for " + what + ", a finite number belongs there");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private FileException wrong(String what) {
        return wrong(line, what);
    }

    private FileException wrong(long number, String what) {
        return new FileException(name + " is no proper SWC file: line " + number + " " + what);
    }

    private PointTrees trees() throws FileException {
        if (lines.isEmpty()) {
            throw new FileException(name + " is no SWC file: it has no line with a point, such as 1 0 2.5 3 0 1.2 -1");
        }
        int[] parents = new int[lines.size()];
        PointTrees.Builder builder = PointTrees.builder(parents.length);
        for (int i = 0; i < parents.length; i++) {
            Line point = lines.get(i);
            Integer parent = point.parent < 0 ? Integer.valueOf(-1) : pointOf.get(point.parent);
            if (parent == null) {
                throw wrong(point.number, "has the parent " + point.parent + ", which no line has as its number; "
                        + "-1 is for a root");
            }
            parents[i] = parent;
            builder.point(parent, point.type, point.radius, point.z, point.y, point.x);
        }
        checkRoots(parents);
        for (long[] cut : cuts) {
            Integer a = pointOf.get(cut[0]);
            Integer b = pointOf.get(cut[1]);
            if (a == null || b == null || a.equals(b)) {
                throw wrong(cut[2], "tells of a cut between " + cut[0] + " and " + cut[1]
                        + ", which are no two points");
            }
            builder.cut(a, b);
        }
        return builder.build();
    }

    /** Follows each point to one that is known to lead to a root. */
    private void checkRoots(int[] parents) throws FileException {
        int[] seen = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int point = i;
            while (point >= 0 && seen[point] == 0) {
                seen[point] = i + 1;
                point = parents[point];
            }
            if (point >= 0 && seen[point] == i + 1) {
                throw wrong(lines.get(point).number, "is an ancestor of itself: its parents go round in a circle");
            }
        }
    }
}
