package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReader;

/**
 * One page of a TIFF: what its samples mean, and whether they can be read.
 *
 * @param source the file
 * @param tags of the page
 * @param type of a pixel
 * @param shape rows and columns as they are stored
 * @param bands samples per pixel that are looked at: 1 or 3, and one more for transparency
 * @param sample the only sample that is looked at, or −1
 * @param raw whether samples are taken as they are stored, and not as colours
 * @param remarks what a person should hear
 */
record TiffPage(Source source, TiffDirectory tags, PixelType type, long[] shape, int bands, int sample, boolean raw,
        List<String> remarks) {

    /** Tiles of a small picture are larger than it, but not by more than this. */
    private static final int LARGEST_TILE = 1024;

    private static final int WHITE_IS_ZERO = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int YCBCR = 6;

    private static final Map<Long, String> KINDS = Map.of(5L, "CMYK", 8L, "CIELab", 9L, "ICCLab", 10L, "ITULab",
            32803L, "raw sensor data", 32844L, "LogL", 32845L, "LogLuv", 34892L, "linear raw sensor data");

    /** Methods that are read, and how many times as large they can make a byte. */
    private static final Map<Long, Long> EXPANSION = Map.ofEntries(
            Map.entry(1L, 1L), Map.entry(2L, 2000L), Map.entry(3L, 100_000L), Map.entry(4L, 100_000L),
            Map.entry(5L, 4096L), Map.entry(6L, 4096L), Map.entry(7L, 4096L), Map.entry(8L, 1100L),
            Map.entry(32946L, 1100L), Map.entry(32773L, 128L));

    private static final Map<Long, String> METHODS = Map.of(34925L, "LZMA", 50000L, "Zstandard", 50001L, "WebP",
            33003L, "JPEG 2000", 33005L, "JPEG 2000", 34712L, "JPEG 2000", 34887L, "LERC", 50002L, "JPEG XL",
            32771L, "word-aligned CCITT", 32809L, "ThunderScan");

    static TiffPage of(Source source, TiffDirectory tags, int number, Selection selection) throws FileException {
        long kind = tags.integer(TiffDirectory.PHOTOMETRIC, 1);
        long method = tags.integer(TiffDirectory.COMPRESSION, 1);
        if (KINDS.containsKey(kind)) {
            throw new FileException(source.name() + " is " + KINDS.get(kind)
                    + ", whose samples say neither mask nor brightness; convert it to grey or RGB");
        }
        if (!EXPANSION.containsKey(method)) {
            throw new FileException(source.name() + " is compressed with "
                    + METHODS.getOrDefault(method, "method " + method)
                    + ", which Filigree does not read; save it with zlib, LZW or without compression");
        }
        int stored = (int) tags.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1);
        List<String> remarks = new ArrayList<>();
        int colors = kind == RGB || kind == YCBCR ? 3 : 1;
        int separate = separateSamples(tags);
        int sample = -1;
        if (separate > 1) {
            if (selection.channel().isEmpty() || selection.channel().getAsInt() >= separate
                    || selection.channel().getAsInt() < 0) {
                throw new FileException(source.name() + " has " + separate
                        + " channels, samples of each pixel that are no colours; choose one with --channel 0 … "
                        + (separate - 1));
            }
            sample = selection.channel().getAsInt();
        }
        boolean alpha = separate == 1 && stored > colors && isAlpha(tags);
        if (separate == 1 && stored > colors && !alpha) {
            remarks.add(source.name() + " has a sample more for each pixel than its colours, without a meaning,"
                    + " which is left out");
        }
        if (kind == WHITE_IS_ZERO) {
            remarks.add(source.name() + " is a TIFF in which white is stored as 0; pixels are what is stored, so that"
                    + " black ones are foreground; --foreground zero is for the others");
        }
        if (kind == PALETTE) {
            remarks.add(source.name() + " has a palette; pixels are their index in it, not their colour");
        }
        long[] shape = {tags.integer(TiffDirectory.HEIGHT, 0), tags.integer(TiffDirectory.WIDTH, 0)};
        TiffPage page = new TiffPage(source, tags, type(source, tags, colors), shape,
                sample >= 0 ? 1 : colors + (alpha ? 1 : 0), sample, kind != YCBCR, remarks);
        page.checkSize(number, EXPANSION.get(method), stored);
        return page;
    }

    /** {@return how many grey samples each pixel has that are not said to be transparency} */
    static int separateSamples(TiffDirectory tags) {
        long kind = tags.integer(TiffDirectory.PHOTOMETRIC, 1);
        int stored = (int) tags.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1);
        return kind == RGB || kind == YCBCR || stored == 2 && isAlpha(tags) ? 1 : stored;
    }

    private static boolean isAlpha(TiffDirectory tags) {
        return Arrays.stream(tags.integers(TiffDirectory.EXTRA_SAMPLES)).anyMatch(kind -> kind == 1 || kind == 2);
    }

    /** {@return the type of a pixel, or a refusal of samples that are no plain numbers} */
    static PixelType type(Source source, TiffDirectory tags, int colors) throws FileException {
        long[] bits = tags.count(TiffDirectory.BITS_PER_SAMPLE) == 0
                ? new long[] {1} : tags.integers(TiffDirectory.BITS_PER_SAMPLE);
        long format = tags.integer(TiffDirectory.SAMPLE_FORMAT, 1);
        if (Arrays.stream(bits).anyMatch(size -> size != bits[0])) {
            throw new FileException(source.name() + " has samples of different sizes; save it with 8 bits each");
        }
        if (format == 5 || format == 6) {
            throw new FileException(source.name() + " holds complex numbers; save their absolute values");
        }
        if (bits[0] == 1 || bits[0] == 2 || bits[0] == 4) {
            return PixelType.UINT8;
        }
        PixelType type = bits[0] % 8 != 0 ? null
                : PixelType.of(format == 3 ? 'f' : format == 2 ? 'i' : 'u', (int) bits[0] / 8);
        if (type == null) {
            throw new FileException(source.name() + " has samples of " + bits[0] + " bits"
                    + (format == 3 ? ", floating-point" : "") + ", which Filigree does not read;"
                    + " save it with 8, 16 or 32");
        }
        return type;
    }

    /** Refuses a header that promises more than its bytes can hold. */
    private void checkSize(int number, long expansion, int stored) throws FileException {
        if (shape[0] < 1 || shape[1] < 1) {
            throw new FileException(source.name() + " is damaged: page " + number + " is " + shape[0] + " × " + shape[1]
                    + " pixels; save it again");
        }
        boolean tiles = tags.has(TiffDirectory.TILE_OFFSETS);
        long tileHeight = tags.integer(TiffDirectory.TILE_HEIGHT, 1);
        long tileWidth = tags.integer(TiffDirectory.TILE_WIDTH, 1);
        if (tiles && (tileHeight < 1 || tileWidth < 1
                || tileHeight > shape[0] + LARGEST_TILE || tileWidth > shape[1] + LARGEST_TILE)) {
            throw new FileException(source.name() + " is damaged: page " + number + " has tiles of " + tileHeight
                    + " × " + tileWidth + " pixels; save it again");
        }
        long[] counts = tags.integers(tiles ? TiffDirectory.TILE_BYTE_COUNTS : TiffDirectory.STRIP_BYTE_COUNTS);
        long there = counts.length == 0 ? source.bytes().byteSize() : Arrays.stream(counts).sum();
        long bits = tags.integer(TiffDirectory.BITS_PER_SAMPLE, 1);
        double promised = shape[0] * Math.ceil((double) shape[1] * bits * (separatePlanes() ? 1 : stored) / 8)
                * (separatePlanes() ? stored : 1);
        boolean subsampled = tags.integer(TiffDirectory.PHOTOMETRIC, 1) == YCBCR;
        if (promised > (double) expansion * there * (subsampled ? 4 : 1)) {
            throw new FileException(source.name() + " is damaged or cut short: page " + number + " promises "
                    + (long) promised + " bytes of pixels, its " + there + " bytes cannot hold them;"
                    + " save or copy it again");
        }
    }

    private boolean separatePlanes() {
        return tags.integer(TiffDirectory.PLANAR_CONFIGURATION, 1) == 2;
    }

    /** Decodes the page into samples. */
    void decode(ImageReader reader, int index, Samples samples) throws IOException {
        if (WidePixels.handles(type)) {
            WidePixels.decode(this, samples);
        } else if (raw) {
            RasterReader.add(reader.readRaster(index, null), bands, Math.max(sample, 0), samples);
        } else {
            RasterReader.add(Page.of(reader.read(index)), samples);
        }
    }
}
