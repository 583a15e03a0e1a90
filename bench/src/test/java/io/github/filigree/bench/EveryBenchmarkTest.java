package io.github.filigree.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.PixelGraph;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark that JMH knows once for every combination of its parameters, on small input. What vectors or
 * several threads give is compared with what scalar kernels give on one thread. A case that would only run the code it
 * is compared with is skipped, or, where there is nothing to compare, named "runs".
 */
class EveryBenchmarkTest {

    private static final String IMPLEMENTATION = "implementation";
    private static final String THREADS = "threads";

    /** Baselines that run no kernel, by what computes the same; nothing does what a copy does. */
    private static final Map<String, String> COMPARED_WITH = Map.of("addPlainLoop", "add", "arraycopy", "");

    /** Odd, so that loops have tails. */
    private static final int LARGEST_SIZE = 5_001;

    private static final int LARGEST_SIDE = 131;

    /** Two words a row, the second nearly empty. */
    private static final int LARGEST_CUBE = 67;

    @TestFactory
    Stream<DynamicTest> runsAndAgrees() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        Set<BenchmarkListEntry> benchmarks = BenchmarkList.defaultList().getAll(silent, List.of());
        assertFalse(benchmarks.isEmpty());
        return benchmarks.stream().flatMap(EveryBenchmarkTest::tests);
    }

    private static Stream<DynamicTest> tests(BenchmarkListEntry benchmark) {
        List<TreeMap<String, String>> combinations = List.of(new TreeMap<>());
        for (Field field : parameters(benchmark)) {
            combinations = combinations.stream()
                    .flatMap(one -> values(field).stream().map(value -> {
                        var more = new TreeMap<>(one);
                        more.put(field.getName(), value);
                        return more;
                    }))
                    .toList();
        }
        return combinations.stream().map(values -> test(benchmark, values));
    }

    private static DynamicTest test(BenchmarkListEntry benchmark, TreeMap<String, String> values) {
        String method = method(benchmark);
        String other = COMPARED_WITH.getOrDefault(method, method);
        var reference = new TreeMap<>(values);
        reference.computeIfPresent(IMPLEMENTATION, (name, value) -> "scalar");
        reference.computeIfPresent(THREADS, (name, value) -> "1");
        boolean compared = !other.isEmpty() && !(other.equals(method) && reference.equals(values));
        String name = benchmark.getUsername() + values;
        return dynamicTest(name + (compared ? " as " + other + reference : " runs"), () -> {
            Object result = run(benchmark, method, values);
            assertNotNull(result);
            if (KernelBenchmark.NO_SUPERWORD.equals(values.get(IMPLEMENTATION))) {
                abort("runs the code of scalar, which only a flag of the JVM makes different");
            }
            if (compared) {
                assertTrue(Arrays.deepEquals(parts(run(benchmark, other, reference)), parts(result)),
                        () -> name + " gives another result than " + other + reference);
            }
        });
    }

    private static String method(BenchmarkListEntry benchmark) {
        String name = benchmark.getUsername();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Object run(BenchmarkListEntry benchmark, String name, TreeMap<String, String> values)
            throws Exception {
        Class<?> type = Class.forName(benchmark.getUserClassQName());
        Object state = type.getConstructor().newInstance();
        for (Field field : parameters(benchmark)) {
            field.set(state, parse(field.getType(), values.get(field.getName())));
        }
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Setup.class)) {
                try {
                    method.invoke(state);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof UnsupportedOperationException refused) {
                        abort(refused.getMessage());
                    }
                    throw e;
                }
            }
        }
        return type.getMethod(name).invoke(state);
    }

    private static List<Field> parameters(BenchmarkListEntry benchmark) {
        try {
            return Arrays.stream(Class.forName(benchmark.getUserClassQName()).getFields())
                    .filter(field -> field.isAnnotationPresent(Param.class))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The values of a parameter; sizes are made small, and then equal ones are one. */
    private static Set<String> values(Field field) {
        int largest = switch (field.getName()) {
            case "size" -> LARGEST_SIZE;
            case "side" -> field.getDeclaringClass().getSimpleName().startsWith("Volume") ? LARGEST_CUBE : LARGEST_SIDE;
            default -> Integer.MAX_VALUE;
        };
        Set<String> values = new TreeSet<>();
        for (String value : field.getAnnotation(Param.class).value()) {
            values.add(field.getType() == int.class
                    ? Integer.toString(Math.min(largest, Integer.parseInt(value)))
                    : value);
        }
        return values;
    }

    private static Object parse(Class<?> type, String value) {
        if (type == int.class) {
            return Integer.parseInt(value);
        }
        if (type == double.class) {
            return Double.parseDouble(value);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return value;
    }

    /** What {@link Arrays#deepEquals} can compare. */
    private static Object[] parts(Object result) {
        return switch (result) {
            case PixelGraph graph -> new Object[] {graph.toCsr()};
            case BranchTable table -> table.columns().stream()
                    .flatMap(column -> Stream.of(column.name(), values(column)))
                    .toArray();
            default -> new Object[] {result};
        };
    }

    private static Object values(BranchTable.Column column) {
        return switch (column) {
            case BranchTable.Ints integers -> integers.values();
            case BranchTable.Doubles numbers -> numbers.values();
            case BranchTable.Flags flags -> flags.values();
        };
    }
}
