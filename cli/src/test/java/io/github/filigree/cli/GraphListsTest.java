package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GraphML, CSV and DOT, read back by readers of the test's own, are the graph itself. */
class GraphListsTest {

    private static final List<String> KINDS = List.of("tip-tip", "tip-junction", "junction-junction", "cycle");

    @TempDir
    private Path dir;

    static List<Picture> pictures() {
        return Picture.all();
    }

    private List<Listed> lists(Picture picture, String... more) throws Exception {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "--nodes";
        all[more.length + 1] = dir.resolve("nodes.csv").toString();
        byte[] edges = picture.file(dir, "edges.csv", all);
        return List.of(
                Listed.csv(edges, Files.readAllBytes(dir.resolve("nodes.csv"))),
                Listed.graphMl(picture.file(dir, "graph.graphml", more)),
                Listed.dot(picture.file(dir, "graph.dot", more)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void listsOfPixelsAreTheGraph(Picture picture) throws Exception {
        PixelGraph graph = picture.graph(EdgeRule.ALL);
        Set<String> edges = new TreeSet<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                if (node < graph.neighbor(node, k)) {
                    edges.add(node + " " + graph.neighbor(node, k) + " " + graph.length(node, k));
                }
            }
        }
        for (int base = 0; base < 2; base++) {
            for (Listed listed : lists(picture, "--base", "" + base)) {
                assertNodes(IntStream.range(0, graph.nodeCount()).toArray(), graph, base, listed);
                assertEquals(edges.size(), listed.edges().size());
                Set<String> read = new TreeSet<>();
                for (Listed.Edge edge : listed.edges()) {
                    assertEquals(Set.of("length"), edge.values().keySet());
                    read.add(edge.source() - base + " " + (edge.target() - base) + " "
                            + Double.parseDouble(edge.values().get("length")));
                }
                assertEquals(edges, read);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void listsOfBranchesAreTheBranches(Picture picture) throws Exception {
        PixelGraph graph = picture.graph(EdgeRule.REDUCED);
        Branches branches = Branches.of(graph);
        Set<Integer> nodes = new TreeSet<>();
        Arrays.stream(graph.isolated()).forEach(nodes::add);
        for (int b = 0; b < branches.count(); b++) {
            nodes.add(branches.source(b));
            nodes.add(branches.target(b));
        }
        for (Listed listed : lists(picture, "--reduced-graph")) {
            assertNodes(nodes.stream().mapToInt(i -> i).toArray(), graph, 0, listed);
            assertEquals(branches.count(), listed.edges().size());
            Map<Long, Integer> ends = new HashMap<>();
            for (int b = 0; b < branches.count(); b++) {
                Listed.Edge edge = listed.edges().get(b);
                assertEquals(branches.source(b), edge.source());
                assertEquals(branches.target(b), edge.target());
                assertEquals(branches.length(b), Double.parseDouble(edge.values().get("length")));
                assertEquals(KINDS.get(branches.kind(b).ordinal()), edge.values().get("kind"));
                int[] path = Arrays.copyOfRange(
                        branches.pathNodes(), branches.pathPointers()[b], branches.pathPointers()[b + 1]);
                assertEquals("" + Arrays.stream(path).distinct().count(), edge.values().get("pixels"));
                assertEquals("" + b, edge.values().get("branch"));
                ends.merge(edge.source(), 1, Integer::sum);
                ends.merge(edge.target(), 1, Integer::sum);
            }
            listed.nodes().forEach((id, values) ->
                    assertEquals(values.get("degree"), "" + ends.getOrDefault(id, 0), "loops counted twice"));
        }
    }

    private static void assertNodes(int[] nodes, PixelGraph graph, int base, Listed listed) {
        assertArrayEquals(Arrays.stream(nodes).mapToLong(node -> node + base).toArray(),
                listed.nodes().keySet().stream().mapToLong(id -> id).toArray());
        for (int node : nodes) {
            Map<String, String> values = listed.nodes().get((long) node + base);
            assertEquals(graph.pixelIndex(node), Long.parseLong(values.get("pixel")));
            assertEquals(graph.degree(node), Integer.parseInt(values.get("degree")));
            int rank = graph.rank();
            for (int axis = 0; axis < rank; axis++) {
                String name = rank > 3 ? "coord_" + axis : List.of("x", "y", "z").get(rank - 1 - axis);
                assertEquals(graph.position(node)[axis], Double.parseDouble(values.get(name)), name);
            }
            String drawnAt = values.get("pos");
            if (drawnAt != null) {
                String[] parts = drawnAt.replace("!", "").split(",");
                assertEquals(Double.parseDouble(values.get("x")), Double.parseDouble(parts[0]));
                assertEquals(Double.parseDouble(values.get("y")), -Double.parseDouble(parts[1]), 0.0);
                assertEquals(rank, parts.length);
            }
        }
    }

    @Test
    void graphvizDrawsNodesWhereTheirPixelsAreAndRowsDown() {
        String dot = Run.of("graph", Run.sample("post.npy"), "-o", "-", "--format", "dot").out();
        assertTrue(dot.contains("\n0 [pixel=\"11\" degree=\"1\" x=\"2.0\" y=\"1.0\" pos=\"2.0,-1.0!\"]\n"), dot);
        assertTrue(dot.contains("\n0 -- 3 [length=\"1.4142135623730951\"]\n"), dot);
    }

    @Test
    void standardOutputTakesEveryFormatAndTheListOfNodes() throws IOException {
        for (String format : List.of("graphml", "csv", "dot", "swc", "geojson")) {
            Path file = dir.resolve("post." + format);
            Run toFile = Run.of("graph", Run.sample("post.npy"), "-o", file.toString());
            assertEquals(0, toFile.code(), toFile.err());
            Run piped = Run.of("graph", Run.sample("post.npy"), "-o", "-", "--format", format, "--quiet");
            assertEquals(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), piped.out());
            assertEquals("", piped.err());
        }
        Run nodes = Run.of("graph", Run.sample("post.npy"), "--nodes", "-");
        assertEquals(14, nodes.out().lines().count());
        assertTrue(nodes.err().contains("isolated"), nodes.err());
    }

    @Test
    void numbersLookTheSameInEveryCountry() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            Run run = Run.of("graph", Run.sample("post.npy"), "-o", "-", "--format", "csv");
            assertTrue(run.out().startsWith("source,target,length\n0,3,1.4142135623730951\n1,2,1.0\n"), run.out());
        } finally {
            Locale.setDefault(before);
        }
    }
}
