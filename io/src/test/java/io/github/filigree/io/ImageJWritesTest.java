package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ImageJ 1.54p writes, read; and what Filigree writes, read by ImageJ. */
class ImageJWritesTest {

    private static final BinaryImage MASK = BinaryImage.parse("....#", ".###.", "..#..");

    @TempDir
    private Path dir;

    private static byte[] bytes(int value) {
        byte[] pixels = MASK.toBytes();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= (byte) value;
        }
        return pixels;
    }

    private static ByteProcessor grey() {
        return new ByteProcessor(5, 3, bytes(255));
    }

    private Path save(ImagePlus picture) {
        Path file = dir.resolve("saved.tif");
        FileSaver saver = new FileSaver(picture);
        assertTrue(picture.getStackSize() > 1
                ? saver.saveAsTiffStack(file.toString())
                : saver.saveAsTiff(file.toString()));
        return file;
    }

    @Test
    void everyTypeOfPicture() throws IOException {
        ImageProcessor floats = new FloatProcessor(5, 3);
        ImageProcessor shorts = new ShortProcessor(5, 3);
        ImageProcessor colors = new ColorProcessor(5, 3);
        for (int i = 0; i < 15; i++) {
            floats.setf(i, MASK.get(i) ? 0.25f : 0);
            shorts.set(i, MASK.get(i) ? 40_000 : 0);
            colors.set(i, MASK.get(i) ? 0xFFFFFF : 0);
        }
        for (ImageProcessor processor : List.of(grey(), floats, shorts, colors)) {
            Image image = Images.read(save(new ImagePlus("picture", processor)));
            assertEquals(MASK, image.mask(Foreground.NONZERO), processor.toString());
            assertEquals(Optional.empty(), image.spacing());
        }
    }

    @Test
    void aMaskWithAnInvertingTableIsReadByItsIndices() throws IOException {
        // Process > Binary makes masks of 255 on 0 that are shown black on white.
        ByteProcessor mask = grey();
        mask.invertLut();
        Image image = Images.read(save(new ImagePlus("mask", mask)));
        assertEquals(MASK, image.mask(Foreground.NONZERO));
        assertEquals(255, image.value(4));
        assertTrue(image.remarks().toString().contains("palette") || image.remarks().toString().contains("white"),
                image.remarks().toString());
    }

    @Test
    void calibrationsAreTheSpacing() throws IOException {
        ImageStack stack = new ImageStack(5, 3);
        stack.addSlice(grey());
        stack.addSlice(grey());
        ImagePlus volume = new ImagePlus("volume", stack);
        Calibration calibration = volume.getCalibration();
        calibration.setUnit("micron");
        calibration.pixelWidth = 0.25;
        calibration.pixelHeight = 0.5;
        calibration.pixelDepth = 3;
        Image image = Images.read(save(volume));
        assertArrayEquals(new long[] {2, 3, 5}, image.shape());
        Spacing spacing = image.spacing().orElseThrow();
        assertEquals("µm", spacing.unit());
        assertArrayEquals(new double[] {3, 0.5, 0.25}, spacing.sizes(), 1e-6);
        calibration.setUnit("inch");
        assertEquals(Optional.empty(), Images.read(save(volume)).spacing());
        calibration.setUnit("pixel");
        assertEquals(Optional.empty(), Images.read(save(volume)).spacing());
    }

    @Test
    void hyperstacksAreChosenFrom() throws IOException {
        ImageStack stack = new ImageStack(5, 3);
        for (int plane = 0; plane < 12; plane++) {
            stack.addSlice(new ByteProcessor(5, 3, bytes(plane + 1)));
        }
        ImagePlus hyper = new ImagePlus("hyper", stack);
        hyper.setDimensions(2, 3, 2);
        hyper.setOpenAsHyperStack(true);
        Path file = save(hyper);
        FileException e = assertThrows(FileException.class, () -> Images.read(file));
        assertTrue(e.getMessage().contains("2 times and 2 channels"), e.getMessage());
        Image image = Images.read(file, Selection.ALL.channel(1).time(1));
        assertArrayEquals(new long[] {3, 3, 5}, image.shape());
        for (int z = 0; z < 3; z++) {
            assertEquals(hyper.getStackIndex(2, z + 1, 2), image.value(15L * z + 4));
        }
    }

    @Test
    void archivesOfOneTiff() throws IOException {
        Path file = dir.resolve("mask.zip");
        assertTrue(new FileSaver(new ImagePlus("mask", grey())).saveAsZip(file.toString()));
        assertEquals(MASK, Images.read(file).mask(Foreground.NONZERO));
    }

    @Test
    void imageJReadsPixelsAndSizesOfOurFiles() throws IOException {
        Path file = dir.resolve("ours.tif");
        Spacing spacing = Spacing.of("µm", 3, 0.5, 0.1);
        Image volume = Image.of(PixelType.UINT16, MemorySegment.ofArray(new short[] {1, 2, 300, 4}), 2, 1, 2);
        Images.write(volume.spaced(spacing), file);
        ImagePlus read = new Opener().openImage(file.toString());
        assertEquals(2, read.getNSlices());
        assertEquals(300, read.getStack().getProcessor(2).get(0));
        Calibration calibration = read.getCalibration();
        assertEquals("µm", calibration.getUnit());
        assertEquals(0.1, calibration.pixelWidth, 1e-9);
        assertEquals(0.5, calibration.pixelHeight, 1e-9);
        assertEquals(3, calibration.pixelDepth, 1e-9);
        assertEquals(Optional.of(spacing), Images.read(file).spacing());
        Images.write(volume.spaced(spacing), dir.resolve("ours.ome.tif"));
        Image ome = Images.read(dir.resolve("ours.ome.tif"));
        assertEquals(Optional.of(spacing), ome.spacing());
        assertEquals("OME-XML", ome.spacing().orElseThrow().source());
        assertTrue(Files.readString(dir.resolve("ours.ome.tif"), StandardCharsets.ISO_8859_1)
                .contains("PhysicalSizeZ=\"3.0\""));
    }
}
