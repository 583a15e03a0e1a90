package io.github.filigree.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts as comma-separated values after RFC 4180, with plain line feeds; of arrays, a column for each element. */
final class Csv {

    private Csv() {}

    /** Writes a heading for every name there is, and a row for each map, empty where it lacks the name. */
    static void write(List<Map<String, Object>> rows, OutputStream out) throws IOException {
        List<Map<String, String>> cells = rows.stream().map(Csv::cells).toList();
        Set<String> names = new LinkedHashSet<>();
        cells.forEach(row -> names.addAll(row.keySet()));
        // Why a file failed stands last.
        if (names.remove("error")) {
            names.add("error");
        }
        line(names, out);
        for (Map<String, String> row : cells) {
            line(names.stream().map(name -> row.getOrDefault(name, "")).toList(), out);
        }
    }

    private static Map<String, String> cells(Map<String, Object> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value != null && value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    cells.put(name + "_" + i, Array.get(value, i).toString());
                }
            } else {
                cells.put(name, String.valueOf(value));
            }
        });
        return cells;
    }

    private static void line(Collection<String> cells, OutputStream out) throws IOException {
        String line = cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
