package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FailingImageTest {

    @Test
    void aFailureShowsTheLastRandomImage() {
        RandomImages.image(new Random(1), 1, 2, 3);
        AssertionError shown = assertThrows(
                AssertionError.class,
                () -> new FailingImage().handleTestExecutionException(null, new AssertionError("seven")));
        assertTrue(shown.getMessage().startsWith("seven\non the image BinaryImage.parse("), shown.getMessage());
    }

    @Test
    void imagesAreCodeThatMakesThem() {
        assertEquals("BinaryImage.parse(\n        \"#.\",\n        \".#\")",
                FailingImage.code(BinaryImage.parse("#.", ".#")));
        assertEquals("BinaryImage.ofPixels(new long[] {1, 6}, 2, 2, 2)",
                FailingImage.code(BinaryImage.ofPixels(new long[] {6, 1}, 2, 2, 2)));
    }
}
