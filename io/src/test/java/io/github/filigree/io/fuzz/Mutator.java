package io.github.filigree.io.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Makes damaged files of whole ones, and of a file that makes something fail a smaller one that does. */
public final class Mutator {

    private static final long[] NUMBERS = {0, 1, -1, 2, 7, 8, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1 << 24,
        Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF_FFFFL, 1L << 32, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final List<String> WORDS = List.of("0", "-1", "1", "99999", "2147483647", "4294967296",
        "9223372036854775807", "1e300", "nan", "\u001b[2J", "\n", "\0", ",", "(", "'", "\"");
    private static final int PNG_START = 8;

    private final Random random;
    private final List<byte[]> seeds;
    private final List<List<byte[]>> kinds;

    /**
     * A mutator.
     *
     * @param seed of the random numbers
     * @param seeds the whole files
     */
    public Mutator(long seed, List<byte[]> seeds) {
        random = new Random(seed);
        this.seeds = seeds;
        // By their first two bytes, so that each reader gets its share.
        kinds = List.copyOf(seeds.stream().collect(Collectors.groupingBy(
                file -> file.length < 2 ? 0 : file[0] << 8 | file[1], TreeMap::new, Collectors.toList())).values());
    }

    /** {@return another damaged file} */
    public byte[] next() {
        List<byte[]> kind = kinds.get(random.nextInt(kinds.size()));
        byte[] file = kind.get(random.nextInt(kind.size())).clone();
        int damages = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3);
        for (int i = 0; i < damages && file.length > 0; i++) {
            file = damaged(file);
        }
        return random.nextInt(4) == 0 ? file : withChecksums(file);
    }

    /** Headers are short and matter most: half of all damages are among the first 400 bytes. */
    private int place(int length) {
        return random.nextInt(random.nextBoolean() ? Math.min(400, length) : length);
    }

    private byte[] damaged(byte[] file) {
        int at = place(file.length);
        switch (random.nextInt(10)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2, 3, 4 -> number(file, at);
            case 5 -> {
                return Arrays.copyOf(file, at);
            }
            case 6 -> {
                return replaced(file, at, Math.min(file.length, at + 1 + random.nextInt(16)), new byte[0]);
            }
            case 7 -> {
                byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
                int end = at;
                while (end < file.length && file[end] >= '0' && file[end] <= '9') {
                    end++;
                }
                return replaced(file, at, end, word);
            }
            case 8 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = place(other.length);
                return replaced(file, at, Math.min(file.length, at + random.nextInt(40)),
                        Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200))));
            }
            default -> {
                int from = place(file.length);
                return replaced(file, at, at, Arrays.copyOfRange(file, from, Math.min(file.length, from + 64)));
            }
        }
        return file;
    }

    private void number(byte[] file, int at) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)] + (random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0);
        ByteBuffer buffer = ByteBuffer.wrap(file)
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int bytes = Math.min(1 << random.nextInt(4), Integer.highestOneBit(file.length - at));
        switch (bytes) {
            case 1 -> buffer.put(at, (byte) number);
            case 2 -> buffer.putShort(at, (short) number);
            case 4 -> buffer.putInt(at, (int) number);
            default -> buffer.putLong(at, number);
        }
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        out.writeBytes(by);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }

    /** A PNG whose chunks have the right checksums again, as one who means harm would give them. */
    private static byte[] withChecksums(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        if (file.length < PNG_START || file[0] != (byte) 0x89) {
            return file;
        }
        for (int at = PNG_START; at + 12 <= file.length; ) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) sum.getValue());
            at += length + 12;
        }
        return file;
    }

    /**
     * {@return a file as small as can be found that still fails} Stretches are left out, long ones first.
     *
     * @param file one that fails
     * @param fails whether a file does
     */
    public static byte[] shrunk(byte[] file, Predicate<byte[]> fails) {
        byte[] small = file;
        for (int length = Integer.highestOneBit(Math.max(1, file.length)); length > 0; length /= 2) {
            for (int at = 0; at < small.length; ) {
                byte[] smaller = replaced(small, at, Math.min(small.length, at + length), new byte[0]);
                if (fails.test(smaller)) {
                    small = smaller;
                } else {
                    at += length;
                }
            }
        }
        return small;
    }
}
