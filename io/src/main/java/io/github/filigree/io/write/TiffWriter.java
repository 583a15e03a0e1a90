package io.github.filigree.io.write;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.Rational;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFEntry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageMetadata;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * TIFF with 1, 8 or 16 bits per pixel, deflated; the first of three axes becomes pages. The spacing of two axes is
 * kept, as resolution without a unit; TIFF has no tag for the distance of planes.
 */
public final class TiffWriter implements ImageFileWriter {

    private static final int NO_UNIT = 1;
    private static final double LARGEST = 4e9;

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
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("ZLib");
            TIFFImageMetadata metadata = new TIFFImageMetadata(resolution(image));
            writer.prepareWriteSequence(null);
            for (long page = 0; page < pages; page++) {
                writer.writeToSequence(new IIOImage(Planes.plane(image, page), null, metadata), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static List<Entry> resolution(Image image) {
        if (image.spacing().isEmpty() || image.rank() != 2) {
            return List.of();
        }
        double[] spacing = image.spacing().get().sizes();
        return List.of(
                new TIFFEntry(TIFF.TAG_X_RESOLUTION, TIFF.TYPE_RATIONAL, rational(1 / spacing[1])),
                new TIFFEntry(TIFF.TAG_Y_RESOLUTION, TIFF.TYPE_RATIONAL, rational(1 / spacing[0])),
                new TIFFEntry(TIFF.TAG_RESOLUTION_UNIT, TIFF.TYPE_SHORT, NO_UNIT));
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
