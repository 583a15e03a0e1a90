package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.npy.NpyData;
import io.github.filigree.tiles.graph.TileGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/**
 * The rows of the adjacency matrix that are of one tile's pixels: {@code nodes} and {@code pixels}, their numbers and
 * flat
 * indices in the whole image; {@code indptr}, {@code indices} and {@code data}, their entries as in compressed sparse
 * rows; {@code shape}, that of the whole matrix, and {@code image_shape}.
 */
public final class GraphPartWriter {

    private GraphPartWriter() {}

    /**
     * Writes a part.
     *
     * @param tile the graph of a tile and of the pixels around it
     * @param numbers of its nodes in the whole graph
     * @param nodeCount of the whole graph
     * @param imageShape sizes of the whole image's axes
     * @param out where to; stays open
     * @return the number of entries
     * @throws IOException if it cannot be written
     */
    public static long write(TileGraph tile, long[] numbers, long nodeCount, long[] imageShape, OutputStream out)
            throws IOException {
        PixelGraph graph = tile.graph();
        int[] inside = IntStream.range(0, graph.nodeCount()).filter(tile::isInside).toArray();
        long entries = IntStream.of(inside).mapToLong(graph::degree).sum();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);

        NpzWriter.entry(zip, "nodes");
        NpyData nodes = new NpyData(zip, PixelType.INT64, inside.length);
        for (int node : inside) {
            nodes.add(numbers[node]);
        }
        nodes.flush();

        NpzWriter.entry(zip, "pixels");
        NpyData pixels = new NpyData(zip, PixelType.INT64, inside.length);
        for (int node : inside) {
            pixels.add(tile.pixel(node));
        }
        pixels.flush();

        NpzWriter.entry(zip, "indptr");
        NpyData pointers = new NpyData(zip, PixelType.INT64, inside.length + 1L);
        long pointer = 0;
        pointers.add(pointer);
        for (int node : inside) {
            pointer += graph.degree(node);
            pointers.add(pointer);
        }
        pointers.flush();

        NpzWriter.entry(zip, "indices");
        NpyData indices = new NpyData(zip, PixelType.INT64, entries);
        for (int node : inside) {
            for (int k = 0; k < graph.degree(node); k++) {
                indices.add(numbers[graph.neighbor(node, k)]);
            }
        }
        indices.flush();

        NpzWriter.entry(zip, "data");
        NpyData lengths = new NpyData(zip, PixelType.FLOAT64, entries);
        for (int node : inside) {
            for (int k = 0; k < graph.degree(node); k++) {
                lengths.add(graph.length(node, k));
            }
        }
        lengths.flush();

        NpzWriter.entry(zip, "shape");
        NpzWriter.numbers(zip, nodeCount, nodeCount);
        NpzWriter.entry(zip, "image_shape");
        NpzWriter.numbers(zip, imageShape);
        zip.finish();
        return entries;
    }
}
