package io.github.filigree.io.chunked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.io.codec.Codec;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The metadata of an array of Zarr 2; zarr-specs.readthedocs.io/en/latest/v2/v2.0.html. */
final class Zarr2 {

    static final String FILE = ".zarray";

    private static final Pattern TYPE = Pattern.compile("([<>|])([biuf])(\\d)");
    private static final Map<String, Codec> CODECS = Map.of("gzip", Codec.GZIP, "zlib", Codec.ZLIB, "zstd", Codec.ZSTD,
            "lz4", Codec.LZ4, "blosc", Codec.BLOSC);

    private Zarr2() {}

    static Layout layout(Metadata metadata) throws FileException {
        JsonNode root = metadata.root();
        if (root.path("zarr_format").asInt() != 2) {
            throw metadata.damaged("zarr_format is " + Metadata.shortened(root.path("zarr_format")));
        }
        String dtype = root.path("dtype").asText();
        Matcher parts = TYPE.matcher(dtype);
        PixelType type = parts.matches()
                ? PixelType.of(parts.group(2).charAt(0), Integer.parseInt(parts.group(3))) : null;
        if (type == null) {
            throw metadata.refused("holds values of type " + Metadata.shortened(root.path("dtype"))
                    + ", not booleans, integers or floats", "convert it");
        }
        JsonNode filters = root.path("filters");
        if (filters.isArray() && !filters.isEmpty()) {
            throw metadata.refused("has its pixels filtered by " + Metadata.shortened(filters.get(0).path("id"))
                    + ", which Filigree does not read", "save it without filters");
        }
        long[] shape = metadata.integers(root.path("shape"), "shape");
        boolean bigEndian = dtype.startsWith(">");
        boolean fortran = root.path("order").asText().equals("F");
        int[] order = IntStream.range(0, shape.length)
                .map(axis -> fortran ? shape.length - 1 - axis : axis)
                .toArray();
        String separator = root.path("dimension_separator").asText(".");
        return new Layout(type, bigEndian, shape, metadata.sizes(root.path("chunks"), "chunks"), order,
                codecs(metadata, root.path("compressor")), new ChunkKeys("", separator.equals("/") ? "/" : ".", false),
                metadata.pixel(root.path("fill_value"), type, bigEndian), false).checked(metadata.name());
    }

    private static List<Codec> codecs(Metadata metadata, JsonNode compressor) throws FileException {
        if (compressor.isNull() || compressor.isMissingNode()) {
            return List.of();
        }
        Codec codec = CODECS.get(compressor.path("id").asText());
        if (codec == null) {
            throw metadata.refused("is compressed with " + Metadata.shortened(compressor.path("id"))
                    + ", which Filigree does not read", "save it with zstd, gzip, zlib, lz4, blosc or uncompressed");
        }
        return List.of(codec);
    }
}
