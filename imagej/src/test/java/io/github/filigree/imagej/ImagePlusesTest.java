package io.github.filigree.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.measure.Calibration;
import ij.plugin.filter.Binary;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePlusesTest {

    private static final BinaryImage SHAPE = BinaryImage.parse("#..#", ".##.", "...#");
    private static final byte[] PIXELS = SHAPE.toBytes();

    private final boolean blackBackground = Prefs.blackBackground;

    @AfterEach
    void putOptionBack() {
        Prefs.blackBackground = blackBackground;
    }

    @Test
    void everythingButZeroIsForegroundInEveryType() {
        short[] shorts = new short[12];
        float[] floats = new float[12];
        int[] colors = new int[12];
        byte[] bytes = new byte[12];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (PIXELS[i] * (i + 200));
            shorts[i] = (short) (PIXELS[i] * 256 * (i + 1));
            floats[i] = PIXELS[i] * -0.25f;
            colors[i] = 0xff000000 | PIXELS[i] << 8 * (i % 3);
        }
        assertEquals(SHAPE, ImagePluses.mask(new ImagePlus("", new ByteProcessor(4, 3, bytes))));
        assertEquals(SHAPE, ImagePluses.mask(new ImagePlus("", new ShortProcessor(4, 3, shorts, null))));
        assertEquals(SHAPE, ImagePluses.mask(new ImagePlus("", new FloatProcessor(4, 3, floats))));
        assertEquals(SHAPE, ImagePluses.mask(new ImagePlus("", new ColorProcessor(4, 3, colors))));
    }

    @Test
    void maskStaysWhatIsStoredUnderAnInvertingTable() {
        ImagePlus image = new ImagePlus("", new ByteProcessor(4, 3, PIXELS.clone()));
        image.getProcessor().invertLut();
        assertTrue(image.isInvertedLut());
        assertEquals(SHAPE, ImagePluses.mask(image));
    }

    /** ImageJ says itself what is foreground: its Erode takes pixels of it. */
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void binaryMaskIsWhatImageJErodes(boolean black, boolean inverted) {
        Prefs.blackBackground = black;
        byte[] pixels = new byte[9 * 9];
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                pixels[9 * y + x] = (byte) (y >= 2 && y < 7 && x >= 3 && x < 8 ? 255 : 0);
            }
        }
        ImagePlus image = new ImagePlus("square", new ByteProcessor(9, 9, pixels));
        if (inverted) {
            image.getProcessor().invertLut();
        }
        BinaryImage before = ImagePluses.binaryMask(image);
        Binary erode = new Binary();
        erode.setup("erode", image);
        erode.run(image.getProcessor());
        BinaryImage after = ImagePluses.binaryMask(image);
        assertTrue(after.count() < before.count(), before + ", then " + after);
    }

    @Test
    void binaryMaskRefusesWhatIsNone() {
        ImagePlus grey = new ImagePlus("grey.tif", new ByteProcessor(4, 1, new byte[] {0, 17, 17, 40}));
        String message = assertThrows(IllegalArgumentException.class, () -> ImagePluses.binaryMask(grey)).getMessage();
        assertTrue(message.contains("grey.tif has the values 17 and 40"), message);
        ImagePlus deep = new ImagePlus("deep.tif", new ShortProcessor(2, 1));
        message = assertThrows(IllegalArgumentException.class, () -> ImagePluses.binaryMask(deep)).getMessage();
        assertTrue(message.contains("deep.tif has 16 bits"), message);
    }

    @Test
    void masksOfOnesAreMasksToo() {
        Prefs.blackBackground = true;
        assertEquals(SHAPE, ImagePluses.binaryMask(new ImagePlus("", new ByteProcessor(4, 3, PIXELS.clone()))));
    }

    @Test
    void masksGoThereAndBack() {
        for (boolean black : new boolean[] {false, true}) {
            Prefs.blackBackground = black;
            ImagePlus made = ImagePluses.of("made", SHAPE);
            assertEquals(!black, made.isInvertedLut());
            assertEquals(SHAPE, ImagePluses.mask(made));
            assertEquals(SHAPE, ImagePluses.binaryMask(made));
            BinaryImage volume = BinaryImage.of(new byte[] {1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1}, 3, 2, 2);
            ImagePlus stack = ImagePluses.of("stack", volume);
            assertEquals(3, stack.getNSlices());
            assertEquals(volume, ImagePluses.mask(stack));
            assertEquals(volume, ImagePluses.binaryMask(stack));
        }
    }

    @Test
    void aHyperstackIsReadAtItsChannelAndFrame() {
        ImageStack planes = new ImageStack(2, 1);
        for (int n = 0; n < 2 * 3 * 2; n++) {
            planes.addSlice(new ByteProcessor(2, 1, new byte[] {(byte) n, 0}));
        }
        ImagePlus image = new ImagePlus("hyper", planes);
        image.setDimensions(2, 3, 2);
        image.setOpenAsHyperStack(true);
        image.setPosition(2, 1, 2);
        GrayImage read = ImagePluses.gray(image);
        assertArrayEquals(new int[] {3, 1, 2}, read.shape());
        assertArrayEquals(new float[] {7, 0, 9, 0, 11, 0}, read.toFloats());
    }

    @Test
    void greyImagesKeepValuesAndSpacing() {
        ImageProcessor[] planes = {
            new ByteProcessor(2, 2, new byte[] {0, 1, (byte) 200, (byte) 255}),
            new ShortProcessor(2, 2, new short[] {0, 1, (short) 60000, 3}, null),
            new FloatProcessor(2, 2, new float[] {0, -1.5f, 1e20f, 3})
        };
        for (ImageProcessor plane : planes) {
            ImagePlus image = new ImagePlus("grey", plane);
            image.getCalibration().pixelWidth = 0.5;
            image.getCalibration().pixelHeight = 0.25;
            GrayImage read = ImagePluses.gray(image);
            assertArrayEquals(new double[] {0.25, 0.5}, read.spacing());
            for (int i = 0; i < 4; i++) {
                assertEquals(plane.getf(i), read.get(i));
            }
            ImagePlus made = ImagePluses.of("back", read);
            assertEquals(plane.getBitDepth(), made.getBitDepth());
            assertEquals(0.25, made.getCalibration().pixelHeight);
            assertEquals(read, ImagePluses.gray(made));
        }
    }

    @Test
    void onlyTheViewSharesPixels() {
        byte[] pixels = {1, 2, 3, 4};
        ImagePlus image = new ImagePlus("grey", new ByteProcessor(2, 2, pixels));
        GrayImage copy = ImagePluses.gray(image);
        GrayImage view = ImagePluses.grayView(image);
        pixels[2] = 99;
        assertEquals(3, copy.get(2));
        assertEquals(99, view.get(2));
    }

    @Test
    void coloursBecomeGreyAsByImageJ() {
        ColorProcessor colors = new ColorProcessor(2, 1, new int[] {0xff3060c0, 0xffffffff});
        GrayImage read = ImagePluses.gray(new ImagePlus("rgb", colors));
        assertEquals(colors.convertToByteProcessor().get(0), read.get(0));
        assertEquals(255, ImagePluses.grayView(new ImagePlus("rgb", colors)).get(1));
    }

    @Test
    void spacingNeedsOneUnit() {
        ImageStack planes = new ImageStack(2, 2);
        planes.addSlice(new ByteProcessor(2, 2));
        planes.addSlice(new ByteProcessor(2, 2));
        ImagePlus stack = new ImagePlus("stack", planes);
        Calibration calibration = stack.getCalibration();
        calibration.setUnit("µm");
        calibration.pixelDepth = 2;
        calibration.pixelHeight = 0.5;
        calibration.pixelWidth = 0.25;
        assertArrayEquals(new double[] {2, 0.5, 0.25}, ImagePluses.spacing(stack));
        calibration.setZUnit("nm");
        String message = assertThrows(IllegalArgumentException.class, () -> ImagePluses.spacing(stack)).getMessage();
        assertTrue(message.contains("nm"), message);
    }

    @Test
    void valuesAreCalibrated() {
        ImagePlus signed = new ImagePlus("signed", new ShortProcessor(2, 1, new short[] {0, (short) 32778}, null));
        signed.getCalibration().setSigned16BitCalibration();
        assertEquals(-32768, ImagePluses.values(signed).at(0));
        assertEquals(10, ImagePluses.values(signed).at(1));
        ImagePlus plain = new ImagePlus("plain", new ByteProcessor(2, 1, new byte[] {3, (byte) 250}));
        assertEquals(250, ImagePluses.values(plain).at(1));
        ImagePlus color = new ImagePlus("rgb", new ColorProcessor(1, 1, new int[] {0xff102030}));
        assertEquals(0x20, ImagePluses.values(color).at(0));
    }

    @Test
    void branchesAreInTheUnitOfTheCalibration() {
        ImagePlus image = ImagePluses.of("line", BinaryImage.parse("....", "####", "...."));
        image.getCalibration().pixelWidth = 0.5;
        Branches branches = ImagePluses.branches(image);
        assertEquals(1, branches.count());
        assertEquals(1.5, branches.length(0));
    }

    @Test
    void nothingIsRefusedInWords() {
        assertEquals("image is null",
                assertThrows(IllegalArgumentException.class, () -> ImagePluses.mask(null)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ImagePluses.of("", (BinaryImage) null));
        assertThrows(IllegalArgumentException.class, () -> ImagePluses.of("", (GrayImage) null));
    }
}
