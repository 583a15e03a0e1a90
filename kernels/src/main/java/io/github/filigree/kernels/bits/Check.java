package io.github.filigree.kernels.bits;

/** Checks of arguments that several facades make, so that the same mistake gets the same words everywhere. */
public final class Check {

    private Check() {}

    /**
     * Checks that an argument is there.
     *
     * @param value the argument
     * @param name of the parameter, for the message
     * @param <T> the type of the argument
     * @return the value
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T present(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is null");
        }
        return value;
    }

    /**
     * Checks a number of threads.
     *
     * @param threads how many may work at once
     * @return the number
     * @throws IllegalArgumentException if it is under 1
     */
    public static int threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
        }
        return threads;
    }
}
