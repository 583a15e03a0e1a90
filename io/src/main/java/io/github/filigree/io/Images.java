package io.github.filigree.io;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.read.ImageFile;
import io.github.filigree.io.read.Source;
import io.github.filigree.io.write.LabelImage;
import io.github.filigree.tiles.TileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Reads and writes image files.
 *
 * {@snippet :
 * BinaryImage mask = Images.read(Path.of("mask.png")).mask(Foreground.NONZERO);
 * BinaryImage skeleton = Thinning.zhangSuen(mask);
 * Images.write(Image.of(skeleton), Path.of("skeleton.npy"));
 * }
 */
public final class Images {

    /** The kinds of files that can be read, for messages. */
    public static final String FORMATS = ImageFile.FORMATS;

    private Images() {}

    /**
     * {@return whether a file has the extension of a kind of image that can be read, to find images in a directory} A
     * {@code .npz} is more likely a graph, and no image by its name.
     *
     * @param file its path; it need not exist
     */
    public static boolean isNamedLikeImage(Path file) {
        return ImageFile.isNamedLikeImage(file);
    }

    /**
     * Reads a file or a folder. The kind is told by the content, not by the name: {@code .npy}, PNG, TIFF and BigTIFF
     * (several pages are the planes of a volume), JPEG, BMP, GIF, PGM, PBM and PPM; folders of Zarr, OME-Zarr and N5,
     * and folders of slices. Colours become their luminance.
     *
     * @param file an existing file or folder
     * @return the image, named as the path; pixels of {@code .npy}, PGM and large ImageJ stacks stay in the mapped
     *     file, which must not change while the image is in use
     * @throws IOException if the file cannot be read or is no image; the message is one line that names the file, what
     *     is wrong and the cure
     */
    public static Image read(Path file) throws IOException {
        return read(file, Selection.ALL);
    }

    /**
     * Reads a part of a file of several pages: a channel, a time or a page.
     *
     * @param file an existing file
     * @param selection which part
     * @return the image, as {@link #read(Path)} gives it
     * @throws IOException if the file cannot be read or has no such part; the message is one line
     */
    public static Image read(Path file, Selection selection) throws IOException {
        return read(file, selection, ReadProgress.NONE);
    }

    /**
     * Reads a part of a file, and tells how far it is.
     *
     * @param file an existing file
     * @param selection which part
     * @param progress is told how many bytes are decoded; never, if the pixels stay in the mapped file
     * @return the image, as {@link #read(Path)} gives it
     * @throws IOException if the file cannot be read or has no such part; the message is one line
     */
    public static Image read(Path file, Selection selection, ReadProgress progress) throws IOException {
        return ImageFile.read(file, selection, progress);
    }

    /**
     * {@return the foreground of an image in boxes; see {@link TiledImage}}
     *
     * @param file an existing file or folder
     * @param selection which part
     * @param foreground which pixels
     * @throws IOException if it cannot be read or has no such part; the message is one line
     */
    public static TileSource tiles(Path file, Selection selection, Foreground foreground) throws IOException {
        return TiledImage.open(file, selection).mask(foreground);
    }

    /**
     * Reads a stream to its end, as {@link #read(Path)} does a file.
     *
     * @param in what to read; stays open
     * @param name of the image, for messages
     * @return the image
     * @throws IOException if the stream cannot be read or holds no image; the message is one line
     */
    public static Image read(InputStream in, String name) throws IOException {
        return read(in, name, Selection.ALL);
    }

    /**
     * Reads a stream to its end, and of it a part.
     *
     * @param in what to read; stays open
     * @param name of the image, for messages
     * @param selection which part
     * @return the image
     * @throws IOException if the stream cannot be read or has no such part; the message is one line
     */
    public static Image read(InputStream in, String name, Selection selection) throws IOException {
        return ImageFile.read(Source.open(in, name), selection);
    }


    /**
     * Writes a file in the format of its extension; see {@link ImageFormat}. It is written beside its target and moved
     * into place, so that a failure leaves an old file as it was.
     *
     * @param image what to write
     * @param file its target, which is replaced where it exists
     * @throws IllegalArgumentException if no format has this extension
     * @throws IOException if it cannot be written, or the format cannot hold the image; the message is one line
     */
    public static void write(Image image, Path file) throws IOException {
        write(image, file, FileFormat.require(ImageFormat.values(), file));
    }

    /**
     * Writes a file, or a folder of Zarr, whatever its name is; as {@link #write(Image, Path)} else.
     *
     * @param image what to write
     * @param file its target, which is replaced where it exists
     * @param format in which format
     * @throws IOException if it cannot be written, or the format cannot hold the image; the message is one line
     */
    public static void write(Image image, Path file, ImageFormat format) throws IOException {
        if (format.isFolder()) {
            OutputFolder.write(file, store -> ZarrFolder.write(image, store, format == ImageFormat.OME_ZARR));
        } else {
            OutputFile.write(file, out -> write(image, out, format));
        }
    }

    /**
     * Writes to a stream.
     *
     * @param image what to write
     * @param out where to; stays open
     * @param format in which format, none of folders
     * @throws IOException if it cannot be written, or the format cannot hold the image; the message is one line
     */
    public static void write(Image image, OutputStream out, ImageFormat format) throws IOException {
        if (format.isFolder()) {
            throw new FileException("an image of " + format.extensions().getFirst()
                    + " is a folder, which no stream can hold; name a file");
        }
        format.writer().write(image, out);
    }

    /**
     * {@return an image of nodes' labels, of the graph's image's shape: uint16 if all labels fit, or else uint32}
     *
     * @param graph whose pixels to label; others are 0
     * @param labels one element per node, each 0 … {@code highest}
     * @param highest no label is over it
     * @throws IllegalArgumentException if there are not as many labels as nodes
     */
    public static Image ofLabels(PixelGraph graph, int[] labels, int highest) {
        checkLabels(graph, labels);
        return LabelImage.of(graph, labels, highest);
    }

    /**
     * {@return a volume's labels seen along an axis: the highest label that lies along it}
     *
     * @param graph of a volume
     * @param labels one element per node, each 0 … {@code highest}
     * @param highest no label is over it
     * @param axis 0 … 2; the image has the other two
     * @throws IllegalArgumentException if there are not as many labels as nodes, no such axis, or the graph is of no
     *      volume
     */
    public static Image ofLabels(PixelGraph graph, int[] labels, int highest, int axis) {
        checkLabels(graph, labels);
        if (graph.shape().length != 3 || axis < 0 || axis > 2) {
            throw new IllegalArgumentException("axis is " + axis + " for an image of " + graph.shape().length
                    + " axes; volumes are seen along 0, 1 or 2");
        }
        return LabelImage.along(graph, labels, highest, axis);
    }

    private static void checkLabels(PixelGraph graph, int[] labels) {
        if (labels.length != graph.nodeCount()) {
            throw new IllegalArgumentException(
                    labels.length + " labels, the graph has " + graph.nodeCount() + " nodes");
        }
    }
}
