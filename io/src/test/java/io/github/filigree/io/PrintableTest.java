package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.io.encode.Xml;
import io.github.filigree.io.image.Printable;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void everythingThatIsSeenStays() {
        String text = "Über 3 × 4 µm, 血管 \uD83E\uDDE0 C:\\x.png";
        assertEquals(text, Printable.of(text));
    }

    @Test
    void everythingElseIsEscaped() {
        assertEquals("\\x1b[2J\\r\\n\\t\\x00\\x7f\\x85", Printable.of("\u001b[2J\r\n\t\0\u007f\u0085"));
        assertEquals("\\u200b\\u2029\\ufeff\\ud800\\U000e0041", Printable.of("\u200b\u2029\ufeff\ud800\uDB40\uDC41"));
        for (int c = 0; c < 0x20; c++) {
            assertEquals(false, Printable.isSeen(c));
        }
    }

    @Test
    void xmlHoldsNoControls() {
        assertEquals("a&amp;b &lt;&quot;&gt;   \n ", Xml.text("a&b <\"> \0\u001b\n\uFFFF"));
    }
}
