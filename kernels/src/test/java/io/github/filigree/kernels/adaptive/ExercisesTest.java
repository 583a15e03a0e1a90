package io.github.filigree.kernels.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Implementations;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.KernelSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mistake in an exercise is found here and not by a thread in the background. */
class ExercisesTest {

    @Test
    void everyExerciseRunsOnEveryImplementation() throws ReflectiveOperationException {
        List<Method> exercises = Arrays.stream(Exercises.class.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .toList();
        for (Kernels kernels : Implementations.all()) {
            Exercises work = new Exercises();
            for (Method exercise : exercises) {
                exercise.invoke(work, kernel(kernels, exercise.getParameterTypes()[0]));
            }
        }
        assertEquals(10, exercises.size());
    }

    private static Object kernel(Kernels kernels, Class<?> type) throws ReflectiveOperationException {
        KernelSet set = BinaryImage.parse("#").with(kernels).bits().kernels();
        for (Method kernel : KernelSet.class.getMethods()) {
            if (kernel.getReturnType() == type) {
                return kernel.invoke(set);
            }
        }
        throw new AssertionError("no kernel of " + type);
    }
}
