package io.github.filigree.io;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.picture.Backdrop;
import io.github.filigree.io.picture.Thumbnail;
import io.github.filigree.io.read.Source;
import io.github.filigree.io.report.ReportPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page that shows the branches of an image in a browser: over the image, as a table, and their distributions. It is
 * one file that needs nothing from anywhere else. Of a large image the page holds a smaller one; branches are drawn
 * where they are, and numbers are those of the table.
 *
 * {@snippet :
 * Branches branches = Branches.of(Thinning.of(mask));
 * Report report = Report.of(branches).title("vessels.png").picture(Path.of("vessels.png"));
 * OutputFile.write(Path.of("report.html"), report::write);
 * }
 */
public final class Report {

    private static final int MOST_AXES = 3;

    /** The longest side of small pictures in dots. */
    private static final int THUMBNAIL = 300;

    private final Branches branches;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();
    private String title = "Branches";
    private BranchTable table;
    private BufferedImage picture;
    private Image image;

    private Report(Branches branches) {
        this.branches = branches;
    }

    /**
     * {@return a report about branches, to be completed}
     *
     * @param branches of an image of up to three axes
     * @throws IllegalArgumentException if it has more axes, or no pixels
     */
    public static Report of(Branches branches) {
        long[] shape = branches.graph().shape();
        if (shape.length > MOST_AXES) {
            throw new IllegalArgumentException("a report shows images of up to 3 axes, this one has " + shape.length);
        }
        if (Arrays.stream(shape).anyMatch(n -> n == 0)) {
            throw new IllegalArgumentException("an image without pixels cannot be shown");
        }
        return new Report(branches);
    }

    /**
     * Sets the title, such as the file's name.
     *
     * @param title any text
     * @return this
     */
    public Report title(String title) {
        this.title = title;
        return this;
    }

    /**
     * Sets the table; by default {@link Branches#table}.
     *
     * @param table a row for each branch, in their order
     * @return this
     * @throws IllegalArgumentException if it has another number of rows
     */
    public Report table(BranchTable table) {
        if (table.rows() != branches.count()) {
            throw new IllegalArgumentException(
                    "the table has " + table.rows() + " rows, there are " + branches.count() + " branches");
        }
        this.table = table;
        return this;
    }

    /**
     * Sets what is seen behind the branches: an image in shades of grey, or the brightest of a volume along each axis.
     *
     * @param image of the branches' shape
     * @return this
     * @throws IllegalArgumentException if it has another shape
     */
    public Report picture(Image image) {
        requireShape(image.name(), image.shape());
        this.image = image;
        picture = null;
        return this;
    }

    /**
     * Sets what is seen behind the branches, in its colours.
     *
     * @param file an image of two axes
     * @return this
     * @throws IOException if it cannot be read; the message is one line
     * @throws IllegalArgumentException if it has another shape than the branches
     */
    public Report picture(Path file) throws IOException {
        BufferedImage read = Backdrop.read(Source.open(file));
        requireShape(file.toString(), read.getHeight(), read.getWidth());
        picture = read;
        return this;
    }

    private void requireShape(String name, long... shape) {
        if (!Arrays.equals(shape, branches.graph().shape())) {
            throw new IllegalArgumentException(name + " is " + Image.shapeText(shape) + ", the branches are of "
                    + Image.shapeText(branches.graph().shape()) + "; sizes must be equal");
        }
    }

    /**
     * Tells something about the whole.
     *
     * @param name such as "total length"
     * @param text what it is
     * @return this
     */
    public Report fact(String name, String text) {
        facts.put(name, text);
        return this;
    }

    /**
     * Tells how the report was made.
     *
     * @param name such as "command"
     * @param text what it is
     * @return this
     */
    public Report made(String name, String text) {
        made.put(name, text);
        return this;
    }

    /**
     * Writes the page.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        BufferedImage none = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY);
        new ReportPage(title, branches, table == null ? branches.table() : table,
                picture == null && image == null ? none : picture, image, facts, made).write(out);
    }

    /** {@return the branches as a small picture, PNG, for {@link ReportIndex}} */
    public byte[] thumbnail() {
        return Thumbnail.png(branches, THUMBNAIL);
    }
}
