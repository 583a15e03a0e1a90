package io.github.filigree.io.report;

import io.github.filigree.graph.Branches;
import java.util.stream.IntStream;

/**
 * Where branches run, in a letter per step: A … Z for the 26 neighbours of a voxel in raster order, of images those in
 * the same plane. With the index of a branch's first pixel this is its exact course.
 */
final class Steps {

    private static final int MIDDLE = 13;

    private Steps() {}

    /** {@return the index of each branch's first pixel} */
    static Iterable<Long> starts(Branches branches) {
        return () -> IntStream.range(0, branches.count())
                .mapToObj(b -> branches.graph().pixelIndex(branches.source(b)))
                .iterator();
    }

    /** {@return the letters of all branches, with spaces between, as JSON} */
    static Json.Value letters(Branches branches) {
        long[] shape = branches.graph().shape();
        return out -> {
            out.write('"');
            for (int b = 0; b < branches.count(); b++) {
                out.write(b == 0 ? "" : " ");
                long from = branches.graph().pixelIndex(branches.source(b));
                for (int k = 1; k < branches.size(b); k++) {
                    long to = branches.graph().pixelIndex(branches.node(b, k));
                    out.write(letter(shape, from, to));
                    from = to;
                }
            }
            out.write('"');
        };
    }

    private static char letter(long[] shape, long from, long to) {
        int code = 0;
        int weight = 1;
        long restFrom = from;
        long restTo = to;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            code += weight * (int) (restTo % shape[axis] - restFrom % shape[axis]);
            restFrom /= shape[axis];
            restTo /= shape[axis];
            weight *= 3;
        }
        return (char) ('A' + MIDDLE + (code < 0 ? code : code - 1));
    }
}
