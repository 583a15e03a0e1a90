package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldOfViewTest {

    /** A disk of radius 20 in the middle, dark around, with a dark spot inside that is no part of the surround. */
    private static GrayImage disk() {
        byte[] pixels = new byte[61 * 61];
        for (int i = 0; i < pixels.length; i++) {
            double distance = Math.hypot(i / 61 - 30, i % 61 - 30);
            pixels[i] = (byte) (distance > 20 ? 40 : distance < 3 ? 0 : 41);
        }
        return GrayImage.of(pixels, 61, 61);
    }

    @Test
    void theFieldIsWhatTheEdgeDoesNotReachInTheDark() {
        assertField(20, 0);
        assertField(15, 5);
    }

    private static void assertField(double radius, double margin) {
        var field = FieldOfView.inside(disk(), margin);
        for (int i = 0; i < 61 * 61; i++) {
            double distance = Math.hypot(i / 61 - 30, i % 61 - 30);
            if (Math.abs(distance - radius) > 1) {
                assertEquals(distance < radius, field.get(i), distance + " from the middle, margin " + margin);
            }
        }
    }

    @Test
    void withoutSurroundEverythingIsInside() {
        byte[] bright = new byte[12];
        Arrays.fill(bright, (byte) 200);
        assertEquals(12, FieldOfView.inside(GrayImage.of(bright, 3, 4), 100).count());
        assertEquals(0, FieldOfView.inside(GrayImage.of(new byte[12], 3, 4), 0).count());
        assertThrows(IllegalArgumentException.class, () -> FieldOfView.inside(disk(), -1));
    }
}
