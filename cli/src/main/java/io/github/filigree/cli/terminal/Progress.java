package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.Printable;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One line that tells how far long work is, drawn over itself, for a person at a terminal only. It first appears after
 * half a second and is gone when the work is done.
 */
public final class Progress implements AutoCloseable {

    private static final long FIRST_NANOS = 500_000_000;
    private static final long NEXT_NANOS = 100_000_000;

    private final PrintStream err;
    private final boolean live;
    private final String what;
    private final long start = System.nanoTime();
    private long due = start + FIRST_NANOS;
    private int drawn;

    /**
     * Starts the clock.
     *
     * @param err where to draw
     * @param live whether to draw at all
     * @param what is going on, such as "thinning mask.png"
     */
    public Progress(PrintStream err, boolean live, String what) {
        this.err = err;
        this.live = live;
        this.what = Printable.of(what);
    }

    /**
     * Tells how much of the work is done, with its rate and the time left.
     *
     * @param done so far, of {@code total}
     * @param total amount of work
     * @param unit of both, such as "rows"
     */
    public synchronized void update(long done, long total, String unit) {
        long now = System.nanoTime();
        if (live && now >= due) {
            double seconds = (now - start) / 1e9;
            double rate = done / seconds;
            draw(now, String.format(Locale.ROOT, "%s: %d %%, %.3g %s/s, %s left",
                    what, 100 * done / Math.max(1, total), rate, unit, time((total - done) / Math.max(rate, 1e-9))));
        }
    }

    /**
     * Tells where work of unknown length is.
     *
     * @param state such as "iteration 7, 1234 pixels left"
     */
    public synchronized void update(String state) {
        long now = System.nanoTime();
        if (live && now >= due) {
            draw(now, what + ": " + state + ", " + time((now - start) / 1e9));
        }
    }

    private void draw(long now, String line) {
        due = now + NEXT_NANOS;
        err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = line.length();
    }

    /** {@return for example "3.2 ms", "12.3 s", "4 min 5 s"} */
    public static String time(double seconds) {
        return seconds < 1 ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : seconds < 100 ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d min %d s", (long) seconds / 60, (long) seconds % 60);
    }

    @Override
    public synchronized void close() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
        }
    }
}
