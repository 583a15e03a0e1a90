package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.adaptive.AdaptiveKernels;
import io.github.filigree.kernels.contract.KernelSet;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Kernels change by themselves; whichever runs, they are one of the two implementations. */
class AdaptiveKernelsTest {

    @Test
    void aSetBeginsWithScalarKernels() throws ReflectiveOperationException {
        KernelSet scalar = Kernels.named("scalar").set();
        AdaptiveKernels adaptive = new AdaptiveKernels(scalar, () -> scalar, 256, 2);
        for (Method kernel : KernelSet.class.getMethods()) {
            if (kernel.getReturnType().getSimpleName().endsWith("Kernel")) {
                assertEquals(kernel.invoke(scalar), kernel.invoke(adaptive), kernel.getName());
            }
        }
        assertEquals(256, adaptive.vectorBits());
        assertEquals("on vectors none; faster as scalar code none; others scalar until they are used for long and their "
                + "vector code is compiled", adaptive.progress());
    }
}
