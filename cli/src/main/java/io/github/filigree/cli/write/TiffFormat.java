package io.github.filigree.cli.write;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import io.github.filigree.cli.read.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** TIFF with 1, 8 or 16 bits a pixel, deflated; the first of three axes becomes pages. */
public final class TiffFormat implements ImageFormat {

    @Override
    public List<String> extensions() {
        return List.of("tif", "tiff");
    }

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        if (image.shape().length > 3) {
            throw new IOException(
                    "a TIFF has up to three axes, the result has " + image.shape().length + "; write .npy");
        }
        long pages = image.shape().length == 3 ? image.shape()[0] : 1;
        if (pages == 0) {
            throw new IOException("a TIFF has at least one page, the result has none; write .npy");
        }
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("ZLib");
            writer.prepareWriteSequence(null);
            for (long page = 0; page < pages; page++) {
                writer.writeToSequence(new IIOImage(Pictures.plane(image, page), null, null), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
