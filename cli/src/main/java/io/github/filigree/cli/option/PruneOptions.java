package io.github.filigree.cli.option;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.graph.prune.PruningBuilder;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What is taken off a skeleton before its branches are measured. */
public final class PruneOptions {

    /** The choices of {@code --prune-loops}. */
    enum Loops {
        SHORTEST,
        DIMMEST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The choices of {@code --prune-type}. */
    enum Type {
        LINE(BranchKind.TIP_TO_TIP),
        BRIDGE(BranchKind.JUNCTION_TO_JUNCTION),
        SPUR(BranchKind.TIP_TO_JUNCTION),
        CYCLE(BranchKind.CYCLE);

        private final BranchKind kind;

        Type(BranchKind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CommonOptions common;
    private final SameSizeImages images;
    private double length;
    private double factor;

    @Option(names = "--prune-below", order = 19, paramLabel = "VALUE",
            description = "remove spurs whose mean of the first --values is smaller")
    private double value = Double.NEGATIVE_INFINITY;

    @Option(names = "--prune-type", order = 19, paramLabel = "TYPE",
            description = "remove all branches of a type: line (tip to tip), spur (tip to junction), bridge (junction "
                    + "to junction) or cycle")
    private Type type;

    @Option(names = "--prune-loops", order = 19, paramLabel = "WHICH",
            description = "open every cycle: of each the shortest branch goes, or the dimmest in the first --values")
    private Loops loops;

    @Option(names = "--prune-repeat", order = 19, description = "prune until nothing changes any more")
    private boolean repeat;

    @Option(names = "--keep", order = 19, paramLabel = "MASK",
            description = "mask of the same size: no branch goes that has a pixel in it")
    private String keep;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public PruneOptions(CommonOptions common, InputOptions input) {
        this.common = common;
        images = new SameSizeImages(common, input);
    }

    @Option(names = "--prune", order = 19, paramLabel = "LENGTH",
            description = "first remove spurs, branches that end in a tip, that are shorter than this, the shortest "
                    + "first; what is left of a junction with two branches is joined")
    void setPrune(double length) {
        if (!(length >= 0)) {
            throw common.misuse("--prune is " + length + ", must be at least 0");
        }
        this.length = length;
    }

    @Option(names = "--prune-radius", order = 19, paramLabel = "FACTOR",
            description = "remove spurs shorter than so many radii where they leave the rest; needs --radius")
    void setFactor(double factor) {
        if (!(factor >= 0)) {
            throw common.misuse("--prune-radius is " + factor + ", must be at least 0");
        }
        this.factor = factor;
    }

    /** {@return whether anything is pruned} */
    public boolean given() {
        return spurs() || type != null || loops != null;
    }

    private boolean spurs() {
        return length > 0 || factor > 0 || value > Double.NEGATIVE_INFINITY;
    }

    /** {@return the files that are read for every image} */
    public List<String> files() {
        return keep == null ? List.of() : List.of(keep);
    }

    /**
     * {@return what pruning leaves}
     *
     * @param image the skeleton
     * @param branches all of them
     * @param inputs what was read for this image
     * @throws IOException if the mask of {@code --keep} cannot be read
     */
    public Pruning of(Image image, Branches branches, BranchColumns.Inputs inputs) throws IOException {
        if (factor > 0 && inputs.radius() == null) {
            throw common.misuse("--prune-radius needs radii; give --radius MASK");
        }
        if ((value > Double.NEGATIVE_INFINITY || loops == Loops.DIMMEST) && inputs.values().isEmpty()) {
            throw common.misuse("--prune-below and --prune-loops dimmest need an image; give --values SOURCE");
        }
        BinaryImage mask = keep == null ? null : images.mask(image, keep);
        return repeat
                ? Pruning.repeatedly(branches, b -> once(b, mask, inputs))
                : once(branches, mask, inputs);
    }

    /** Types first, then loops, then spurs, of which opened loops make more. */
    private Pruning once(Branches all, BinaryImage mask, BranchColumns.Inputs inputs) {
        return builder(all, mask)
                .without(b -> type != null && all.kind(b) == type.kind)
                .then(b -> loops == null ? builder(b, mask).without(branch -> false) : withoutLoops(b, mask, inputs))
                .then(b -> spurs() ? withoutSpurs(b, mask, inputs) : builder(b, mask).without(branch -> false));
    }

    private Pruning withoutLoops(Branches branches, BinaryImage mask, BranchColumns.Inputs inputs) {
        if (loops == Loops.SHORTEST) {
            return builder(branches, mask).withoutLoops(branches::length);
        }
        double[] means = branches.measure(inputs.values().getFirst(), BranchReducer.MEAN);
        return builder(branches, mask).withoutLoops(b -> means[b]);
    }

    private Pruning withoutSpurs(Branches branches, BinaryImage mask, BranchColumns.Inputs inputs) {
        PruningBuilder builder = builder(branches, mask).shorterThan(length);
        if (factor > 0) {
            builder.shorterThanRadius(factor, branches.graph().read(inputs.radius()));
        }
        if (value > Double.NEGATIVE_INFINITY) {
            builder.dimmerThan(value, branches.graph().read(inputs.values().getFirst()));
        }
        return builder.build();
    }

    private static PruningBuilder builder(Branches branches, BinaryImage mask) {
        PruningBuilder builder = Pruning.builder(branches);
        return mask == null ? builder : builder.keep(mask);
    }
}
