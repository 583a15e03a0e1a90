package io.github.filigree.io.report;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.table.Measure;
import io.github.filigree.graph.table.MeasureTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as a page reads them: for each column its name, what it is, and all its values. */
final class Columns {

    private Columns() {}

    /** {@return the columns of a table} */
    static List<Map<String, Object>> of(BranchTable table) {
        Map<String, String> abouts = MeasureTable.measures().stream()
                .collect(Collectors.toMap(Measure::name, measure -> measure.definition()
                        + (measure.unit().isEmpty() ? "" : " [" + measure.unit() + "]")));
        return table.columns().stream()
                .map(column -> one(column, abouts.getOrDefault(column.name(), "")))
                .toList();
    }

    private static Map<String, Object> one(BranchTable.Column column, String about) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("about", about);
        described.put("kind", switch (column) {
            case BranchTable.Ints _ -> "int";
            case BranchTable.Doubles _ -> "double";
            case BranchTable.Flags _ -> "flag";
        });
        IntFunction<Object> value = switch (column) {
            case BranchTable.Ints ints -> ints::get;
            case BranchTable.Doubles doubles -> doubles::get;
            case BranchTable.Flags flags -> flags::get;
        };
        Iterable<Object> values = () -> IntStream.range(0, column.size()).mapToObj(value).iterator();
        described.put("values", values);
        return described;
    }
}
