package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.io.image.Image;
import picocli.CommandLine.Option;

/** Which pixels are neighbours. */
public final class Connectivity {

    private final CommonOptions common;
    private int connectivity;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public Connectivity(CommonOptions common) {
        this.common = common;
    }

    @Option(names = "--connectivity", order = 11, paramLabel = "K",
            description = "how many axes may change in one step, 1 … rank (default)")
    void set(int connectivity) {
        if (connectivity < 1) {
            throw common.misuse("--connectivity is " + connectivity + ", must be at least 1");
        }
        this.connectivity = connectivity;
    }

    /**
     * {@return the choice for an image, by default its rank}
     *
     * @param image to find neighbours in
     */
    public int of(Image image) {
        return of(image.name(), image.rank());
    }

    /**
     * {@return the choice for an image, by default its rank}
     *
     * @param name of the image
     * @param rank of the image
     */
    public int of(String name, int rank) {
        if (connectivity > rank) {
            throw new Failure(name + " has " + rank + " axes; --connectivity " + connectivity
                    + " needs more, use 1 … " + rank);
        }
        return connectivity == 0 ? rank : connectivity;
    }
}
