package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Npy;
import io.github.filigree.io.Tiff;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands write, read back by other readers: the test's own, and the JDK's. */
class WriteTest {

    /** The post's example with its border, by the numbers of neighbours. */
    private static final double[] POST = {
        0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 1, 0, 0, 0, 2, 1, 0,
        0, 0, 0, 3, 2, 3, 0, 0, 0,
        0, 0, 2, 0, 0, 0, 2, 0, 0,
        0, 0, 0, 3, 0, 2, 0, 0, 0,
        0, 1, 2, 0, 2, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0};

    @TempDir
    private Path dir;

    private Path run(String target, String... args) {
        Path file = dir.resolve(target);
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "-o";
        all[args.length + 1] = file.toString();
        Run run = Run.of(all);
        assertEquals(0, run.code(), run.err());
        return file;
    }

    @Test
    void degreesAsNpyAndPng() throws IOException {
        Npy npy = Npy.read(Files.readAllBytes(run("d.npy", "degrees", Run.sample("post.npy"))));
        assertEquals("|u1", npy.descr());
        assertArrayEquals(new long[] {7, 9}, npy.shape());
        assertArrayEquals(POST, npy.doubles());
        BufferedImage png = ImageIO.read(run("d.png", "degrees", Run.sample("post.png")).toFile());
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, png.getType());
        assertArrayEquals(POST, png.getRaster().getPixels(0, 0, 9, 7, (double[]) null));
    }

    @Test
    void fourNeighborsOnly() throws IOException {
        double[] degrees = Npy.read(Files.readAllBytes(
                run("d.npy", "degrees", Run.sample("post.npy"), "--connectivity", "1"))).doubles();
        assertEquals(8, Arrays.stream(degrees).sum());
    }

    @Test
    void skeletonsHaveOneBitAPixelAndEqualScikitImages() throws IOException {
        BufferedImage expected = ImageIO.read(Run.SAMPLES.resolve("retina-skeleton.png").toFile());
        BufferedImage png = ImageIO.read(run("s.png", "thin", Run.sample("retina-vessels.png")).toFile());
        assertEquals(1, png.getColorModel().getPixelSize());
        assertArrayEquals(bits(expected), bits(png));
        Npy npy = Npy.read(Files.readAllBytes(run("s.npy", "thin", Run.sample("retina-vessels.png"))));
        assertEquals("|b1", npy.descr());
        assertEquals(19152, Arrays.stream(npy.doubles()).sum());
        BufferedImage tiff = ImageIO.read(run("s.tif", "thin", Run.sample("retina-vessels.png")).toFile());
        assertEquals(1, tiff.getColorModel().getPixelSize());
        assertArrayEquals(bits(expected), bits(tiff));
        Npy guoHall = Npy.read(Files.readAllBytes(
                run("g.npy", "thin", Run.sample("retina-vessels.png"), "--method", "guo-hall")));
        assertEquals(18971, Arrays.stream(guoHall.doubles()).sum());
    }

    private static int[] bits(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .map(rgb -> rgb & 1)
                .toArray();
    }

    @Test
    void tiffKeepsTheSpacing() throws IOException {
        Path input = Files.write(dir.resolve("in.tif"), new Tiff(ByteOrder.BIG_ENDIAN, false)
                .page(1, 3, 8, new byte[] {1, 1, 0}, Tiff.resolution(true, 1, 3), Tiff.resolution(false, 25, 2),
                        Tiff.unit(3)).bytes());
        Run run = Run.of("info", "--json", run("out.tif", "thin", input.toString()).toString());
        assertTrue(run.out().contains("\"spacing\": [0.08, 3.0]"), run.out());
    }

    @Test
    void volumesAreTiffsOfSeveralPages() throws IOException {
        Path input = dir.resolve("volume.npy");
        double[] pixels = new Random(3).doubles(3 * 5 * 6).map(Math::round).toArray();
        Npy.write(input, 1, "|u1", false, new long[] {3, 5, 6}, pixels);
        double[] expected = Npy.read(Files.readAllBytes(run("d.npy", "degrees", input.toString()))).doubles();
        Path tiff = run("d.tif", "degrees", input.toString());
        try (ImageInputStream stream = ImageIO.createImageInputStream(tiff.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
            ImageReader jdk = null;
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                jdk = reader.getClass().getName().startsWith("com.sun") ? reader : jdk;
            }
            jdk.setInput(stream);
            assertEquals(3, jdk.getNumImages(true));
            for (int page = 0; page < 3; page++) {
                assertArrayEquals(
                        Arrays.copyOfRange(expected, 30 * page, 30 * page + 30),
                        jdk.read(page).getRaster().getPixels(0, 0, 6, 5, (double[]) null));
            }
        }
        assertEquals(Run.of("graph", input.toString()).fact("size"), Run.of("graph", tiff.toString()).fact("size"));
    }

    @ParameterizedTest
    @CsvSource({
        "|u1, 200, 100, 44, 255", "|i1, 100, 100, -56, 127", "|i1, -100, -100, 56, -128",
        "<u2, 65000, 1000, 464, 65535",
        ">i2, 32000, 1000, -32536, 32767", "<u4, 4294967295, 2, 1,", ">i4, 2147483647, 1, -2147483648,",
        "<i8, 4611686018427387904, 1, 4611686018427387905,", ">u8, 1, 2, 3,", "<f2, 0.5, 1.25, 1.75,",
        ">f4, 0.5, 1.25, 1.75,",
        "<f8, 0.1, 0.2, 0.30000000000000004,"})
    void sumsOfEveryType(String descr, double x, double y, double wrapped, Double saturated) throws IOException {
        // Over a piece's length, so that pieces meet.
        int count = 150_001;
        double[] values = new double[count];
        Arrays.fill(values, x);
        Npy.write(dir.resolve("x.npy"), 1, descr, false, new long[] {count}, values);
        Arrays.fill(values, y);
        String other = descr.startsWith(">") ? descr.replace('>', '<') : descr.replace('<', '>');
        Npy.write(dir.resolve("y.npy"), 2, other, false, new long[] {count}, values);
        String[] command = {"add", dir.resolve("x.npy").toString(), dir.resolve("y.npy").toString()};
        Npy sum = Npy.read(Files.readAllBytes(run("sum.npy", command)));
        assertEquals(descr.replace('>', '<'), sum.descr());
        double[] expected = new double[count];
        Arrays.fill(expected, wrapped);
        assertArrayEquals(expected, sum.doubles());
        Run saturating = Run.of("add", command[1], command[2], "--saturating", "-o", dir.resolve("s.npy").toString());
        if (saturated == null) {
            assertEquals(1, saturating.code());
            assertTrue(saturating.err().contains("--saturating is for integers of 8 and 16 bits"), saturating.err());
        } else {
            Arrays.fill(expected, saturated);
            assertArrayEquals(expected, Npy.read(Files.readAllBytes(dir.resolve("s.npy"))).doubles());
        }
    }

    @Test
    void sumsKeepFortranOrderAndRefuseWhatDiffers() throws IOException {
        Path x = dir.resolve("x.npy");
        Path y = dir.resolve("y.npy");
        Npy.write(x, 1, "|u1", true, new long[] {2, 3}, 1, 2, 3, 4, 5, 6);
        Npy sum = Npy.read(Files.readAllBytes(run("sum.npy", "add", x.toString(), x.toString())));
        assertTrue(sum.fortran());
        assertArrayEquals(new double[] {2, 4, 6, 8, 10, 12}, sum.doubles());
        Npy.write(y, 1, "|u1", false, new long[] {2, 3}, new double[6]);
        assertRefused(x, y, "x.npy is in Fortran order, the other in C order");
        Npy.write(y, 1, "|u1", true, new long[] {3, 2}, new double[6]);
        assertRefused(x, y, "is 2 × 3 uint8, " + y + " is 3 × 2 uint8; shapes and types must be equal");
        Npy.write(y, 1, "|i1", true, new long[] {2, 3}, new double[6]);
        assertRefused(x, y, "is 2 × 3 int8; shapes and types must be equal");
        Npy.write(x, 1, "|b1", false, new long[] {1}, 1);
        assertRefused(x, x, "is bool");
    }

    private void assertRefused(Path x, Path y, String words) {
        Run run = Run.of("add", x.toString(), y.toString(), "-o", dir.resolve("no.npy").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains(words), run.err());
        assertEquals(1, run.err().lines().count());
    }
}
