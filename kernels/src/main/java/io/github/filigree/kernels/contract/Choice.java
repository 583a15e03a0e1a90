package io.github.filigree.kernels.contract;

/**
 * Which implementation of one kernel runs: always the same, or one that changes when another has turned out faster.
 *
 * <p>Fields are neither volatile nor locked, so that asking stays a read: kernels have no state, and a thread that sees
 * a change late works with the other implementation, with the same results.
 *
 * @param <K> the kernel's interface
 */
public final class Choice<K> {

    /** Makes the choice for each kernel of a set. */
    public interface Maker {
        /**
         * {@return a choice that begins with an implementation}
         *
         * @param kernel the implementation
         * @param <K> the kernel's interface
         */
        <K> Choice<K> of(K kernel);
    }

    private final Runnable wanted;
    private K kernel;
    private boolean used;
    private volatile boolean settled;

    private Choice(K kernel, Runnable wanted, boolean settled) {
        this.kernel = kernel;
        this.wanted = wanted;
        this.settled = settled;
        used = settled;
    }

    /**
     * {@return a choice that stays}
     *
     * @param kernel the implementation
     * @param <K> the kernel's interface
     */
    public static <K> Choice<K> fixed(K kernel) {
        return new Choice<>(kernel, () -> {}, true);
    }

    /**
     * {@return a choice that may change}
     *
     * @param kernel the implementation that runs until another is found
     * @param wanted told when the kernel is used, the first time after each {@link #look}
     * @param <K> the kernel's interface
     */
    public static <K> Choice<K> open(K kernel, Runnable wanted) {
        return new Choice<>(kernel, wanted, false);
    }

    /** {@return the implementation that is to run now} */
    public K get() {
        if (!used) {
            used = true;
            wanted.run();
        }
        return kernel;
    }

    /**
     * {@return whether that implementation is to run now} Asking does not count as use.
     *
     * @param implementation one of the kernel's
     */
    public boolean is(Object implementation) {
        return kernel == implementation;
    }

    /** {@return whether the kernel was used since the last look, unless it is settled} */
    public boolean look() {
        boolean since = used && !settled;
        used = settled;
        return since;
    }

    /**
     * Chooses for good.
     *
     * @param chosen the implementation
     */
    public void settle(K chosen) {
        kernel = chosen;
        settled = true;
        used = true;
    }

    /** {@return whether the implementation was chosen for good} */
    public boolean settled() {
        return settled;
    }
}
