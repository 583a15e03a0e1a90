package io.github.filigree.io.write;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.Rational;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFEntry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageMetadata;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import io.github.filigree.io.encode.Encoder;
import io.github.filigree.io.encode.Xml;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * TIFF with 1, 8 or 16 bits per pixel, deflated; the first of three axes becomes pages. The
 * spacing and its unit are kept as ImageJ keeps them: as resolution, and in a note.
 */
public final class TiffWriter implements ImageFileWriter {

    private static final int NO_UNIT = 1;
    private static final double LARGEST = 4e9;

    private final boolean ome;

    /**
     * A writer.
     *
     * @param ome whether to note sizes as OME-XML, or else as ImageJ does
     */
    public TiffWriter(boolean ome) {
        this.ome = ome;
    }

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        if (image.rank() > 3) {
            throw new IOException(
                    "a TIFF has up to three axes, the result has " + image.rank() + "; write .npy");
        }
        long pages = image.rank() == 3 ? image.shape()[0] : 1;
        if (pages == 0) {
            throw new IOException("a TIFF has at least one page, the result has none; write .npy");
        }
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        try (ImageOutputStream stream = Encoder.stream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("ZLib");
            TIFFImageMetadata first = new TIFFImageMetadata(ome ? omeNotes(image, pages) : notes(image, pages));
            TIFFImageMetadata others = new TIFFImageMetadata(List.<Entry>of());
            writer.prepareWriteSequence(null);
            for (long page = 0; page < pages; page++) {
                writer.writeToSequence(
                        new IIOImage(Planes.plane(image, page), null, page == 0 ? first : others), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** Resolution, and the note in which ImageJ keeps units and the distance of planes. */
    private static List<Entry> notes(Image image, long pages) {
        Spacing spacing = image.spacing().filter(known -> !known.unit().isEmpty() && image.rank() >= 2).orElse(null);
        if (spacing == null) {
            return List.of();
        }
        int rank = image.rank();
        StringBuilder note = new StringBuilder("ImageJ=1.54p\n");
        if (rank == 3) {
            note.append("images=").append(pages).append("\nslices=").append(pages).append('\n');
        }
        // The note is ASCII; ImageJ writes this character so.
        note.append("unit=").append(spacing.unit().replace("µ", "\\u00B5")).append('\n');
        if (rank == 3) {
            note.append("spacing=").append(spacing.size(0)).append('\n');
        }
        return List.of(
                new TIFFEntry(TIFF.TAG_IMAGE_DESCRIPTION, TIFF.TYPE_ASCII, note.append("loop=false\n").toString()),
                new TIFFEntry(TIFF.TAG_X_RESOLUTION, TIFF.TYPE_RATIONAL, rational(1 / spacing.size(rank - 1))),
                new TIFFEntry(TIFF.TAG_Y_RESOLUTION, TIFF.TYPE_RATIONAL, rational(1 / spacing.size(rank - 2))),
                new TIFFEntry(TIFF.TAG_RESOLUTION_UNIT, TIFF.TYPE_SHORT, NO_UNIT));
    }

    private static List<Entry> omeNotes(Image image, long pages) {
        int rank = image.rank();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image ID=\"Image:0\">"
                + "<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\" Type=\"");
        xml.append(switch (image.type()) {
            case BOOL -> "bit";
            case UINT16 -> "uint16";
            default -> "uint8";
        });
        long[] shape = image.shape();
        xml.append("\" SizeX=\"").append(shape[rank - 1]).append("\" SizeY=\"")
                .append(rank == 1 ? 1 : shape[rank - 2])
                .append("\" SizeZ=\"").append(pages).append("\" SizeC=\"1\" SizeT=\"1\"");
        Spacing spacing = image.spacing().filter(known -> !known.unit().isEmpty()).orElse(null);
        for (int axis = 0; spacing != null && axis < rank; axis++) {
            char name = "XYZ".charAt(rank - 1 - axis);
            // Character references keep the tag ASCII.
            String unit = Xml.text(spacing.unit()).replace("µ", "&#181;").replace("Å", "&#197;");
            xml.append(" PhysicalSize").append(name).append("=\"").append(spacing.size(axis))
                    .append("\" PhysicalSize").append(name).append("Unit=\"").append(unit).append('"');
        }
        xml.append("><Channel ID=\"Channel:0:0\" SamplesPerPixel=\"1\"/><TiffData IFD=\"0\" PlaneCount=\"")
                .append(pages).append("\"/></Pixels></Image></OME>");
        return List.of(new TIFFEntry(TIFF.TAG_IMAGE_DESCRIPTION, TIFF.TYPE_ASCII, xml.toString()));
    }

    /** As exact as two numbers of 32 bits allow; decimal, since people's spacings are. */
    private static Rational rational(double value) {
        if (value < 1) {
            return rational(1 / value).reciprocal();
        }
        long denominator = 1_000_000_000;
        while (denominator > 1 && value * denominator > LARGEST) {
            denominator /= 10;
        }
        return new Rational(Math.round(Math.min(LARGEST, value * denominator)), denominator);
    }
}
