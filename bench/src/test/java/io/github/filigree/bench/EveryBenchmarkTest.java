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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Runs every benchmark that JMH knows once for every combination of its parameters, on small input, and compares the
 * implementations' results.
 */
class EveryBenchmarkTest {

    private static final String IMPLEMENTATION = "implementation";

    /** Odd, so that loops have tails. */
    private static final int LARGEST_SIZE = 5_001;

    private static final int LARGEST_SIDE = 131;

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
        return combinations.stream()
                .map(values -> dynamicTest(benchmark.getUsername() + values, () -> check(benchmark, values)));
    }

    private static void check(BenchmarkListEntry benchmark, TreeMap<String, String> values) throws Exception {
        Object result = run(benchmark, values);
        assertNotNull(result);
        if (values.containsKey(IMPLEMENTATION)) {
            var scalar = new TreeMap<>(values);
            scalar.put(IMPLEMENTATION, "scalar");
            assertTrue(Arrays.deepEquals(parts(run(benchmark, scalar)), parts(result)), "differs from scalar");
        }
    }

    private static Object run(BenchmarkListEntry benchmark, TreeMap<String, String> values) throws Exception {
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
        String name = benchmark.getUsername();
        return type.getMethod(name.substring(name.lastIndexOf('.') + 1)).invoke(state);
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
            case "side" -> LARGEST_SIDE;
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
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return value;
    }

    /** What {@link Arrays#deepEquals} can compare: arrays and values, all else taken apart. */
    private static Object[] parts(Object result) throws ReflectiveOperationException {
        List<Object> parts = new ArrayList<>();
        if (result instanceof PixelGraph graph) {
            parts.add(parts(graph.toCsr()));
        } else if (result instanceof BranchTable table) {
            for (BranchTable.Column column : table.columns()) {
                parts.add(parts(column));
            }
        } else if (result instanceof Record) {
            for (RecordComponent component : result.getClass().getRecordComponents()) {
                parts.add(component.getAccessor().invoke(result));
            }
        } else {
            parts.add(result);
        }
        return parts.toArray();
    }
}
