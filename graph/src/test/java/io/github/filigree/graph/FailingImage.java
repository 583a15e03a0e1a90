package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints the random image on which a test failed, as code ready to paste. */
public final class FailingImage implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof AssertionError && RandomImages.last() != null) {
            throw new AssertionError(failure.getMessage() + "\non the image " + code(RandomImages.last()), failure);
        }
        throw failure;
    }

    /** {@return Java code that makes the image} */
    static String code(BinaryImage image) {
        long[] pixels = LongStream.range(0, image.pixelCount()).filter(image::get).toArray();
        if (image.rank() != 2 || image.width() > 100) {
            return "BinaryImage.ofPixels(new long[] {" + text(pixels) + "}, " + text(image.shape()) + ")";
        }
        return LongStream.range(0, image.shape()[0])
                .mapToObj(y -> LongStream.range(0, image.width())
                        .mapToObj(x -> image.get(y, x) ? "#" : ".")
                        .collect(Collectors.joining("", "        \"", "\"")))
                .collect(Collectors.joining(",\n", "BinaryImage.parse(\n", ")"));
    }

    private static String text(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}
