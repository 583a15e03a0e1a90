package io.github.filigree.io;

/** How much a thread has allocated; by reflection, since the module that is tested does not read management. */
public final class Allocated {

    private Allocated() {}

    /** {@return the bytes that the current thread has allocated on the heap so far} */
    public static long bytes() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean").invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getCurrentThreadAllocatedBytes").invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
