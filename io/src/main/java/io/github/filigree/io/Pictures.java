package io.github.filigree.io;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Draws pictures of graphs and writes them. See {@link PictureFormat}.
 *
 * {@snippet :
 * PixelGraph graph = PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build();
 * Picture picture = Pictures.draw(graph).color(PictureColor.BRANCH).over(Path.of("photograph.jpg")).build();
 * Pictures.write(picture, Path.of("branches.svg"));
 * }
 */
public final class Pictures {

    private Pictures() {}

    /**
     * {@return what makes a picture of a graph: by default its pixels where they lie, coloured by degree}
     *
     * @param graph whose nodes to draw; of more than two axes, the last two are seen, along the others
     */
    public static PictureBuilder draw(PixelGraph graph) {
        return new PictureBuilder(graph);
    }

    /**
     * Writes a file in the format of its extension. It is written beside its target and moved into place, so that a
     * failure leaves an old file as it was.
     *
     * @param picture what to write
     * @param file its target, which is replaced where it exists
     * @throws IllegalArgumentException if no format has this extension
     * @throws IllegalStateException if a bitmap needs text and this machine has no font
     * @throws IOException if it cannot be written; the message is one line
     */
    public static void write(Picture picture, Path file) throws IOException {
        PictureFormat format = FileFormat.require(PictureFormat.values(), file);
        OutputFile.write(file, out -> write(picture, out, format));
    }

    /**
     * Writes to a stream.
     *
     * @param picture what to write
     * @param out where to; stays open
     * @param format in which format
     * @throws IllegalStateException if a bitmap needs text and this machine has no font
     * @throws IOException if it cannot be written
     */
    public static void write(Picture picture, OutputStream out, PictureFormat format) throws IOException {
        format.write(picture.figure(), out);
    }
}
