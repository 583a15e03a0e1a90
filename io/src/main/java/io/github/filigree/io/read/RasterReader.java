package io.github.filigree.io.read;

import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** PNG, JPEG, BMP and GIF through ImageIO, and what {@link TiffReader} shares: from ImageIO's image to samples. */
final class RasterReader {

    private static final int NEARLY = 24;
    private static final double MOST = 0.8;

    /**
     * How many pixels a byte can hold at most. Deflate makes 1032 bytes of one, each of 8 pixels; a block of a JPEG, 64
     * pixels or 256 with its colours subsampled, takes a bit in its first scan; a code of GIF, at least 3 bits, stands
     * for 4096 pixels; two bytes of a BMP are a run of 255.
     */
    private static final Map<String, Integer> EXPANSION =
            Map.of("png", 8 * 1032, "jpeg", 2048, "gif", 10923, "bmp", 128);

    private RasterReader() {}

    static Image read(Source source, String format) throws FileException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((r, warning) -> warnings.add(warning));
        try (SegmentStream stream = new SegmentStream(source, true)) {
            reader.setInput(stream);
            Spacing spacing = format.equals("png") ? PngCheck.check(source) : null;
            int pages = format.equals("gif") ? reader.getNumImages(true) : 1;
            // Decoded samples, often as 4 bytes, and the pixels made of them.
            double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
            requireBytes(source, format, reader.getHeight(0), reader.getWidth(0));
            Memory.require(source.name(), 2 * pixels);
            if (format.equals("jpeg") && reader.getRawImageType(0) == null && isFourColors(reader)) {
                throw new FileException(source.name() + " is a CMYK picture, for printing; convert it to grey or RGB");
            }
            Page page = Page.of(reader.read(0));
            if (warnings.stream().anyMatch(w -> w.contains("EOF") || w.contains("remature") || w.contains("EOI"))) {
                throw new IOException("it ends early");
            }
            Samples samples = new Samples(source, page.type(), page.shape());
            add(page, samples);
            List<String> remarks = new ArrayList<>();
            if (pages > 1) {
                remarks.add(source.name() + " is an animation of " + pages + " pictures; the first is used");
            }
            Image image = samples.image();
            if (format.equals("gif")) {
                GifFrame frame = GifFrame.of(source.bytes());
                requireBytes(source, format, frame.height(), frame.width());
                image = onCanvas(image, frame);
            }
            if (spacing != null) {
                remarks.add(source.name() + " has pixels of " + spacing + " by its own account (" + spacing.source()
                        + "); --spacing overrides");
            }
            if (format.equals("jpeg") && blurredMask(image)) {
                remarks.add(source.name()
                        + " is a JPEG, which leaves pixels almost black that count as foreground; save a PNG");
            }
            return image.spaced(spacing).remarked(remarks);
        } catch (IOException | RuntimeException e) {
            throw damaged(source, e);
        } finally {
            reader.dispose();
        }
    }

    /** Refuses a header that promises more pixels than the bytes can hold, before there is memory for them. */
    static void requireBytes(Source source, String format, int height, int width) throws FileException {
        if ((double) height * width > (double) EXPANSION.get(format) * source.bytes().byteSize()) {
            throw new FileException(source.name() + " is damaged or cut short: its header promises " + height + " × "
                    + width + " pixels, its " + source.bytes().byteSize() + " bytes cannot hold them; save or copy it"
                    + " again");
        }
    }

    private static boolean isFourColors(ImageReader reader) throws IOException {
        try {
            return reader.readRaster(0, null).getNumBands() == 4;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** A picture that is smaller than its canvas, with background around it. */
    private static Image onCanvas(Image image, GifFrame frame) {
        int height = (int) image.shape()[0];
        int width = (int) image.shape()[1];
        if (height == frame.height() && width == frame.width()) {
            return image;
        }
        int rows = Math.max(frame.height(), frame.top() + height);
        int columns = Math.max(frame.width(), frame.left() + width);
        byte[] canvas = new byte[Math.multiplyExact(rows, columns)];
        byte[] pixels = image.toBytes();
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, canvas, (frame.top() + y) * columns + frame.left(), width);
        }
        return Image.of(canvas, rows, columns).named(image.name()).colored(image.color());
    }

    /** Whether nearly all pixels are nearly black or nearly white, but not quite. */
    private static boolean blurredMask(Image image) {
        long extreme = 0;
        long blurred = 0;
        for (byte pixel : image.toBytes()) {
            int value = pixel & 0xFF;
            extreme += value < NEARLY || value > 255 - NEARLY ? 1 : 0;
            blurred += value > 0 && value < NEARLY ? 1 : 0;
        }
        return !image.color() && blurred > 0 && extreme > MOST * image.size();
    }

    /** Decoders throw whatever they stumble over on a damaged file; of that, only words about the file are passed on. */
    static FileException damaged(Source source, Exception e) {
        if (e instanceof FileException failure) {
            return failure;
        }
        return new FileException(source.name() + " is damaged or cut short"
                + (e instanceof IOException ? " (" + FileException.words(e) + ")" : "") + "; save or copy it again", e);
    }

    /** Adds all rows of samples as they are stored: {@code bands} of them from {@code first} on. */
    static void add(Raster raster, int bands, int first, Samples samples) {
        int width = raster.getWidth();
        int stored = raster.getNumBands();
        if (bands + first > stored) {
            throw new IllegalArgumentException("a pixel has " + stored + " samples, not " + (bands + first));
        }
        boolean bytes = stored == 1 && raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel().getSampleSize(0) == 8;
        byte[] plain = new byte[width];
        double[] all = new double[bytes ? 0 : width * stored];
        double[] row = new double[bytes ? 0 : width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            if (bytes) {
                raster.getDataElements(0, y, width, 1, plain);
                samples.addRow(plain);
                continue;
            }
            raster.getPixels(0, y, width, 1, all);
            for (int x = 0; x < width; x++) {
                System.arraycopy(all, x * stored + first, row, x * bands, bands);
            }
            samples.addRow(row, bands);
        }
    }

    /** Adds all rows: palette entries by the channel of their colour, everything else by its samples. */
    static void add(Page page, Samples samples) {
        Raster raster = page.raster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        boolean plainBytes = page.palette() == null && bands == 1 && raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel().getSampleSize(0) == 8;
        byte[] colors = page.palette() == null ? null : colors(page.palette(), samples.channel());
        byte[] bytes = new byte[width];
        int[] indices = new int[width];
        double[] row = new double[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            if (colors != null) {
                raster.getPixels(0, y, width, 1, indices);
                for (int x = 0; x < width; x++) {
                    bytes[x] = colors[indices[x]];
                }
                samples.addRow(bytes);
            } else if (plainBytes) {
                raster.getDataElements(0, y, width, 1, bytes);
                samples.addRow(bytes);
            } else {
                raster.getPixels(0, y, width, 1, row);
                samples.addRow(row, bands);
            }
        }
    }

    private static byte[] colors(IndexColorModel palette, Channel channel) {
        byte[] colors = new byte[1 << palette.getPixelSize()];
        for (int i = 0; i < palette.getMapSize(); i++) {
            colors[i] = palette.getAlpha(i) == 0
                    ? 0
                    : (byte) channel.of(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
        }
        return colors;
    }
}
