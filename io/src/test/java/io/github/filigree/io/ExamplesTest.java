package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.thin.TileThinning;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the Javadoc, in a directory of their own. */
class ExamplesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path THIS = Path.of("src", "test", "java", "io", "github", "filigree", "io",
            "ExamplesTest.java");
    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet :\\R(.*?)\\R \\* \\}\\R", Pattern.DOTALL);
    private static final BinaryImage SHAPE = BinaryImage.parse("......", ".####.", ".####.", ".#..#.", ".#..#.");

    private static final String OME = "<OME><Image><Pixels DimensionOrder='XYCTZ' SizeC='2' SizeT='2' SizeZ='1'/>"
            + "</Image></OME>";

    @TempDir
    private Path dir;

    private Path file(String name) {
        return dir.resolve(name);
    }

    @Test
    void everyExampleStandsHere() throws IOException {
        String here = withoutBlanks(Files.readString(THIS)).replace("file(\"", "Path.of(\"");
        int found = 0;
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher snippet = SNIPPET.matcher(Files.readString(source));
                while (snippet.find()) {
                    String code = withoutBlanks(snippet.group(1).replaceAll("(?m)^ \\* ?", ""));
                    assertTrue(here.contains(code), source + ": no test runs\n" + snippet.group(1));
                    found++;
                }
            }
        }
        assertEquals(12, found);
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s", "");
    }

    @Test
    void images() throws IOException {
        Images.write(Image.of(SHAPE), file("mask.png"));
        BinaryImage mask = Images.read(file("mask.png")).mask(Foreground.NONZERO);
        BinaryImage skeleton = Thinning.zhangSuen(mask);
        Images.write(Image.of(skeleton), file("skeleton.npy"));
        assertEquals(Thinning.zhangSuen(SHAPE), Images.read(file("skeleton.npy")).mask(Foreground.NONZERO));
    }

    @Test
    void image() throws IOException {
        Images.write(Image.of(SHAPE).spaced(Spacing.of("µm", 0.5, 0.25)), file("mask.tif"));
        Image image = Images.read(file("mask.tif"));
        double corner = image.value(0);
        BinaryImage mask = image.mask(Foreground.NONZERO);
        PixelGraph graph = PixelGraph.builder(Thinning.zhangSuen(mask))
                .spacing(image.spacing().map(Spacing::sizes).orElse(new double[] {1, 1}))
                .build();
        assertEquals(0, corner);
        assertEquals(SHAPE, mask);
        assertArrayEquals(new double[] {0.5, 0.25}, graph.spacing());
    }

    @Test
    void selection() throws IOException {
        byte[] file = new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 1, 8, new byte[] {1}, Tiff.description("ImageJ=1.54p\nimages=2\nchannels=2\n"))
                .page(1, 1, 8, new byte[] {5}).bytes();
        Files.write(file("plain.ome.tif"), file);
        Files.write(file("cells.ome.tif"), new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 1, 8, new byte[] {1}, Tiff.description(OME)).page(1, 1, 8, new byte[] {2})
                .page(1, 1, 8, new byte[] {3}).page(1, 1, 8, new byte[] {4}).bytes());
        Image nuclei = Images.read(file("cells.ome.tif"), Selection.ALL.channel(1).time(0));
        assertEquals(2, nuclei.value(0));
        assertEquals(5, Images.read(file("plain.ome.tif"), Selection.ALL.channel(1)).value(0));
    }

    @Test
    void boxes() throws IOException {
        Image tubes = Image.of(new byte[] {1, 0, 1, 0, 0, 0, 1, 1}, 2, 2, 2).spaced(Spacing.of("µm", 2, 1, 1));
        Images.write(tubes, file("brain.ome.zarr"));
        TiledImage volume = TiledImage.open(file("brain.ome.zarr"), Selection.ALL);
        TileSource vessels = volume.mask(Foreground.NONZERO);
        double[] sizes = volume.spacing().map(Spacing::sizes).orElse(new double[] {1, 1, 1});
        assertArrayEquals(new double[] {2, 1, 1}, sizes);
        assertEquals(tubes.mask(Foreground.NONZERO), vessels.read(Box.of(2, 2, 2)));
    }

    @Test
    void zarr() throws IOException {
        byte[] pixels = {1, 0, 0, 1, 1, 0};
        FolderStore folder = new FolderStore(file("skeleton.zarr"));
        ZarrFolder zarr = ZarrFolder.create(folder, PixelType.BOOL, new long[] {1, 2, 3});
        zarr.write(Box.between(new long[] {0, 0, 0}, new long[] {1, 2, 3}), BinaryImage.of(pixels, 1, 2, 3));
        assertArrayEquals(pixels, Images.read(file("skeleton.zarr")).toBytes());
    }

    @Test
    void graphs() throws IOException {
        BinaryImage skeleton = BinaryImage.parse(".###", "#...", ".###");
        Graphs.write(PixelGraph.of(skeleton), file("graph.npz"));
        Graphs.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build())
                .branchesAsEdges()
                .write(file("branches.graphml"));
        assertArrayEquals(new double[] {7, 7},
                Npy.readZip(Files.readAllBytes(file("graph.npz"))).get("shape").doubles());
        assertTrue(Files.readString(file("branches.graphml")).contains("tip-tip"));
    }

    @Test
    void tables() throws IOException {
        BinaryImage skeleton = BinaryImage.parse("####");
        Branches branches = Branches.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build());
        Tables.write(BranchTable.of(branches), file("branches.csv"));
        List<String> lines = Files.readAllLines(file("branches.csv"));
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("skeleton_id,node_id_src,node_id_dst,branch_distance"), lines.get(0));
        assertTrue(lines.get(1).startsWith("0,0,3,3.0"), lines.get(1));
    }

    @Test
    void pictures() throws IOException {
        BinaryImage skeleton = BinaryImage.parse("#....", ".####");
        Images.write(Image.of(new byte[10], 2, 5), file("photograph.jpg.png"));
        Files.move(file("photograph.jpg.png"), file("photograph.jpg"));
        PixelGraph graph = PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build();
        Picture picture = Pictures.draw(graph).color(PictureColor.BRANCH).over(file("photograph.jpg")).build();
        Pictures.write(picture, file("branches.svg"));
        String svg = Files.readString(file("branches.svg"));
        assertTrue(svg.startsWith("<svg ") && svg.contains("width=\"" + picture.width() + "\""), svg);
        assertTrue(svg.contains(">Skeleton, coloured by branch<"), svg);
    }

    @Test
    void sums() throws IOException {
        Npy.write(file("x.npy"), 1, "<i4", false, new long[] {3}, 1, 2, 3);
        Npy.write(file("y.npy"), 1, "<i4", false, new long[] {3}, 10, 20, 30);
        Image x = Images.read(file("x.npy"));
        Image y = Images.read(file("y.npy"));
        OutputFile.write(file("sum.npy"), out -> Sums.write(x, y, false, out));
        assertArrayEquals(new double[] {11, 22, 33}, Npy.read(Files.readAllBytes(file("sum.npy"))).doubles());
    }

    @Test
    void report() throws IOException {
        Images.write(Image.of(SHAPE), file("vessels.png"));
        BinaryImage mask = SHAPE;
        Branches branches = Branches.of(Thinning.of(mask));
        Report report = Report.of(branches).title("vessels.png").picture(file("vessels.png"));
        OutputFile.write(file("report.html"), report::write);
        assertTrue(Files.readString(file("report.html")).contains("<h1>vessels.png</h1>"));
    }

    @Test
    void reportIndex() throws IOException {
        Branches branches = Branches.of(SHAPE);
        Report report = Report.of(branches).title("left.png");
        ReportIndex index = new ReportIndex("vessels");
        index.add("left.png", "left.html", report.thumbnail(), Map.of("branches", branches.count()));
        OutputFile.write(file("index.html"), index::write);
        assertTrue(Files.readString(file("index.html")).contains("href=\"left.html\""));
    }

    @Test
    void tileJob() throws IOException {
        byte[] pixels = new byte[5 * 6 * 300];
        Arrays.fill(pixels, 6 * 300, 4 * 6 * 300, (byte) 1);
        BinaryImage slab = BinaryImage.of(pixels, 5, 6, 300);
        Images.write(Image.of(slab), file("brain.zarr"));
        TileSource source = Images.tiles(file("brain.zarr"), Selection.ALL, Foreground.NONZERO);
        FolderStore work = new FolderStore(file("result/work"));
        TileJob job = new TileJob(source, Tiling.of(source.shape(), 256), work, new ThreadRunner(8));
        TileThinning thinning = job.thin(Thinning.Method.HOMOTOPIC, 32);
        job.write(thinning.tiles(), new FolderStore(file("result/skeleton.zarr")), "brain", null);
        assertEquals(Thinning.homotopic(slab),
                Images.read(file("result/skeleton.zarr")).mask(Foreground.NONZERO));
    }
}
