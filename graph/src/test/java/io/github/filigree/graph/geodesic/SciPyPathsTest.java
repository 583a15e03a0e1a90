package io.github.filigree.graph.geodesic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.Retina;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Diameter and radius of the retina's components, against SciPy's Dijkstra from every pixel; see peers.py. */
class SciPyPathsTest {

    @Test
    void diametersAndRadiiAreSciPys() throws IOException {
        Branches branches = Branches.of(PixelGraph.of(Retina.skeleton()));
        Components components = Components.of(branches);
        Geodesics geodesics = Geodesics.of(branches);
        List<String> rows;
        try (InputStream in = SciPyPathsTest.class.getResourceAsStream("retina-scipy.csv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        }
        assertEquals(rows.size(), components.count());
        for (int c = 0; c < rows.size(); c++) {
            String[] row = rows.get(c).split(",");
            assertEquals(Integer.parseInt(row[1]), components.size(c));
            assertEquals(Double.parseDouble(row[3]), geodesics.longestPath(c).length(), 1e-8);
            assertEquals(Double.parseDouble(row[4]), geodesics.center(c).radius(), 1e-8);
        }
    }
}
