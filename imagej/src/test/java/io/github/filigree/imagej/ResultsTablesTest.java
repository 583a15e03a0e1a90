package io.github.filigree.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.measure.ResultsTable;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.kernels.BinaryImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTablesTest {

    @Test
    void headingsAreThoseOfAnalyzeSkeleton() {
        Branches branches = Branches.of(BinaryImage.parse("#...#", ".#.#.", "..#..", "..#..", "..#.."));
        ResultsTable table = ResultsTables.of(FijiTable.of(branches, pixel -> 255));
        assertArrayEquals(
                new String[] {"Skeleton ID", "Branch length", "V1 x", "V1 y", "V1 z", "V2 x", "V2 y", "V2 z",
                    "Euclidean distance", "running average length", "average intensity (inner 3rd)",
                    "average intensity"},
                table.getHeadings());
        assertEquals(3, table.size());
        assertEquals(2 * Math.sqrt(2), table.getValue("Branch length", 0));
        assertEquals(255, table.getValue("average intensity", 2));
    }

    @Test
    void everyKindOfColumnIsCopied() {
        ResultsTable table = ResultsTables.of(BranchTable.of(List.of(
                BranchTable.Ints.of("a", 1, 2), BranchTable.Doubles.of("b", 0.5, Double.NaN),
                BranchTable.Flags.of("c", true, false))));
        assertEquals(2, table.getValue("a", 1));
        assertEquals(0.5, table.getValue("b", 0));
        assertEquals(Double.NaN, table.getValue("b", 1));
        assertEquals(1, table.getValue("c", 0));
        assertEquals(0, table.getValue("c", 1));
        assertThrows(IllegalArgumentException.class, () -> ResultsTables.of(null));
    }
}
