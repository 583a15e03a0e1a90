package io.github.filigree.io.chunked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.io.codec.Codec;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The metadata of an array of Zarr 3; zarr-specs.readthedocs.io/en/latest/v3/core. */
final class Zarr3 {

    static final String FILE = "zarr.json";

    private static final Map<String, Codec> CODECS = Map.of("gzip", Codec.GZIP, "zstd", Codec.ZSTD,
            "blosc", Codec.BLOSC, "crc32c", Codec.CRC32C, "zlib", Codec.ZLIB, "lz4", Codec.LZ4);

    private final Metadata metadata;
    private final JsonNode root;
    private final List<Codec> codecs = new ArrayList<>();
    private int[] order;
    private boolean bigEndian;

    private Zarr3(Metadata metadata) {
        this.metadata = metadata;
        root = metadata.root();
    }

    static Layout layout(Metadata metadata) throws FileException {
        return new Zarr3(metadata).layout();
    }

    static boolean isArray(Metadata metadata) {
        return metadata.root().path("node_type").asText().equals("array");
    }

    private Layout layout() throws FileException {
        if (root.path("zarr_format").asInt() != 3) {
            throw metadata.damaged("zarr_format is " + Metadata.shortened(root.path("zarr_format")));
        }
        PixelType type = type();
        long[] shape = metadata.integers(root.path("shape"), "shape");
        JsonNode grid = root.path("chunk_grid");
        if (!grid.path("name").asText().equals("regular")) {
            throw metadata.refused("has chunks that are " + Metadata.shortened(grid.path("name"))
                    + ", not all of one size", "save it with regular chunks");
        }
        int[] chunk = metadata.sizes(grid.path("configuration").path("chunk_shape"), "chunk_shape");
        order = IntStream.range(0, shape.length).toArray();
        boolean bytesSeen = false;
        for (JsonNode codec : root.path("codecs")) {
            bytesSeen |= add(codec);
        }
        if (!bytesSeen) {
            throw metadata.damaged("its codecs do not say how pixels become bytes");
        }
        JsonNode fill = root.path("fill_value");
        return new Layout(type, bigEndian, shape, chunk, order, List.copyOf(codecs.reversed()), keys(),
                metadata.pixel(fill, type, bigEndian), false).checked(metadata.name());
    }

    private PixelType type() throws FileException {
        JsonNode name = root.path("data_type");
        for (PixelType type : PixelType.values()) {
            if (name.isTextual() && name.textValue().equals(type.name().toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw metadata.refused("holds values of type " + Metadata.shortened(name)
                + ", not booleans, integers or floats", "convert it");
    }

    /** Takes a codec in, in the order of packing; gives whether it makes bytes of pixels. */
    private boolean add(JsonNode codec) throws FileException {
        String name = codec.isTextual() ? codec.asText() : codec.path("name").asText();
        JsonNode configuration = codec.path("configuration");
        switch (name) {
            case "bytes" -> {
                bigEndian = configuration.path("endian").asText().equals("big");
                return true;
            }
            case "transpose" -> transpose(configuration.path("order"));
            case "sharding_indexed" -> throw metadata.refused("has several chunks in each file (sharding), which "
                    + "Filigree does not read", "save it without shards");
            default -> {
                Codec known = CODECS.get(name.replace("numcodecs.", ""));
                if (known == null) {
                    throw metadata.refused("is packed with " + Metadata.shortened(codec.isTextual()
                            ? codec : codec.path("name")) + ", which Filigree does not read",
                            "save it with zstd, gzip, blosc or uncompressed");
                }
                codecs.add(known);
            }
        }
        return false;
    }

    /** Axis i of what comes out is axis order[i] of what goes in. */
    private void transpose(JsonNode axes) throws FileException {
        int rank = order.length;
        if (axes.asText().equals("C")) {
            return;
        }
        int[] turn = axes.asText().equals("F")
                ? IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray()
                : Arrays.stream(metadata.integers(axes, "the order of transpose"))
                        .mapToInt(axis -> (int) Math.min(axis, rank))
                        .toArray();
        if (!Arrays.equals(Arrays.stream(turn).sorted().toArray(), IntStream.range(0, rank).toArray())) {
            throw metadata.damaged("the order of transpose is " + Metadata.shortened(axes));
        }
        int[] before = order;
        order = Arrays.stream(turn).map(axis -> before[axis]).toArray();
    }

    private ChunkKeys keys() throws FileException {
        JsonNode encoding = root.path("chunk_key_encoding");
        String name = encoding.path("name").asText("default");
        boolean old = name.equals("v2");
        if (!old && !name.equals("default")) {
            throw metadata.refused("names its chunks by " + Metadata.shortened(encoding.path("name"))
                    + ", which Filigree does not know", "save it again");
        }
        String separator = encoding.path("configuration").path("separator").asText(old ? "." : "/");
        return new ChunkKeys(old ? "" : "c" + separator, separator, false);
    }
}
