package io.github.filigree.io.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Frames packed here, step by step as the format is described, are what they were; damaged ones are refused. */
class BloscTest {

    private static final int LZ4 = 1;
    private static final int SNAPPY = 2;
    private static final int ZLIB = 3;
    private static final int ZSTD = 4;

    @Test
    void framesAreWhatWasPacked() throws IOException {
        Random random = new Random(14);
        for (int run = 0; run < 1000; run++) {
            Frame frame = Frame.random(random);
            assertArrayEquals(frame.content, Codec.BLOSC.decode(frame.packed(), frame.content.length),
                    () -> "seed 14, " + frame);
        }
    }

    @Test
    void cutFramesAreRefused() throws IOException {
        Random random = new Random(15);
        for (int run = 0; run < 100; run++) {
            Frame frame = Frame.random(random);
            byte[] packed = frame.packed();
            for (int length = 0; length < packed.length; length += 1 + random.nextInt(20)) {
                byte[] cut = Arrays.copyOf(packed, length);
                assertThrows(IOException.class, () -> Codec.BLOSC.decode(cut, frame.content.length), frame::toString);
            }
            int fewer = frame.content.length - 1;
            assertThrows(IOException.class, () -> Codec.BLOSC.decode(packed, fewer), frame::toString);
        }
    }

    @Test
    void damagedFramesAreRefusedOrReadAsSomethingElse() throws IOException {
        Random random = new Random(16);
        int refused = 0;
        for (int run = 0; run < 2000; run++) {
            Frame frame = Frame.random(random);
            byte[] packed = frame.packed();
            for (int i = 0; i <= random.nextInt(4); i++) {
                packed[random.nextInt(random.nextBoolean() ? Math.min(packed.length, 40) : packed.length)] =
                        (byte) random.nextInt(256);
            }
            try {
                assertTrue(Codec.BLOSC.decode(packed, frame.content.length).length <= frame.content.length);
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused > 400, refused + " refused");
    }

    /** A frame of some content. */
    private record Frame(byte[] content, int elementSize, int blockSize, int shuffle, int method, boolean split) {

        static Frame random(Random random) {
            byte[] content = new byte[1 + random.nextInt(random.nextBoolean() ? 300 : 6000)];
            int values = 1 + random.nextInt(random.nextBoolean() ? 4 : 256);
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) random.nextInt(values);
            }
            int elementSize = 1 + random.nextInt(random.nextInt(4) == 0 ? 255 : 9);
            int elements = Math.max(1, random.nextInt(content.length) / elementSize);
            int blockSize = Math.min(content.length, elements * elementSize);
            boolean split = random.nextBoolean() && elementSize <= 16 && blockSize / elementSize >= 128;
            return new Frame(content, elementSize, blockSize, random.nextInt(3), 1 + random.nextInt(4), split);
        }

        byte[] packed() throws IOException {
            int blocks = Math.ceilDiv(content.length, blockSize);
            ByteBuffer head = ByteBuffer.allocate(16 + 4 * blocks).order(ByteOrder.LITTLE_ENDIAN);
            int flags = (shuffle == 1 ? 1 : shuffle == 2 ? 4 : 0) | (split ? 0 : 16) | method << 5;
            head.put((byte) 2).put((byte) 1).put((byte) flags).put((byte) elementSize);
            head.putInt(content.length).putInt(blockSize).putInt(0);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int block = 0; block < blocks; block++) {
                head.putInt(head.capacity() + body.size());
                byte[] plain = Arrays.copyOfRange(content, block * blockSize,
                        Math.min(content.length, (block + 1) * blockSize));
                byte[] shuffled = shuffle == 1 && elementSize > 1 ? bytesShuffled(plain)
                        : shuffle == 2 && blockSize >= elementSize ? bitsShuffled(plain) : plain;
                int streams = split && plain.length == blockSize ? elementSize : 1;
                int each = plain.length / streams;
                for (int i = 0; i < streams; i++) {
                    byte[] stream = pack(Arrays.copyOfRange(shuffled, i * each, (i + 1) * each));
                    body.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(stream.length).array());
                    body.write(stream);
                }
            }
            head.putInt(12, head.capacity() + body.size());
            byte[] packed = Arrays.copyOf(head.array(), head.capacity() + body.size());
            System.arraycopy(body.toByteArray(), 0, packed, head.capacity(), body.size());
            return packed;
        }

        private byte[] bytesShuffled(byte[] plain) {
            byte[] shuffled = plain.clone();
            int count = plain.length / elementSize;
            for (int i = 0; i < count * elementSize; i++) {
                shuffled[i % elementSize * count + i / elementSize] = plain[i];
            }
            return shuffled;
        }

        private byte[] bitsShuffled(byte[] plain) {
            int count = plain.length / elementSize;
            if (count % 8 != 0) {
                return plain;
            }
            byte[] shuffled = plain.clone();
            Arrays.fill(shuffled, 0, count * elementSize, (byte) 0);
            for (int element = 0; element < count; element++) {
                for (int bit = 0; bit < 8 * elementSize; bit++) {
                    int value = plain[element * elementSize + bit / 8] >> bit % 8 & 1;
                    int to = bit * count + element;
                    shuffled[to / 8] |= (byte) (value << to % 8);
                }
            }
            return shuffled;
        }

        /** As c-blosc, which keeps what does not become smaller. */
        private byte[] pack(byte[] plain) {
            byte[] packed = new byte[2 * plain.length + 1000];
            int length;
            if (method == ZLIB) {
                try (Deflater deflater = new Deflater()) {
                    deflater.setInput(plain);
                    deflater.finish();
                    length = deflater.deflate(packed);
                }
            } else {
                Compressor compressor = method == LZ4 ? new Lz4Compressor()
                        : method == SNAPPY ? new SnappyCompressor() : new ZstdCompressor();
                assertTrue(method == LZ4 || method == SNAPPY || method == ZSTD);
                length = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
            }
            return length < plain.length ? Arrays.copyOf(packed, length) : plain;
        }

        @Override
        public String toString() {
            return content.length + " bytes, elements of " + elementSize + ", blocks of " + blockSize + ", shuffle "
                    + shuffle + ", method " + method + ", split " + split;
        }
    }
}
