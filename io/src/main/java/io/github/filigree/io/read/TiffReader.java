package io.github.filigree.io.read;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageReader;

/** TIFF and BigTIFF through TwelveMonkeys: one page is an image, several are the planes of a volume. */
final class TiffReader {

    private final Source source;
    private final List<Directory> pages = new ArrayList<>();
    private final List<Integer> pageNumbers = new ArrayList<>();

    private TiffReader(Source source) {
        this.source = source;
    }

    static boolean accepts(Source source) {
        return source.startsWith('I', 'I', 42, 0) || source.startsWith('M', 'M', 0, 42)
                || source.startsWith('I', 'I', 43, 0) || source.startsWith('M', 'M', 0, 43);
    }

    static Image read(Source source) throws FileException {
        try {
            return new TiffReader(source).read();
        } catch (IOException | RuntimeException e) {
            throw RasterReader.damaged(source, e);
        }
    }

    private Image read() throws IOException {
        try (SegmentStream stream = new SegmentStream(source.bytes())) {
            CompoundDirectory all = (CompoundDirectory) new TIFFReader().read(stream);
            for (int i = 0; i < all.directoryCount(); i++) {
                Directory page = all.getDirectory(i);
                // Bit 0: a smaller copy of another page, as in image pyramids.
                if ((integer(page, TIFF.TAG_SUBFILE_TYPE, 0) & 1) == 0) {
                    pages.add(page);
                    pageNumbers.add(i);
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no picture in it");
        }
        Directory first = pages.getFirst();
        ImageJ imageJ = ImageJ.of(first);
        if (imageJ.channels() > 1 || imageJ.frames() > 1) {
            throw new FileException(source.name() + " is a stack of " + imageJ.channels() + " channels and "
                    + imageJ.frames() + " frames; save one channel and frame of it (in ImageJ: Image > Duplicate)");
        }
        TiffSpacing spacing = TiffSpacing.of(source.name(), first, imageJ, Math.max(pages.size(), imageJ.images()) > 1);
        if (pages.size() == 1 && imageJ.images() > 1) {
            return rawStack(first, imageJ, spacing);
        }
        return decode(spacing);
    }

    /** ImageJ writes a stack over 4 GB as one directory, for the first plane, with all others raw behind it. */
    private Image rawStack(Directory page, ImageJ imageJ, TiffSpacing spacing) throws FileException {
        int bits = integer(page, TIFF.TAG_BITS_PER_SAMPLE, 1);
        int format = integer(page, TIFF.TAG_SAMPLE_FORMAT, 1);
        char kind = format == 3 ? 'f' : format == 2 ? 'i' : 'u';
        PixelType type = bits % 8 == 0 ? PixelType.of(kind, bits / 8) : null;
        if (type == null || integer(page, TIFF.TAG_COMPRESSION, 1) != 1
                || integer(page, TIFF.TAG_SAMPLES_PER_PIXEL, 1) != 1) {
            throw new FileException(source.name() + " is an ImageJ stack of " + imageJ.images() + " planes, "
                    + "with one directory but not of plain grey pixels; save it as an image sequence or as .npy");
        }
        long[] shape = {
            imageJ.images(), integer(page, TIFF.TAG_IMAGE_HEIGHT, 0), integer(page, TIFF.TAG_IMAGE_WIDTH, 0)};
        long offset = ((Number) first(page, TIFF.TAG_STRIP_OFFSETS)).longValue();
        ByteOrder bytes = source.startsWith('M') ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        List<String> remarks = new ArrayList<>(spacing.remarks());
        remarks.add(source.name() + " is an ImageJ stack with one directory; its " + imageJ.images()
                + " planes are read from behind it");
        MemorySegment pixels = source.slice(offset, source.byteCount(shape, type));
        return Image.of(type, new PixelOrder(false, bytes), pixels, shape)
                .named(source.name())
                .spaced(spacing.spacing())
                .remarked(remarks);
    }

    private Image decode(TiffSpacing spacing) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (SegmentStream stream = new SegmentStream(source.bytes())) {
            reader.setInput(stream);
            Samples samples = null;
            Page first = null;
            for (int i = 0; i < pages.size(); i++) {
                // The raw samples where they are grey or RGB: read() would scale floats and invert "white is zero".
                boolean raw = integer(pages.get(i), TIFF.TAG_PHOTOMETRIC_INTERPRETATION, 1) <= 2;
                Page page = raw
                        ? new Page(reader.readRaster(pageNumbers.get(i), null), null)
                        : Page.of(reader.read(pageNumbers.get(i)));
                if (samples == null) {
                    first = page;
                    long[] shape = page.shape();
                    samples = new Samples(source.name(), page.type(),
                            pages.size() == 1 ? shape : new long[] {pages.size(), shape[0], shape[1]});
                }
                checkSame(first, page, i);
                RasterReader.add(page, samples);
            }
            return samples.image().spaced(spacing.spacing()).remarked(spacing.remarks());
        } finally {
            reader.dispose();
        }
    }

    private void checkSame(Page first, Page page, int number) throws FileException {
        if (!Arrays.equals(page.shape(), first.shape()) || page.type() != first.type()) {
            throw new FileException(source.name() + ": page " + (number + 1) + " is " + Image.shapeText(page.shape())
                    + " " + page.type() + ", page 1 is " + Image.shapeText(first.shape()) + " " + first.type()
                    + "; the pages of a volume must be alike, save one page alone");
        }
    }

    static Object first(Directory page, int tag) {
        Object value = page.getEntryById(tag) == null ? null : page.getEntryById(tag).getValue();
        if (value instanceof long[] longs) {
            return longs[0];
        }
        if (value instanceof int[] ints) {
            return ints[0];
        }
        if (value instanceof short[] shorts) {
            return shorts[0];
        }
        return value instanceof Object[] objects ? objects[0] : value;
    }

    static int integer(Directory page, int tag, int otherwise) {
        return first(page, tag) instanceof Number number ? number.intValue() : otherwise;
    }
}
