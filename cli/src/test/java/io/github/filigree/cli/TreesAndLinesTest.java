package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SWC, read back by a reader of the test's own, and GeoJSON, by Jackson, are the graph itself. */
class TreesAndLinesTest {

    @TempDir
    private Path dir;

    static List<Picture> pictures() {
        return Picture.upToThreeAxes();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void geoJsonIsTheBranches(Picture picture) throws IOException {
        PixelGraph graph = picture.graph(EdgeRule.REDUCED);
        Branches branches = Branches.of(graph);
        JsonNode root = new ObjectMapper().readTree(picture.file(dir, "branches.geojson"));
        assertEquals("FeatureCollection", root.get("type").asText());
        assertEquals(branches.count(), root.get("features").size());
        for (int b = 0; b < branches.count(); b++) {
            JsonNode feature = root.get("features").get(b);
            assertEquals("Feature", feature.get("type").asText());
            JsonNode properties = feature.get("properties");
            assertEquals(b, properties.get("branch").asInt());
            assertEquals(branches.component(b), properties.get("component").asInt());
            assertEquals(kind(branches, b), properties.get("kind").asText());
            assertEquals(branches.source(b), properties.get("source").asInt());
            assertEquals(branches.target(b), properties.get("target").asInt());
            assertEquals(Arrays.stream(path(branches, b)).distinct().count(), properties.get("pixels").asInt());
            assertEquals(branches.length(b), properties.get("length").asDouble());
            assertEquals(branches.distance(b), properties.get("distance").asDouble());
            assertEquals("LineString", feature.get("geometry").get("type").asText());
            JsonNode line = feature.get("geometry").get("coordinates");
            assertEquals(branches.size(b), line.size());
            for (int k = 0; k < line.size(); k++) {
                double[] place = graph.position(branches.node(b, k));
                assertEquals(Math.max(2, place.length), line.get(k).size());
                for (int i = 0; i < line.get(k).size(); i++) {
                    double expected = i < place.length ? place[place.length - 1 - i] : 0;
                    assertEquals(expected, line.get(k).get(i).asDouble());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void swcIsTheGraphButForItsCuts(Picture picture) throws IOException {
        for (EdgeRule rule : new EdgeRule[] {EdgeRule.REDUCED, EdgeRule.ALL}) {
            PixelGraph graph = picture.graph(rule);
            Path swc = dir.resolve("trees.swc");
            String told = rule == EdgeRule.REDUCED ? picture.graph(dir, "-o", swc.toString())
                    : picture.graph(dir, "-o", swc.toString(), "--edges", "all");
            List<String> lines = Files.readAllLines(swc);
            int[] nodeOfId = new int[graph.nodeCount() + 1];
            List<int[]> edges = new ArrayList<>();
            int roots = 0;
            int next = 1;
            for (String line : lines.stream().filter(l -> !l.startsWith("#")).toList()) {
                String[] parts = line.split(" ");
                assertEquals(7, parts.length, line);
                assertEquals(next, Integer.parseInt(parts[0]), "numbers without a gap");
                assertEquals("0", parts[1]);
                nodeOfId[next] = nodeAt(graph, new double[] {
                    Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), Double.parseDouble(parts[4])});
                assertEquals(Arrays.stream(picture.spacing()).min().orElseThrow() / 2, Double.parseDouble(parts[5]));
                int parent = Integer.parseInt(parts[6]);
                assertTrue(parent == -1 || parent >= 1 && parent < next, "parents come first: " + line);
                roots += parent == -1 ? 1 : 0;
                if (parent > 0) {
                    edges.add(new int[] {nodeOfId[parent], nodeOfId[next]});
                }
                next++;
            }
            assertEquals(graph.nodeCount(), next - 1);
            assertEquals(graph.nodeCount(), Arrays.stream(nodeOfId).skip(1).distinct().count());
            assertEquals(Branches.of(graph).componentCount(), roots);
            List<String> cuts = lines.stream().filter(l -> l.startsWith("# cut between ")).toList();
            for (String cut : cuts) {
                String[] parts = cut.split(" ");
                edges.add(new int[] {nodeOfId[Integer.parseInt(parts[3])], nodeOfId[Integer.parseInt(parts[5])]});
            }
            Set<Long> read = new HashSet<>();
            edges.forEach(e -> read.add((long) Math.min(e[0], e[1]) << 32 | Math.max(e[0], e[1])));
            Set<Long> expected = new HashSet<>();
            for (int node = 0; node < graph.nodeCount(); node++) {
                for (int k = 0; k < graph.degree(node); k++) {
                    expected.add((long) Math.min(node, graph.neighbor(node, k)) << 32
                            | Math.max(node, graph.neighbor(node, k)));
                }
            }
            assertEquals(expected, read);
            assertEquals(expected.size(), edges.size());
            assertEquals(cuts.isEmpty() ? "" : "filigree: " + dir.resolve("image.npy") + ": SWC has no cycles: "
                    + cuts.size() + (cuts.size() == 1 ? " edge was" : " edges were") + " cut, between the pixels ",
                    told.substring(0, Math.max(0, told.indexOf('[', told.indexOf("SWC")))));
        }
    }

    /** The node at x, y, z. */
    private static int nodeAt(PixelGraph graph, double[] point) {
        long pixel = 0;
        for (int axis = 0; axis < graph.rank(); axis++) {
            double place = point[graph.rank() - 1 - axis] / graph.spacing()[axis];
            assertEquals(Math.rint(place), place, 1e-9);
            pixel = pixel * graph.shape()[axis] + Math.round(place);
        }
        for (int i = graph.rank(); i < 3; i++) {
            assertEquals(0, point[i]);
        }
        return graph.nodeAt(pixel);
    }

    @Test
    void cutsAreNamedByTheirPixels() throws IOException {
        assertTrue(Picture.drawn("ring", ".#.", "#.#", ".#.").graph(dir, "-o", dir.resolve("ring.swc").toString())
                .endsWith(": 1 edge was cut, between the pixels [1, 2]–[2, 1]; the file's head lists all"));
        String told = Picture.drawn("rings", ".#.#.#.#.", "#.#.#.#.#", ".#.#.#.#.")
                .graph(dir, "-o", dir.resolve("rings.swc").toString());
        assertTrue(told.contains(": 4 edges were cut, ") && told.contains(" and 1 more;"), told);
    }

    @Test
    void moreThanThreeAxesAreRefusedWhereThereIsNoPlaceForThem() throws IOException {
        Path image = dir.resolve("four.npy");
        Npy.write(image, 1, "|u1", false, new long[] {1, 1, 1, 1}, 1);
        for (String format : List.of("swc", "geojson")) {
            Run run = Run.of("graph", image.toString(), "-o", dir.resolve("four." + format).toString());
            assertEquals(1, run.code());
            assertTrue(run.err().contains("has up to three axes, the image has 4; write .graphml or .csv"), run.err());
        }
    }

    private static String kind(Branches branches, int branch) {
        return List.of("tip-tip", "tip-junction", "junction-junction", "cycle").get(branches.kind(branch).ordinal());
    }

    private static int[] path(Branches branches, int branch) {
        return IntStream.range(0, branches.size(branch)).map(k -> branches.node(branch, k)).toArray();
    }
}
