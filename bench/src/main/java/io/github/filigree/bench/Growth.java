package io.github.filigree.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How the time of each public operation grows with its image: on images fourfold as large each time, and as a table with
 * the exponent between the first and the last. 1 is what is promised; more than 1.1 is to be mended, or named in the
 * docs. The image of the first column is as large as fits a cache and the last not, which alone makes up to 1.1. To be run
 * without the vector module, so that no kernel changes between two columns.
 */
public final class Growth {

    private static final int STEPS = 4;
    private static final int VOLUME_STEPS = 3;
    private static final int CALLS = 5;
    private static final long WARM_NANOS = 300_000_000;

    private Growth() {}

    /**
     * Prints the table.
     *
     * @param args parts of names of operations, or nothing for all
     */
    public static void main(String... args) {
        System.out.println("| operation | ms on the smallest … largest image | exponent |");
        System.out.println("| --- | --- | --: |");
        Operations.all().forEach((name, operation) -> {
            if (args.length == 0 || Arrays.stream(args).anyMatch(name::contains)) {
                measure(name, operation);
            }
        });
    }

    private static void measure(String name, Operations.Operation operation) {
        boolean volume = operation.side() < 100;
        int steps = volume ? VOLUME_STEPS : STEPS;
        double growth = volume ? Math.cbrt(4) : 2;
        double[] times = new double[steps];
        double[] pixels = new double[steps];
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            int side = (int) Math.round(operation.side() / 2.0 * Math.pow(growth, step));
            Supplier<Object> call = operation.prepare().apply(side);
            pixels[step] = Math.pow(side, volume ? 3 : 2);
            times[step] = best(call);
            text.append(step == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.2f", times[step] / 1e6));
        }
        double exponent = Math.log(times[steps - 1] / times[0]) / Math.log(pixels[steps - 1] / pixels[0]);
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f |%n", name, text, exponent);
    }

    private static double best(Supplier<Object> call) {
        long end = System.nanoTime() + WARM_NANOS;
        do {
            call.get();
        } while (System.nanoTime() < end);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.get();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
