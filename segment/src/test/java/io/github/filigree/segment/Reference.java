package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What scikit-image and SciPy make of a crop of the retina and of a volume; resources/reference/README.md says how. */
final class Reference {

    static final int[] CROP = {130, 141};
    static final int[] VOLUME = {29, 32, 27};

    private static final Map<String, ByteBuffer> ARRAYS = read();

    private Reference() {}

    static GrayImage crop() {
        return GrayImage.of(bytes("crop"), CROP);
    }

    static GrayImage volume() {
        return GrayImage.of(bytes("volume"), VOLUME);
    }

    static byte[] bytes(String name) {
        byte[] bytes = new byte[ARRAYS.get(name).remaining()];
        ARRAYS.get(name).duplicate().get(bytes);
        return bytes;
    }

    static int[] ints(String name) {
        int[] ints = new int[ARRAYS.get(name).remaining() / Integer.BYTES];
        ARRAYS.get(name).duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
        return ints;
    }

    static double[] values(String name) {
        int[] differences = ints(name);
        double[] scale = new double[2];
        ARRAYS.get(name + "_scale").duplicate().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(scale);
        double[] values = new double[differences.length];
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += differences[i];
            values[i] = scale[0] + scale[1] * sum;
        }
        return values;
    }

    static JsonNode thresholds() {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/thresholds.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All values to 1e-5 of their range, and the same bits from all implementations and two threads. */
    static void assertMatches(String name, GrayImage image, Function<GrayImage, GrayImage> filter) {
        double[] expected = values(name);
        double range = Arrays.stream(expected).max().orElseThrow() - Arrays.stream(expected).min().orElseThrow();
        float[] first = null;
        for (Kernels kernels : Implementations.all()) {
            for (int threads = 1; threads <= 2; threads++) {
                float[] actual = filter.apply(image.with(kernels).threads(threads)).toFloats();
                assertEquals(expected.length, actual.length);
                for (int i = 0; i < actual.length; i++) {
                    if (!(Math.abs(expected[i] - actual[i]) <= 1e-5 * range)) {
                        assertEquals(expected[i], actual[i], 1e-5 * range, name + " at " + i + ", " + kernels);
                    }
                }
                if (first != null) {
                    assertArrayEquals(first, actual, name + ", " + kernels + ", threads " + threads);
                }
                first = actual;
            }
        }
    }

    static BinaryImage mask(String name) {
        return BinaryImage.of(bytes(name), CROP[0], CROP[1]);
    }

    private static Map<String, ByteBuffer> read() {
        Map<String, ByteBuffer> arrays = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Reference.class.getResourceAsStream("/reference/filters.npz"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteBuffer bytes = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                int header = 10 + bytes.getShort(8);
                arrays.put(
                        entry.getName().replace(".npy", ""),
                        bytes.slice(header, bytes.capacity() - header));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrays;
    }
}
