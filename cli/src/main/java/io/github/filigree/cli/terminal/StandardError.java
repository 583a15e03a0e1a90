package io.github.filigree.cli.terminal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Puts the real standard error back in its place.
 *
 * <p>The JVM greets each start with "WARNING: Using incubator modules", before any of our code runs and with no option
 * to stop it. The launcher therefore starts it with a filter as descriptor 2 and the real standard error on another;
 * one {@code dup2} then ends the filter's part. Opening {@code /dev/fd/N} instead fails on sockets and would overwrite
 * a file that both standard output and standard error go to.
 */
public final class StandardError {

    private StandardError() {}

    /**
     * Does it. Where the launcher named no descriptor it does nothing; where it fails, the filter stays in between.
     *
     * @param descriptor number of the real standard error's, or null
     */
    @SuppressWarnings("restricted")
    public static void restore(String descriptor) {
        if (descriptor == null) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle dup2 = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("dup2"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int unused = (int) dup2.invokeExact(Integer.parseInt(descriptor), 2);
        } catch (Throwable e) {
            // Standard error still works, through the filter.
        }
    }
}
