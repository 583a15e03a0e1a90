package io.github.filigree.kernels.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Implementations;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.Choice;
import io.github.filigree.kernels.contract.KernelSet;
import org.junit.jupiter.api.Test;

/** A mistake in an exercise is found here and not by a thread in the background. */
class ExercisesTest {

    @Test
    void everyKernelWithVectorCodeHasAnExerciseOnEveryImplementation() {
        KernelSet scalar = set(Kernels.named("scalar"));
        for (Kernels kernels : Implementations.all()) {
            Exercises work = new Exercises();
            KernelSet set = set(kernels);
            assertEquals(scalar.choices().size(), set.choices().size());
            for (int i = 0; i < set.choices().size(); i++) {
                Object kernel = set.choices().get(i).get();
                Object twin = scalar.choices().get(i).get();
                if (kernel.getClass() != twin.getClass()) {
                    work.run(kernel);
                    work.run(twin);
                    work.idle(kernel);
                    work.idle(twin);
                }
            }
        }
    }

    @Test
    void aSetBeginsWithScalarKernels() {
        KernelSet scalar = set(Kernels.named("scalar"));
        Warming warming = new Warming(scalar, () -> scalar, 2);
        Choice<Object> choice = warming.of(scalar.pack());
        assertTrue(choice.is(scalar.pack()));
        assertFalse(choice.settled());
        assertEquals("on vectors none; faster as scalar code none; others scalar until they are used for long and their "
                + "vector code is compiled", warming.progress());
        assertSame(scalar.pack(), choice.get());
    }

    private static KernelSet set(Kernels kernels) {
        return BinaryImage.parse("#").with(kernels).bits().kernels();
    }
}
