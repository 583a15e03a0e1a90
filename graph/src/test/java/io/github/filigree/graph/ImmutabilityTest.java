package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.github.filigree.graph.geodesic.GeodesicPath;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.measure.Sholl;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.kernels.BinaryImage;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes into every array that a value hands out, and asks again. */
class ImmutabilityTest {

    private static final BinaryImage SKELETON = BinaryImage.parse("#..#.", ".##..", "#..##", "#...#", "#####");

    static Stream<Object> values() {
        PixelGraph graph = PixelGraph.builder(SKELETON).edges(EdgeRule.REDUCED).build();
        Branches branches = Branches.of(graph);
        return Stream.of(
                SKELETON,
                graph,
                branches,
                branches.table(),
                branches.table().column("branch_distance"),
                branches.table().column("branch_type"),
                BranchTable.Flags.of("flag", true, false),
                BranchGraph.of(branches),
                Components.of(branches),
                Geodesics.of(branches),
                Geodesics.of(branches).longestPath(0),
                JunctionClusters.of(graph),
                Pruning.shorterThan(branches, 2),
                SpectralLayout.of(graph),
                Sholl.withStep(graph, new double[] {2, 2}, 1));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsHandedOutIsACopy(Object value) throws ReflectiveOperationException {
        List<String> asked = new ArrayList<>();
        for (Method method : value.getClass().getMethods()) {
            boolean plain = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (plain && method.getReturnType().isArray()) {
                Object before = method.invoke(value);
                Object after = method.invoke(value);
                assertNotSame(before, after, method.toString());
                overwrite(after);
                assertArrayEquals(boxed(before), boxed(method.invoke(value)), method.toString());
                asked.add(method.getName());
            }
        }
        // What has no accessor of arrays by name is listed, so that a new one is seen here.
        if (value instanceof PixelGraph) {
            assertEquals(
                    List.of("degreeCounts", "isolated", "junctions", "pixelIndices", "shape", "spacing", "tips"),
                    asked.stream().sorted().toList());
        }
    }

    @Test
    void aPathKeepsWhatItWasMadeOf() {
        int[] nodes = {1, 2};
        GeodesicPath path = new GeodesicPath(nodes, new int[] {0}, 1);
        nodes[0] = 9;
        assertEquals(1, path.nodes()[0]);
    }

    @ParameterizedTest
    @EnumSource
    void matricesOfAGraphAreTheCallersOwn(EdgeRule rule) {
        PixelGraph graph = PixelGraph.builder(SKELETON).edges(rule).build();
        CsrMatrix expected = graph.toCsr();
        CsrMatrix written = graph.toCsr();
        overwrite(written.rowPointers());
        overwrite(written.columnIndices());
        overwrite(written.values());
        assertEquals(expected, graph.toCsr());
        assertEquals(expected, graph.csrView());
        CooMatrix coo = graph.toCoo(0);
        overwrite(graph.toCoo(0).columns());
        assertEquals(coo, graph.toCoo(0));
    }

    private static void overwrite(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            switch (array) {
                case int[] ints -> ints[i] = 77;
                case long[] longs -> longs[i] = 77;
                case double[] doubles -> doubles[i] = 77;
                case byte[] bytes -> bytes[i] = 77;
                case boolean[] flags -> flags[i] ^= true;
                default -> throw new AssertionError("an array of " + array.getClass());
            }
        }
    }

    private static Object[] boxed(Object array) {
        Object[] boxed = new Object[Array.getLength(array)];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = Array.get(array, i);
        }
        return boxed;
    }
}
