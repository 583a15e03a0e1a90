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
    private static final List<String> COMMANDS = List.of(
            "info",
            "info IN/retina-skeleton.png",
            "graph IN/retina-skeleton.png -o OUT/graph.npz",
            "graph IN/retina-vessels.png --thin -o OUT/graph.mtx --quiet",
            "graph IN/post.npy -o OUT/graph.graphml",
            "branches IN/retina-skeleton.png -o OUT/branches.csv",
            "thin IN/retina-vessels.png -o OUT/thin.png",
            "degrees IN/post.npy -o OUT/degrees.npy",
            "labels IN/retina-skeleton.png -o OUT/labels.npy",
            "draw IN/post.png -o OUT/picture.svg",
            "draw IN/post.png -o OUT/picture.png",
            "report IN/retina-skeleton.png -o OUT/report.html",
            "add IN/post.npy IN/post.npy -o OUT/sum.npy",
            "graph --help",
            "graph IN/missing.png");

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
                Terminal silent = Terminal.system(OutputStream.nullOutputStream(), Map.of());
                Main.run(silent, command.replace("IN/", args[0] + "/").replace("OUT/", args[1] + "/").split(" "));
            }
        }
    }
}
