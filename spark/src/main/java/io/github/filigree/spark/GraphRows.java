package io.github.filigree.spark;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.tiles.graph.TileGraph;
import io.github.filigree.tiles.rank.PixelRanks;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What a tile has of the tables of a graph. */
final class GraphRows {

    private GraphRows() {}

    /** The tile's own pixels: number, flat index, coordinates. */
    static Iterator<Row> nodes(TileGraph tile, PixelRanks ranks, long[] shape) {
        long[] numbers = tile.numbers(ranks);
        return inside(tile).mapToObj(node -> {
            Object[] values = new Object[2 + shape.length];
            values[0] = numbers[node];
            values[1] = tile.pixel(node);
            long rest = tile.pixel(node);
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                values[2 + axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            return RowFactory.create(values);
        }).iterator();
    }

    /** Edges from the tile's own pixels to those with a higher number: both numbers, and the distance. */
    static Iterator<Row> edges(TileGraph tile, PixelRanks ranks) {
        long[] numbers = tile.numbers(ranks);
        PixelGraph graph = tile.graph();
        return inside(tile).boxed().flatMap(node -> edges(graph, numbers, node)).iterator();
    }

    private static Stream<Row> edges(PixelGraph graph, long[] numbers, int node) {
        return IntStream.range(0, graph.degree(node))
                .filter(k -> numbers[graph.neighbor(node, k)] > numbers[node])
                .mapToObj(k -> RowFactory.create(
                        numbers[node], numbers[graph.neighbor(node, k)], graph.length(node, k)));
    }

    private static IntStream inside(TileGraph tile) {
        return IntStream.range(0, tile.graph().nodeCount()).filter(tile::isInside);
    }
}
