package io.github.filigree.tiles.branch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of components: their smallest pixels' places among all such. The rows of a component may still name it by
 * a larger pixel, the smallest of the part that their tile saw.
 */
final class ComponentNumbers implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] firstPixels;
    private final long[] former;
    private final long[] next;

    /**
     * Numbers components.
     *
     * @param parts all tiles and groups
     */
    ComponentNumbers(List<Part> parts) {
        firstPixels = parts.stream().flatMapToLong(part -> Arrays.stream(part.components())).sorted().toArray();
        List<long[]> pairs = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < part.renamed().length; i += 2) {
                pairs.add(new long[] {part.renamed()[i], part.renamed()[i + 1]});
            }
        }
        pairs.sort(Comparator.comparingLong(pair -> pair[0]));
        former = pairs.stream().mapToLong(pair -> pair[0]).toArray();
        next = pairs.stream().mapToLong(pair -> pair[1]).toArray();
    }

    /** {@return how many there are} */
    int count() {
        return firstPixels.length;
    }

    /** {@return the number of the component that a pixel stands for or stood for} */
    int of(long pixel) {
        long name = pixel;
        for (int i = Arrays.binarySearch(former, name); i >= 0; i = Arrays.binarySearch(former, name)) {
            name = next[i];
        }
        return Arrays.binarySearch(firstPixels, name);
    }
}
