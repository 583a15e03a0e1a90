package io.github.filigree.kernels.adaptive;

/**
 * One kernel that changes from its scalar to its vector implementation when that has turned out faster.
 *
 * <p>Fields are neither volatile nor locked, so that asking for the kernel stays a read: kernels have no state, and a
 * thread that sees a change late works with the other implementation, with the same results.
 *
 * @param <K> the kernel's interface
 */
final class Adaptive<K> {

    private final Warming warming;
    private K kernel;
    private boolean used;
    private volatile boolean settled;

    /**
     * Begins with an implementation.
     *
     * @param scalar that runs until another is found
     * @param warming told when the kernel is used
     */
    Adaptive(K scalar, Warming warming) {
        kernel = scalar;
        this.warming = warming;
    }

    /** {@return the implementation that is to run now} */
    K kernel() {
        if (!used) {
            touch();
            warming.wanted();
        }
        return kernel;
    }

    /** Says that the kernel is used. */
    void touch() {
        used = true;
    }

    /** {@return whether that implementation is to run now; asking does not count as use} */
    boolean runs(K implementation) {
        return kernel == implementation;
    }

    /** {@return whether the kernel was used since the last look, unless it is settled} */
    boolean look() {
        boolean since = used && !settled;
        used = settled;
        return since;
    }

    /** Chooses the implementation for good. */
    void settle(K chosen) {
        kernel = chosen;
        settled = true;
        used = true;
    }

    /** {@return whether the implementation was chosen for good} */
    boolean settled() {
        return settled;
    }
}
