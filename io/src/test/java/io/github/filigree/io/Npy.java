package io.github.filigree.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A second reader and writer of {@code .npy} and {@code .npz}, sharing nothing with the product's. */
public record Npy(String descr, boolean fortran, long[] shape, byte[] data) {

    public static Npy read(byte[] file) {
        int start = file[6] == 1 ? 10 : 12;
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getShort(8) & 0xFFFF;
        String header = new String(file, start, length, StandardCharsets.US_ASCII);
        String[] parts = header.split("'");
        String sizes = header.substring(header.indexOf('(') + 1, header.indexOf(')')).replace(" ", "");
        long[] shape = sizes.isEmpty()
                ? new long[0]
                : Arrays.stream(sizes.split(",")).mapToLong(Long::parseLong).toArray();
        if ((start + length) % 64 != 0 || header.charAt(length - 1) != '\n') {
            throw new AssertionError("NumPy wants the data at a multiple of 64 behind a line's end: " + header);
        }
        byte[] data = Arrays.copyOfRange(file, start + length, file.length);
        return new Npy(parts[3], header.contains("True"), shape, data);
    }

    public static Map<String, Npy> readZip(byte[] file) throws IOException {
        Map<String, Npy> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replace(".npy", ""), read(zip.readAllBytes()));
            }
        }
        return arrays;
    }

    /** The elements, whatever their type, as doubles. */
    public double[] doubles() {
        ByteOrder order = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer buffer = ByteBuffer.wrap(data).order(order);
        int size = Integer.parseInt(descr.substring(2));
        double[] values = new double[data.length / size];
        for (int i = 0; i < values.length; i++) {
            int at = i * size;
            values[i] = switch (descr.substring(1)) {
                case "b1", "u1" -> buffer.get(at) & 0xFF;
                case "i1" -> buffer.get(at);
                case "u2" -> buffer.getShort(at) & 0xFFFF;
                case "i2" -> buffer.getShort(at);
                case "f2" -> Float.float16ToFloat(buffer.getShort(at));
                case "u4" -> Integer.toUnsignedLong(buffer.getInt(at));
                case "i4" -> buffer.getInt(at);
                case "f4" -> buffer.getFloat(at);
                case "i8", "u8" -> buffer.getLong(at);
                case "f8" -> buffer.getDouble(at);
                default -> throw new AssertionError(descr);
            };
        }
        return values;
    }

    /** Writes values as a type; {@code version} 1 to 3. */
    public static void write(Path file, int version, String descr, boolean fortran, long[] shape, double... values)
            throws IOException {
        Files.write(file, bytes(version, descr, fortran, shape, values));
    }

    public static byte[] bytes(int version, String descr, boolean fortran, long[] shape, double... values)
            throws IOException {
        StringBuilder sizes = new StringBuilder();
        for (long size : shape) {
            sizes.append(size).append(", ");
        }
        String header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + sizes + "), }\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        out.write((version == 1 ? length.putShort((short) header.length()) : length.putInt(header.length())).array());
        out.write(header.getBytes(StandardCharsets.UTF_8));
        int size = Integer.parseInt(descr.substring(2));
        ByteBuffer buffer = ByteBuffer.allocate(values.length * size)
                .order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (descr.substring(1)) {
                case "b1", "u1", "i1" -> buffer.put((byte) (long) value);
                case "u2", "i2" -> buffer.putShort((short) (long) value);
                case "f2" -> buffer.putShort(Float.floatToFloat16((float) value));
                case "u4", "i4" -> buffer.putInt((int) (long) value);
                case "f4" -> buffer.putFloat((float) value);
                case "u8", "i8" -> buffer.putLong((long) value);
                case "f8" -> buffer.putDouble(value);
                default -> throw new AssertionError(descr);
            }
        }
        out.write(buffer.array());
        return out.toByteArray();
    }
}
