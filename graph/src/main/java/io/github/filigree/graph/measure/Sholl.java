package io.github.filigree.graph.measure;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;

/**
 * Sholl analysis: how many edges of a skeleton cross spheres around a centre, after Sholl (<i>Dendritic organization in
 * the neurons of the visual and motor cortices of the cat</i>, 1953), counted as {@code skan.csr.sholl_analysis} does.
 *
 * <p>A pixel at distance d is in shell s if s radii are not greater than d. An edge whose ends are in different shells
 * is a crossing of the radius above the inner of the two, and of no other: radii should be as far apart as pixels are,
 * diagonally.
 *
 * <p>The arrays are copies.
 *
 * {@snippet :
 * int[] crossings = Sholl.withStep(graph, new double[] {120, 80}, 5).crossings();
 * }
 *
 * @param center times the spacing, slowest axis first
 * @param radii ascending, in the unit of the spacing
 * @param crossings one element per radius
 */
public record Sholl(double[] center, double[] radii, int[] crossings) {

    /** Keeps copies. */
    public Sholl {
        center = center.clone();
        radii = radii.clone();
        crossings = crossings.clone();
    }

    /** {@return the centre times the spacing; a copy} */
    @Override
    public double[] center() {
        return center.clone();
    }

    /** {@return the radii, ascending; a copy} */
    @Override
    public double[] radii() {
        return radii.clone();
    }

    /** {@return the crossings of each radius; a copy} */
    @Override
    public int[] crossings() {
        return crossings.clone();
    }

    /** As skan adds to the end of its range: the epsilon of float32. */
    private static final double END = Math.ulp(1f);

    /**
     * Counts crossings.
     *
     * @param graph of a skeleton
     * @param center times the spacing, slowest axis first; need not be a pixel
     * @param radii ascending
     * @return the crossings of each radius
     * @throws IllegalArgumentException if the centre has not one number per axis, or the radii do not ascend
     */
    public static Sholl of(PixelGraph graph, double[] center, double... radii) {
        for (int i = 0; i < radii.length; i++) {
            if (!(i == 0 ? radii[0] >= 0 : radii[i] > radii[i - 1])) {
                throw new IllegalArgumentException("radii are " + Arrays.toString(radii) + ", must ascend from 0");
            }
        }
        double[] distances = distances(graph, center);
        int[] shells = new int[distances.length];
        Arrays.setAll(shells, node -> shell(distances[node], radii));
        int[] crossings = new int[radii.length];
        for (int node = 0; node < shells.length; node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                int other = graph.neighbor(node, k);
                if (shells[node] < shells[other]) {
                    crossings[shells[node]]++;
                }
            }
        }
        return new Sholl(center, radii, crossings);
    }

    /**
     * Counts crossings of evenly spaced radii: 0, step, 2 step … up to the farthest pixel.
     *
     * @param graph of a skeleton
     * @param center times the spacing, slowest axis first; need not be a pixel
     * @param step in the unit of the spacing; skan's is the diagonal of a pixel
     * @return the crossings of each radius
     * @throws IllegalArgumentException if the centre has not one number per axis, or the step is not positive, or makes
     *     more than 2<sup>31</sup> − 9 radii
     */
    public static Sholl withStep(PixelGraph graph, double[] center, double step) {
        double farthest = Arrays.stream(distances(graph, center)).max().orElse(0);
        double count = Math.ceil((farthest + END) / step);
        if (!(step > 0 && count <= Shape.MAX_ARRAY)) {
            throw new IllegalArgumentException("step is " + step
                    + ", must be positive and not tiny; the farthest pixel is " + farthest + " away");
        }
        double[] radii = new double[(int) count];
        Arrays.setAll(radii, i -> i * step);
        return of(graph, center, radii);
    }

    private static double[] distances(PixelGraph graph, double[] center) {
        if (Check.present(center, "center").length != graph.rank()) {
            throw new IllegalArgumentException(
                    "the center has " + center.length + " numbers, the image has rank " + graph.rank());
        }
        Shape shape = Shape.of(graph.shape());
        double[] spacing = graph.spacing();
        long[] coordinates = new long[shape.rank()];
        return graph.read(pixel -> {
            shape.coordinates(pixel, coordinates);
            double squares = 0;
            for (int axis = coordinates.length - 1; axis >= 0; axis--) {
                double d = coordinates[axis] * spacing[axis] - center[axis];
                squares += d * d;
            }
            return Math.sqrt(squares);
        });
    }

    private static int shell(double distance, double[] radii) {
        int i = Arrays.binarySearch(radii, distance);
        return i >= 0 ? i + 1 : -i - 1;
    }

    /** {@return for example "Sholl analysis around [3.0, 4.0], 12 radii up to 16.5, 31 crossings"} */
    @Override
    public String toString() {
        return "Sholl analysis around " + Arrays.toString(center) + ", " + radii.length + " radii"
                + (radii.length == 0 ? "" : " up to " + radii[radii.length - 1]) + ", "
                + Arrays.stream(crossings).sum() + " crossings";
    }
}
