package io.github.filigree.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference images: pixels, and what scikit-image and skan make of them. */
final class SmallGraphs {

    /** One image with its reference values. */
    record Case(String name, JsonNode json) {

        long[] shape() {
            return longs(json.get("shape"));
        }

        double[] spacing() {
            return doubles(json.get("spacing"));
        }

        long[] pixels() {
            return longs(json.get("pixels"));
        }

        BinaryImage image() {
            byte[] bytes = new byte[(int) Arrays.stream(shape()).reduce(1, (a, b) -> a * b)];
            for (long p : pixels()) {
                bytes[(int) p] = 1;
            }
            return BinaryImage.of(bytes, shape());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private SmallGraphs() {}

    static Stream<Case> all() {
        try (InputStream in = SmallGraphs.class.getResourceAsStream("/reference/small-graphs.json")) {
            List<Case> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).properties().forEach(e -> {
                if (e.getValue().has("shape")) {
                    cases.add(new Case(e.getKey(), e.getValue()));
                }
            });
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int[] ints(JsonNode array) {
        return elements(array).mapToInt(JsonNode::intValue).toArray();
    }

    static long[] longs(JsonNode array) {
        return elements(array).mapToLong(JsonNode::longValue).toArray();
    }

    static double[] doubles(JsonNode array) {
        return elements(array).mapToDouble(JsonNode::doubleValue).toArray();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
