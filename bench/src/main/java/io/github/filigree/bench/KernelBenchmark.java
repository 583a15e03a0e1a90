package io.github.filigree.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Simd;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A benchmark with one row per implementation, which every fork names before it measures. */
public abstract class KernelBenchmark extends Measured {

    /** The scalar kernels in a JVM whose C2 does not vectorise loops, {@code -XX:-UseSuperWord}. */
    public static final String NO_SUPERWORD = "scalar-no-superword";

    /** Which kernels run. */
    @Param({NO_SUPERWORD, "scalar", "vector"})
    public String implementation;

    /** The kernels of that name. */
    protected Kernels kernels;

    /**
     * Resolves the implementation, says so, and makes the input.
     *
     * @throws UnsupportedOperationException if this JVM cannot run it; the message says why
     */
    @Setup
    public final void choose() {
        boolean superWord = flag("UseSuperWord");
        if (implementation.equals(NO_SUPERWORD) && superWord) {
            throw new UnsupportedOperationException(
                    NO_SUPERWORD + " needs a JVM with -XX:-UseSuperWord, which " + Main.class.getName() + " gives it");
        }
        kernels = Kernels.named(implementation.equals(NO_SUPERWORD) ? "scalar" : implementation);
        System.out.println("# " + implementation + ": " + kernels + ", UseSuperWord=" + superWord + ", " + Simd.status());
        prepare();
    }

    /** Makes the input. */
    protected abstract void prepare();

    private static boolean flag(String name) {
        return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue());
    }
}
