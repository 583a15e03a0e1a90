package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.GeoReference;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that lie on a map: GeoTIFFs and world files, and lines in the map's coordinates. */
class MapTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");

    @TempDir
    private Path dir;

    private static Image read(String name) throws IOException {
        return Images.read(FORMATS.resolve(name));
    }

    private static String write(Image image, double tolerance, GraphFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PixelGraph graph =
                PixelGraph.builder(image.mask(Foreground.NONZERO)).edges(EdgeRule.REDUCED).build();
        Graphs.of(graph).reference(image.reference().orElse(null)).simplified(tolerance).write(out, format);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tagsGiveTheMapOfPixelsCorners() throws IOException {
        Image image = read("geo-utm32.tif");
        GeoReference reference = image.reference().orElseThrow();
        assertEquals(32632, reference.epsg());
        assertEquals("m", reference.unit());
        assertEquals(500000, reference.x(0, 0));
        assertEquals(5400000, reference.y(0, 0));
        assertEquals(500000 + 2 * 3.5, reference.x(3.5, 7.5));
        assertEquals(5400000 - 5 * 7.5, reference.y(3.5, 7.5));
        assertEquals(Optional.of(Spacing.of("m", 5, 2)), image.spacing());
        assertEquals("GeoTIFF", image.spacing().orElseThrow().source());
        // Where the tie point is a pixel's centre, it is the place of column 0.5 and row 0.5.
        GeoReference points = read("geo-utm32-points.tif").reference().orElseThrow();
        assertEquals(500000, points.x(0.5, 0.5));
        assertEquals(5400000, points.y(0.5, 0.5));
        GeoReference turned = read("geo-turned.tif").reference().orElseThrow();
        assertEquals(500000 + 2 * 7.5, turned.x(3.5, 7.5));
        assertEquals(5400000 + 5 * 3.5, turned.y(3.5, 7.5));
        assertArrayEquals(new double[] {2, 5}, turned.pixelSizes());
    }

    @Test
    void linesAreInTheMapsCoordinatesOfPixelsCentres() throws IOException {
        String wkt = write(read("geo-utm32.tif"), 0, GraphFormat.WKT);
        // The horizontal line starts at row 2, column 2: half a pixel right and down, y up.
        assertTrue(wkt.startsWith("LINESTRING (500005.0 5399987.5, 500007.0 5399987.5, "), wkt);
        assertEquals(0, wkt.lines().filter(line -> !line.matches("LINESTRING \\([\\d. ,]+\\)")).count());
        String json = write(read("geo-utm32.tif"), 0, GraphFormat.GEOJSON);
        assertTrue(json.contains("\"crs\": {\"type\": \"name\", \"properties\": {\"name\": "
                + "\"urn:ogc:def:crs:EPSG::32632\"}}"), json);
        assertTrue(json.contains("[500005.0, 5399987.5], [500007.0, 5399987.5]"), json);
        assertFalse(json.contains("y down"), json);
    }

    @Test
    void longitudeAndLatitudeNeedNoNote() throws IOException {
        Image image = read("geo-wgs84.tif");
        assertTrue(image.reference().orElseThrow().isLongitudeLatitude());
        String json = write(image, 0, GraphFormat.GEOJSON);
        assertFalse(json.contains("crs") || json.contains("orientation"), json);
        assertTrue(json.contains("[" + (8.0 + 2.5 * 0.001) + ", " + (49.0 - 2.5 * 0.002) + "]"), json);
        assertTrue(write(read("tifffile-bool.tif"), 0, GraphFormat.GEOJSON).contains("x right, y down"));
    }

    @Test
    void simplifiedLinesKeepTheirEnds() throws IOException {
        Image image = Image.of(BinaryImage.parse("#......", ".#....#", "..####."));
        assertEquals("LINESTRING (0.0 0.0, 1.0 1.0, 2.0 2.0, 3.0 2.0, 4.0 2.0, 5.0 2.0, 6.0 1.0)\n",
                write(image, 0, GraphFormat.WKT));
        assertEquals("LINESTRING (0.0 0.0, 2.0 2.0, 5.0 2.0, 6.0 1.0)\n", write(image, 0.1, GraphFormat.WKT));
        assertEquals("LINESTRING (0.0 0.0, 6.0 1.0)\n", write(image, 9, GraphFormat.WKT));
        Image volume = Image.of(new byte[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 1, 3);
        assertEquals("LINESTRING Z (0.0 0.0 0.0, 1.0 0.0 1.0, 2.0 0.0 2.0)\n", write(volume, 0, GraphFormat.WKT));
        assertEquals("LINESTRING Z (0.0 0.0 0.0, 2.0 0.0 2.0)\n", write(volume, 0.1, GraphFormat.WKT));
        Image ring = Image.of(BinaryImage.parse(".##.", "#..#", "#..#", ".##."));
        assertEquals(9, write(ring, 0, GraphFormat.WKT).split(",").length);
        assertThrows(IllegalArgumentException.class, () -> write(image, -1, GraphFormat.WKT));
    }

    @Test
    void worldFilesLieBesideTheirImage() throws IOException {
        Path image = Files.copy(FORMATS.resolve("pillow-L.png"), dir.resolve("road.png"));
        assertEquals(Optional.empty(), Images.read(image).reference());
        Files.write(dir.resolve("road.pgw"), List.of("2.0", "0.0", "0.0", "-5.0", "500001.0", "5399997.5"));
        Image placed = Images.read(image);
        GeoReference reference = placed.reference().orElseThrow();
        assertEquals(500000, reference.x(0, 0));
        assertEquals(5400000, reference.y(0, 0));
        assertEquals(0, reference.epsg());
        assertEquals(Optional.of(Spacing.of(5, 2)), placed.spacing());
        assertTrue(write(placed, 0, GraphFormat.GEOJSON).contains("\"crs\": null"));
        Files.writeString(dir.resolve("road.pgw"), "2.0\nnorth\n");
        FileException e = assertThrows(FileException.class, () -> Images.read(image));
        assertTrue(e.getMessage().startsWith(dir.resolve("road.pgw") + " is no world file"), e.getMessage());
    }
}
