package io.github.filigree.cli;

import io.github.filigree.cli.terminal.Terminal;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Runs every command on small images, as the launcher does once after a build: what the commands load, and how often
 * methods ran, goes into a cache that halves the time of later starts.
 */
final class Training {

    /** After so many rounds the profiles hold what a command's own code does, and not only how it starts. */
    private static final int ROUNDS = 3;

    /** In these, IN stands for the folder of samples and OUT for one to write to. */
    static final List<String> COMMANDS = List.of(
            "info",
            "info IN/retina-skeleton.png",
            "graph IN/retina-skeleton.png -o OUT/graph.npz",
            "graph IN/retina-vessels.png --thin -o OUT/graph.mtx --quiet",
            "graph IN/post.npy -o OUT/graph.graphml",
            "graph IN/post.npy -o OUT/graph.csv --nodes OUT/nodes.csv",
            "graph IN/tubes.tif --thin -o OUT/tree.swc --radius IN/tubes.tif",
            "graph IN/post.npy --reduced-graph -o OUT/graph.dot",
            "graph IN/retina-skeleton.png -o OUT/lines.geojson --simplify 1",
            "branches IN/retina-skeleton.png -o OUT/branches.csv",
            "branches IN/retina-vessels.png --thin --prune 10 --main --radius IN/retina-vessels.png -o OUT/pruned.csv",
            "branches IN/post.npy --junctions merged --columns all --json",
            "branches IN/post.npy --per skeleton -o OUT/skeletons.csv",
            "thin IN/retina-vessels.png -o OUT/thin.png",
            "thin IN/tubes.tif -o OUT/thin.tif",
            "degrees IN/post.npy -o OUT/degrees.npy",
            "labels IN/retina-skeleton.png -o OUT/labels.npy",
            "draw IN/post.png -o OUT/picture.svg",
            "draw IN/post.png -o OUT/picture.png",
            "report IN/retina-skeleton.png -o OUT/report.html",
            "draw IN/tubes.tif --thin -o OUT/views.png --along all",
            "mask IN/spots.png -o OUT/mask.png",
            "mask IN/roads.png -o OUT/ridges.npy --ridges sato --sigmas 2,3 --hysteresis 0.05,0.1 --min-size 50",
            "mask IN/cracks.png -o OUT/local.tif --threshold sauvola --dark",
            "sholl IN/retina-skeleton.png --step 50 -o OUT/sholl.csv --plot OUT/sholl.svg",
            "centre IN/retina-skeleton.png -o OUT/centres.csv",
            "distance IN/retina-vessels.png -o OUT/distance.npy",
            "add IN/post.npy IN/post.npy -o OUT/sum.npy",
            "graph --help");

    /** What a command says that fails. */
    private static final String FAILING = "graph IN/missing.png";

    private Training() {}

    /**
     * Runs them.
     *
     * @param args the folder of samples and the one to write to
     */
    public static void main(String... args) {
        System.setProperty("java.awt.headless", "true");
        for (int round = 0; round < ROUNDS; round++) {
            for (String command : COMMANDS) {
                run(command, args[0], args[1]);
            }
            run(FAILING, args[0], args[1]);
        }
    }

    /** {@return the exit code of one} */
    static int run(String command, String samples, String out) {
        Terminal silent = Terminal.system(OutputStream.nullOutputStream(), Map.of());
        return Main.run(silent, command.replace("IN/", samples + "/").replace("OUT/", out + "/").split(" "));
    }
}
