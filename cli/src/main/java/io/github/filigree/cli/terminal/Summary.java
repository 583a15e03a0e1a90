package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.Printable;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a command has to tell of its inputs: for one, a line a fact; for several, one table with a row each, the file
 * name first; as JSON, one object per line.
 */
public final class Summary {

    /** The facts about one input, in order. */
    public static final class Entry {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();

        private Entry() {}

        /** {@return this, with one fact more: its value for JSON, and its words for people} */
        public Entry put(String name, Object value, String text) {
            values.put(name.replace(' ', '_'), value);
            texts.put(name, Printable.of(text));
            return this;
        }

        /** {@return this, with the size of a pixel and its unit, if they are known} */
        public Entry spacing(Optional<Spacing> spacing) {
            spacing.ifPresent(known -> {
                put("spacing", known.sizes(), known.toString());
                if (!known.unit().isEmpty()) {
                    values.put("unit", known.unit());
                }
            });
            return this;
        }

        /** {@return this, with how long something took: a number of seconds for JSON, and its words for people} */
        public Entry time(String what, double seconds) {
            values.put((what + "seconds").replace(' ', '_'), seconds);
            texts.put(what + "time", Progress.time(seconds));
            return this;
        }

        /** {@return this, with more of the time that is there already, which becomes the last fact} */
        public Entry addTime(double seconds) {
            texts.remove("time");
            return time("", (double) values.remove("seconds") + seconds);
        }

        /** {@return this, with one fact more} */
        public Entry put(String name, Object value) {
            return put(name, value, String.valueOf(value));
        }
    }

    private List<Entry> entries = new ArrayList<>();

    /** {@return a new entry for an input} */
    public synchronized Entry add(String file) {
        Entry entry = new Entry().put("file", file);
        entries.add(entry);
        return entry;
    }

    /**
     * Puts the entries in order, and leaves out those of work that did not come to its end.
     *
     * @param ordered those to keep; null for one that there is not
     */
    public synchronized void keep(Entry... ordered) {
        entries = Arrays.stream(ordered).filter(Objects::nonNull).toList();
    }

    /** {@return a new entry that is about no file} */
    public Entry add() {
        entries.add(new Entry());
        return entries.getLast();
    }

    /**
     * Prints all entries.
     *
     * @param out where to
     * @param json whether as JSON
     */
    public void print(PrintStream out, boolean json) {
        if (json) {
            entries.forEach(entry -> out.println(Json.of(entry.values)));
        } else if (entries.isEmpty()) {
            out.flush();
        } else if (entries.size() == 1) {
            Map<String, String> texts = entries.getFirst().texts;
            int width = texts.keySet().stream().mapToInt(String::length).max().orElse(0);
            texts.forEach((name, text) -> out.println(pad(name, width, false) + "  " + text));
        } else {
            printTable(out);
        }
    }

    /**
     * Writes a row for each entry, and for each failure: the file and, last, why.
     *
     * @param out where to; stays open
     * @param failures why, by file
     * @throws IOException if it cannot be written
     */
    public void writeCsv(OutputStream out, Map<String, String> failures) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>(entries.stream().map(entry -> entry.values).toList());
        failures.forEach((file, reason) -> rows.add(Map.of("file", file, "error", reason)));
        Csv.write(rows, out);
    }

    private void printTable(PrintStream out) {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> names.addAll(entry.texts.keySet()));
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i <= entries.size(); i++) {
            lines.add(new StringBuilder());
        }
        for (String name : names) {
            List<String> cells = new ArrayList<>(List.of(name));
            entries.forEach(entry -> cells.add(entry.texts.getOrDefault(name, "-")));
            int width = cells.stream().mapToInt(String::length).max().orElse(0);
            boolean right = cells.stream().skip(1).allMatch(cell -> cell.matches("-|[\\d.]+( %)?"));
            for (int i = 0; i < cells.size(); i++) {
                lines.get(i).append(lines.get(i).isEmpty() ? "" : "  ").append(pad(cells.get(i), width, right));
            }
        }
        lines.forEach(line -> out.println(line.toString().stripTrailing()));
    }

    private static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
