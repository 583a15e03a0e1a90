package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The skeleton of the retina's vessels, read as far as this one 1-bit grey PNG needs: this module has no ImageIO. */
public final class Retina {

    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;

    private Retina() {}

    public static BinaryImage skeleton() {
        return image("/reference/retina-skeleton-zhang-suen.png");
    }

    /** {@return another image of one bit a pixel} */
    public static BinaryImage image(String resource) {
        try (InputStream in = Retina.class.getResourceAsStream(resource);
                DataInputStream data = new DataInputStream(in)) {
            data.skipNBytes(8);
            int width = 0;
            int height = 0;
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            for (int length = data.readInt(), type = data.readInt(); type != IEND;
                    length = data.readInt(), type = data.readInt()) {
                if (type == IHDR) {
                    width = data.readInt();
                    height = data.readInt();
                    data.skipNBytes(length - 8);
                } else {
                    byte[] chunk = data.readNBytes(length);
                    compressed.write(chunk, 0, type == IDAT ? length : 0);
                }
                data.skipNBytes(4);
            }
            return pixels(inflate(compressed.toByteArray(), height, (width + 7) / 8 + 1), height, width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inflate(byte[] compressed, int rows, int stride) {
        try (Inflater inflater = new Inflater()) {
            byte[] raw = new byte[rows * stride];
            inflater.setInput(compressed);
            if (inflater.inflate(raw) != raw.length) {
                throw new IllegalStateException("short image");
            }
            return raw;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BinaryImage pixels(byte[] raw, int height, int width) {
        int stride = raw.length / height;
        boolean[] pixels = new boolean[height * width];
        for (int y = 0; y < height; y++) {
            for (int i = 1; i < stride; i++) {
                int p = y * stride + i;
                int left = i > 1 ? raw[p - 1] & 0xff : 0;
                int up = y > 0 ? raw[p - stride] & 0xff : 0;
                int corner = i > 1 && y > 0 ? raw[p - stride - 1] & 0xff : 0;
                raw[p] += (byte) predicted(raw[y * stride], left, up, corner);
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (raw[y * stride + 1 + x / 8] >> 7 - x % 8 & 1) != 0;
            }
        }
        return BinaryImage.of(pixels, height, width);
    }

    private static int predicted(int filter, int left, int up, int corner) {
        int gradient = left + up - corner;
        int toLeft = Math.abs(gradient - left);
        int toUp = Math.abs(gradient - up);
        int toCorner = Math.abs(gradient - corner);
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            default -> toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
        };
    }
}
