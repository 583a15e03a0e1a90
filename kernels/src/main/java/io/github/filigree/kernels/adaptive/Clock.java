package io.github.filigree.kernels.adaptive;

import java.util.concurrent.TimeUnit;

/** Measures time and lets it pass. */
interface Clock {

    /** That of this machine. */
    Clock SYSTEM = new Clock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void rest(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** {@return a time in nanoseconds, of which only differences have a meaning} */
    long nanos();

    /**
     * Waits.
     *
     * @param nanos for so long, about
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    void rest(long nanos) throws InterruptedException;
}
