package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawCommandTest {

    /** Where the plot of an image of one-figure height starts, and how large a pixel of a small image is. */
    private static final int LEFT = 66;
    private static final int TOP = 34;
    private static final int CELL = 64;

    private static final int WHITE = 0xffffff;
    private static final int BACKGROUND = 0x000004;
    // matplotlib.colormaps["magma"](degree / 3)
    private static final int TIP = 0x721f81;
    private static final int PATH = 0xf1605d;
    private static final int JUNCTION = 0xfcfdbf;

    private static final String[] POST = {
        ".........",
        "..1...21.",
        "...323...",
        "..2...2..",
        "...3.2...",
        ".12.2....",
        "........."
    };

    @TempDir
    private Path dir;

    private BufferedImage png(String... args) throws IOException {
        File file = dir.resolve("picture.png").toFile();
        Run run = draw(file, args);
        assumeFalse(run.err().contains("there is no font to write into the picture with"), run.err());
        assertEquals(0, run.code(), run.err());
        return ImageIO.read(file);
    }

    private Document svg(String... args) throws Exception {
        File file = dir.resolve("picture.svg").toFile();
        Run run = draw(file, args);
        assertEquals(0, run.code(), run.err());
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file);
    }

    private static Run draw(File file, String... args) {
        List<String> all = new ArrayList<>(List.of("draw", "-o", file.toString()));
        all.addAll(List.of(args));
        return Run.of(all.toArray(String[]::new));
    }

    /** Writes an image for the command to read. */
    private String pgm(int height, int width, byte[] pixels) throws IOException {
        byte[] header = ("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(header, header.length + pixels.length);
        System.arraycopy(pixels, 0, all, header.length, pixels.length);
        return Files.write(dir.resolve("image.pgm"), all).toString();
    }

    private static int color(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xffffff;
    }

    private static void assertNear(int expected, int actual, String what) {
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = Math.abs((expected >> shift & 0xff) - (actual >> shift & 0xff));
            assertTrue(difference <= 8, String.format("%s: #%06x instead of #%06x", what, actual, expected));
        }
    }

    @Test
    void thePostsPixelsHaveTheColoursOfTheirDegrees() throws IOException {
        BufferedImage picture = png(Run.sample("post.npy"));
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 9; column++) {
                int expected = switch (POST[row].charAt(column)) {
                    case '1' -> TIP;
                    case '2' -> PATH;
                    case '3' -> JUNCTION;
                    default -> BACKGROUND;
                };
                String what = "pixel " + row + ", " + column;
                // The middle and two corners: squares that fill their place.
                assertNear(expected, color(picture, LEFT + column * CELL + 32, TOP + row * CELL + 32), what);
                assertNear(expected, color(picture, LEFT + column * CELL, TOP + row * CELL), what);
                assertNear(expected, color(picture, LEFT + column * CELL + 63, TOP + row * CELL + 63), what);
            }
        }
        assertEquals(WHITE, color(picture, 2, 2));
        assertNear(JUNCTION, color(picture, LEFT + 9 * CELL + 27, TOP + 11), "the legend's first swatch");
        assertNear(TIP, color(picture, LEFT + 9 * CELL + 27, TOP + 55), "the legend's last swatch");
    }

    @Test
    void withoutColoursPixelsAreWhite() throws IOException {
        BufferedImage picture = png(Run.sample("post.npy"), "--color", "none");
        assertEquals(WHITE, color(picture, LEFT + 2 * CELL + 32, TOP + CELL + 32));
        assertEquals(BACKGROUND, color(picture, LEFT + 32, TOP + 32));
    }

    @Test
    void numbersAreWrittenIntoThePixels() throws Exception {
        Document svg = svg(Run.sample("post.npy"), "--labels", "--base", "1");
        List<String> texts = texts(svg);
        List<String> numbers = IntStream.rangeClosed(1, 13).mapToObj(String::valueOf).toList();
        assertEquals(numbers, texts.subList(texts.indexOf("1"), texts.indexOf("1") + 13));
        List<String> words = List.of("row", "col", "3 junction (3)", "2 path (7)", "1 tip (3)");
        assertTrue(texts.containsAll(words), texts.toString());
        Element first = withText(svg, "1");
        assertEquals(LEFT + 2.5 * CELL, Double.parseDouble(first.getAttribute("x")));
        assertEquals(TOP + 1.5 * CELL, Double.parseDouble(first.getAttribute("y")), 0.2 * CELL);

        BufferedImage plain = png(Run.sample("post.npy"));
        BufferedImage numbered = png(Run.sample("post.npy"), "--labels");
        int inked = 0;
        for (int x = 0; x < CELL; x++) {
            for (int y = 0; y < CELL; y++) {
                int at = LEFT + 2 * CELL + x;
                inked += color(plain, at, TOP + CELL + y) != color(numbered, at, TOP + CELL + y) ? 1 : 0;
            }
        }
        assertTrue(inked > 50 && inked < CELL * CELL / 3, inked + " dots of a number");
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    private static Element withText(Document svg, String text) {
        return (Element) svg.getElementsByTagName("text").item(texts(svg).indexOf(text));
    }

    @Test
    void svgHasOneRectangleForEachRunOfAColour() throws Exception {
        Document svg = svg(Run.sample("post.npy"), "--title", "a < b & c");
        NodeList rectangles = svg.getElementsByTagName("rect");
        // Page, background, three swatches; no two pixels of a colour lie side by side.
        assertEquals(2 + 3 + 13, rectangles.getLength());
        assertEquals("a < b & c", texts(svg).getFirst());
        assertEquals(0, svg.getElementsByTagName("image").getLength());
    }

    @Test
    void spectralDrawingPlacesNodesAndJoinsThem() throws Exception {
        Document svg = svg(Run.sample("post.npy"), "--layout", "spectral", "--labels", "--base", "1");
        // Each node is a disc with a rim.
        assertEquals(2 * 13, svg.getElementsByTagName("circle").getLength());
        assertTrue(texts(svg).containsAll(IntStream.rangeClosed(1, 13).mapToObj(String::valueOf).toList()));
        // Three spurs and three sides of the ring.
        assertEquals(6, svg.getElementsByTagName("polyline").getLength());
        // The two longer spurs end far at either side, the short one between them.
        double[] x = List.of("3", "1", "11").stream()
                .mapToDouble(tip -> Double.parseDouble(withText(svg, tip).getAttribute("x")))
                .toArray();
        assertEquals(x[1] - x[0], x[2] - x[1], 1, Arrays.toString(x));
        assertTrue(Math.abs(x[2] - x[0]) > 500, Arrays.toString(x));
    }

    @Test
    void aThinLineStaysWholeWhenAThousandPixelsShareADot() throws IOException {
        int side = 3200;
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < side; i++) {
            pixels[i * side + side - 1 - i] = 1;
        }
        BufferedImage picture = png(pgm(side, side, pixels), "--size", "100", "--title", "");
        int left = 12 + 46 + 4 * 8;
        for (int i = 0; i < 100; i++) {
            int color = color(picture, left + 99 - i, 12 + i);
            assertNotEquals(BACKGROUND, color, "dot " + i);
            assertNotEquals(WHITE, color, "dot " + i);
        }
        assertEquals(BACKGROUND, color(picture, left + 10, 12 + 10));
    }

    @Test
    void overAPictureItsColoursAreSeenBesideTheLines() throws IOException {
        BufferedImage behind = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 63; i++) {
            behind.setRGB(i % 9, i / 9, 0x0000ff);
        }
        String file = dir.resolve("behind.png").toString();
        ImageIO.write(behind, "png", new File(file));
        BufferedImage picture = png(Run.sample("post.npy"), "--over", file);
        int blue = color(picture, LEFT + 32, TOP + 32);
        assertTrue((blue & 0xff) > 100 && blue >>> 8 == 0, Integer.toHexString(blue));
        assertNear(TIP, color(picture, LEFT + 2 * CELL + 32, TOP + CELL + 32), "the first pixel");

        Run run = draw(dir.resolve("x.png").toFile(), Run.sample("post.npy"), "--over", Run.sample("retina.jpg"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("1411 × 1411 pixels, the skeleton 7 × 9"), run.err());
    }

    @Test
    void branchesAreLinesThroughExactlyThePixelsOfTheSkeleton() throws Exception {
        for (String color : List.of("branch", "degree")) {
            Document svg = svg(Run.sample("retina-skeleton.png"), "--color", color);
            assertEquals(0, svg.getElementsByTagName("image").getLength());
            BufferedImage skeleton = ImageIO.read(Run.SAMPLES.resolve("retina-skeleton.png").toFile());
            BitSet expected = new BitSet();
            for (int i = 0; i < 1411 * 1411; i++) {
                expected.set(i, color(skeleton, i % 1411, i / 1411) != 0);
            }
            BitSet drawn = new BitSet();
            elements(svg, "polyline").stream()
                    .map(line -> points(line))
                    .filter(points -> points.length > 1)
                    .forEach(points -> mark(points, drawn));
            // Pixels on no branch are dots.
            elements(svg, "circle").forEach(dot -> drawn.set(pixel(dot.getAttribute("cx"), 12 + 46 + 8 * 4)
                    + 1411 * pixel(dot.getAttribute("cy"), TOP)));
            expected.xor(drawn);
            assertEquals(0, expected.cardinality(), color);
        }
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    /** Column and row of each corner of a line; none for a tick beside the plot. */
    private static int[][] points(Element line) {
        boolean tick = line.getAttribute("stroke").equals("#000000");
        return tick ? new int[0][] : Arrays.stream(line.getAttribute("points").split(" "))
                .map(point -> point.split(","))
                .map(point -> new int[] {pixel(point[0], 12 + 46 + 8 * 4), pixel(point[1], TOP)})
                .toArray(int[][]::new);
    }

    /** Two pixels share a dot, and lines go through their middles. */
    private static int pixel(String place, int start) {
        double pixel = (Double.parseDouble(place) - start) * 2 - 0.5;
        assertEquals(Math.rint(pixel), pixel, 0.03);
        return (int) Math.rint(pixel);
    }

    /** Goes along a line, whose parts are straight or diagonal. */
    private static void mark(int[][] points, BitSet pixels) {
        for (int i = 1; i < points.length; i++) {
            int columns = points[i][0] - points[i - 1][0];
            int rows = points[i][1] - points[i - 1][1];
            int steps = Math.max(Math.abs(columns), Math.abs(rows));
            for (int k = 0; k <= steps; k++) {
                pixels.set(points[i - 1][0] + k * Integer.signum(columns)
                        + 1411 * (points[i - 1][1] + k * Integer.signum(rows)));
            }
        }
    }

    @Test
    void anSvgOverAPhotographHoldsOneImageAndLines() throws Exception {
        Document svg = svg(Run.sample("retina-skeleton.png"), "--over", Run.sample("retina.jpg"), "--color", "branch");
        List<Element> images = elements(svg, "image");
        assertEquals(1, images.size());
        String[] data = images.getFirst().getAttribute("xlink:href").split(",");
        assertEquals("data:image/jpeg;base64", data[0]);
        assertEquals(706, ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data[1]))).getWidth());
        assertTrue(elements(svg, "polyline").size() > 457);
        assertTrue(Files.size(dir.resolve("picture.svg")) < 300_000);
    }

    @Test
    void ofMasksAndOfFewPixelsThePixelsAreSeen() throws Exception {
        Document mask = svg(Run.sample("retina-vessels.png"), "--color", "none");
        assertEquals(1, elements(mask, "image").size());
        assertTrue(elements(mask, "polyline").stream().allMatch(line -> points(line).length == 0));
        Document few = svg(Run.sample("post.npy"), "--title", "a\u0001<b>");
        assertTrue(elements(few, "rect").size() > 13);
        assertEquals("a <b>", texts(few).getFirst());
    }

    @Test
    void nearLinesHideFarOnes() throws Exception {
        Document svg = svg(Run.sample("tubes.tif"), "--thin", "--color", "depth");
        List<String> colors = elements(svg, "polyline").stream()
                .map(line -> line.getAttribute("stroke"))
                .filter(color -> !color.equals("#000000")).distinct().toList();
        List<Integer> brightness = colors.stream().map(color -> Integer.parseInt(color.substring(1, 3), 16)).toList();
        assertTrue(colors.size() > 20, colors.toString());
        assertEquals(brightness.stream().sorted().toList(), brightness);
    }

    @Test
    void volumesAreSeenAlongTheirFirstAxisAndEmptyOnesAreRefused() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 1, 3), }";
        BufferedImage picture = png(npy(header, 1, 0, 0, 0, 0, 1), "--color", "component");
        assertNotEquals(BACKGROUND, color(picture, LEFT + 32, TOP + 32));
        assertEquals(BACKGROUND, color(picture, LEFT + CELL + 32, TOP + 32));
        assertNotEquals(BACKGROUND, color(picture, LEFT + 2 * CELL + 32, TOP + 32));
        assertNotEquals(color(picture, LEFT + 32, TOP + 32), color(picture, LEFT + 2 * CELL + 32, TOP + 32));

        Run run = draw(dir.resolve("x.png").toFile(), npy(header.replace("2, 1", "0, 1")));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("without pixels cannot be drawn"), run.err());
    }

    private String npy(String header, int... pixels) throws IOException {
        byte[] bytes = new byte[80 + pixels.length];
        byte[] start = ("\u0093NUMPY\u0001\u0000F\u0000" + header).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(bytes, (byte) ' ');
        System.arraycopy(start, 0, bytes, 0, start.length);
        bytes[79] = '\n';
        for (int i = 0; i < pixels.length; i++) {
            bytes[80 + i] = (byte) pixels[i];
        }
        return Files.write(dir.resolve("volume.npy"), bytes).toString();
    }

    @Test
    void oneComponentCanBeChosen() throws Exception {
        Run run = draw(dir.resolve("c.png").toFile(),
                Run.sample("retina-skeleton.png"), "--layout", "spectral", "--component", "5");
        assertEquals("121", run.fact("drawn nodes"), run.err());
        run = draw(dir.resolve("c.png").toFile(),
                Run.sample("retina-skeleton.png"), "--layout", "spectral", "--component", "6");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("component is 6, the graph has 6 components; use 0 … 5"), run.err());
    }

    @Test
    void wrongUsageIsToldWithItsCure() {
        assertMisuse("draw needs -o", "draw", Run.sample("post.npy"));
        assertMisuse("it writes png, svg", "draw", Run.sample("post.npy"), "-o", "x.gif");
        assertMisuse("--size is 7, must be 50 … 20000", "draw", Run.sample("post.npy"), "-o", "x.png", "--size", "7");
        assertMisuse("--base is 2", "draw", Run.sample("post.npy"), "-o", "x.png", "--base", "2");
        assertMisuse("--over needs --layout pixels",
                "draw", Run.sample("post.npy"), "-o", "x.png", "--layout", "spectral", "--over", "y.png");
        assertMisuse("--component needs", "draw", Run.sample("post.npy"), "-o", "x.png", "--component", "0");
        Run run = draw(dir.resolve("x.png").toFile(), Run.sample("retina-skeleton.png"), "--labels");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("or leave out the labels"), run.err());
        assertArrayEquals(new String[0], dir.toFile().list());
    }

    private static void assertMisuse(String words, String... args) {
        Run run = Run.of(args);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }
}
