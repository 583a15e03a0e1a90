package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelTest {

    @TempDir
    private Path dir;

    private void assertValue(double expected, BufferedImage picture, Channel channel) throws IOException {
        Path file = dir.resolve("colour.png");
        ImageIO.write(picture, "png", file.toFile());
        assertEquals(expected, Images.read(file, Selection.ALL, channel, ReadProgress.NONE).value(0), channel.toString());
    }

    @Test
    void colouredPixelsBecomeOneOfTheirParts() throws IOException {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0x0A14C8);
        byte[] part = {10};
        BufferedImage palette = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 1, part, new byte[] {20}, new byte[] {(byte) 200}));
        for (BufferedImage each : new BufferedImage[] {picture, palette}) {
            assertValue(10, each, Channel.RED);
            assertValue(20, each, Channel.GREEN);
            assertValue(200, each, Channel.BLUE);
            assertValue(200, each, Channel.BRIGHTEST);
            assertValue(Math.ceil(0.299 * 10 + 0.587 * 20 + 0.114 * 200), each, Channel.LUMA);
        }
    }

    @Test
    void greyStaysAsItIs() throws IOException {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(0, 0, 0, 77);
        for (Channel channel : Channel.values()) {
            assertValue(77, picture, channel);
        }
    }
}
