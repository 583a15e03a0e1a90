package io.github.filigree.spark;

import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.branch.TableRow;
import io.github.filigree.tiles.branch.TileBranches;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.graph.TileGraph;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables as Parquet, packed by Zstandard, written by the executors. Its files, in the order of their names, hold the
 * rows in the order of the table.
 */
final class ParquetTables {

    /** What rows are sorted by and is no column of the table. */
    private static final String RING = "_ring";
    private static final String SECOND = "_second";
    private static final String SOURCE = "node_id_src";

    private static final String NODE = "node_id";
    private static final String FROM = "node_id_a";
    private static final String TO = "node_id_b";

    private final SparkSession session;

    ParquetTables(SparkSession session) {
        this.session = session;
    }

    /** Writes the table of branches to a folder, which is replaced. */
    void writeBranches(TileBranches branches, String folder) {
        StructType schema = schema(branches.columns(), ParquetTables::isWhole)
                .add(RING, DataTypes.BooleanType, false)
                .add(SECOND, DataTypes.LongType, false);
        Dataset<Row> rows = rows("table", branches.partCount(), schema, part -> new RowsOf(branches.rows(part)));
        write(rows.orderBy(RING, SOURCE, SECOND).drop(RING, SECOND), folder);
    }

    /** Writes the nodes of a graph in tiles, in their order, to a folder, which is replaced. */
    void writeNodes(PackedTiles skeleton, PixelRanks ranks, GraphRule rule, String folder) {
        List<String> columns = new ArrayList<>(List.of(NODE, "pixel"));
        for (int axis = 0; axis < rule.rank(); axis++) {
            columns.add("image_coord_" + axis);
        }
        Tiling tiling = skeleton.tiling();
        Dataset<Row> rows = rows("nodes", tiling.count(), schema(columns, column -> true),
                tile -> GraphRows.nodes(TileGraph.of(skeleton, tiling, tile, rule), ranks, tiling.shape()));
        write(rows.orderBy(NODE), folder);
    }

    /** Writes the edges of a graph in tiles, each once, sorted, to a folder, which is replaced. */
    void writeEdges(PackedTiles skeleton, PixelRanks ranks, GraphRule rule, String folder) {
        Tiling tiling = skeleton.tiling();
        Dataset<Row> rows = rows("edges", tiling.count(),
                schema(List.of(FROM, TO, "distance"), column -> !column.equals("distance")),
                tile -> GraphRows.edges(TileGraph.of(skeleton, tiling, tile, rule), ranks));
        write(rows.orderBy(FROM, TO), folder);
    }

    private static StructType schema(List<String> columns, Predicate<String> whole) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, whole.test(column) ? DataTypes.LongType : DataTypes.DoubleType, false);
        }
        return schema;
    }

    private Dataset<Row> rows(String name, int count, StructType schema, FlatMapFunction<Integer, Row> work) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        context.setJobDescription(name);
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return session.createDataFrame(context.parallelize(numbers, Math.max(1, count)).flatMap(work), schema);
    }

    private static void write(Dataset<Row> rows, String folder) {
        rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(folder);
    }

    private static boolean isWhole(String column) {
        return column.startsWith("node_id") || column.startsWith("image_coord") || column.equals("skeleton_id")
                || column.equals("branch_type");
    }

    /** Rows as Spark takes them, one by one. */
    private record RowsOf(Iterator<TableRow> rows) implements Iterator<Row> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            TableRow row = rows.next();
            List<Object> values = new ArrayList<>(row.values());
            values.add(row.second() < 0);
            values.add(row.second());
            return RowFactory.create(values.toArray());
        }
    }
}
