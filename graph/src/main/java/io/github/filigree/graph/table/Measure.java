package io.github.filigree.graph.table;

/**
 * What a column of {@link MeasureTable} holds.
 *
 * @param name the column's; of several, such as one per axis or per source of values, what they start with
 * @param unit of its values: "length", "length²", "length³", "1/length", "degrees", "value" (that of the image of
 *     values), "count", or "" for none; length is in the unit of the spacing
 * @param definition in a sentence
 * @param source the paper, or the programs that have it and their names for it
 */
public record Measure(String name, String unit, String definition, String source) {}
