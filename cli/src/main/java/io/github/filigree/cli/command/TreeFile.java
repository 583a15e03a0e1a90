package io.github.filigree.cli.command;

import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.tree.PointBranches;
import io.github.filigree.graph.tree.PointTable;
import io.github.filigree.graph.tree.PointTrees;
import io.github.filigree.io.Graphs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** An SWC file among the inputs of {@code branches}: trees that are traced already, and only measured. */
final class TreeFile {

    /** The options that such a file leaves a meaning. */
    private static final Set<String> OPTIONS =
            Set.of("-o", "--format", "--in-place", "-r", "--summary", "--columns", "--json", "--threads", "--simd",
                    "--quiet", "--debug");

    private final PointBranches branches;
    private final BranchTable all;

    private TreeFile(PointTrees trees) {
        branches = PointBranches.of(trees);
        all = PointTable.of(branches);
    }

    static boolean is(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".swc");
    }

    static TreeFile read(CommonOptions common, String file) throws IOException {
        common.givenBut(OPTIONS).ifPresent(option -> {
            throw common.misuse(option + " is for images; " + file + " is measured as it was traced");
        });
        return new TreeFile(Graphs.readSwc(Path.of(file)));
    }

    /**
     * {@return the columns of these names, all for skan and all}
     *
     * @param names of columns
     * @throws IllegalArgumentException if there is no such column
     */
    BranchTable table(List<String> names) {
        return names.equals(List.of("skan")) || names.equals(List.of("all")) ? all
                : BranchTable.of(names.stream().map(all::column).toList());
    }

    Summary.Entry describe(Summary.Entry entry) {
        PointTrees trees = branches.trees();
        double total = Arrays.stream(all.doubles("branch_distance")).sum();
        return entry.put("points", trees.count())
                .put("trees", IntStream.range(0, trees.count()).filter(p -> trees.parent(p) < 0).count())
                .put("branches", branches.count())
                .put("cycles", trees.cuts().length / 2)
                .put("total length", total, BranchesCommand.number(total));
    }
}
