package io.github.filigree.io.chunked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.io.codec.Codec;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.PixelType;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The attributes of an array of N5, whose first axis is the fastest; github.com/saalfeldlab/n5. */
final class N5 {

    static final String FILE = "attributes.json";

    private N5() {}

    static boolean isArray(Metadata metadata) {
        return metadata != null && metadata.root().has("dimensions");
    }

    static Layout layout(Metadata metadata) throws FileException {
        JsonNode root = metadata.root();
        PixelType type = null;
        for (PixelType known : PixelType.values()) {
            if (root.path("dataType").asText().equals(known.name().toLowerCase(Locale.ROOT))) {
                type = known;
            }
        }
        if (type == null) {
            throw metadata.refused("holds values of type " + Metadata.shortened(root.path("dataType"))
                    + ", not integers or floats", "convert it");
        }
        long[] dimensions = metadata.integers(root.path("dimensions"), "dimensions");
        int[] sizes = metadata.sizes(root.path("blockSize"), "blockSize");
        int rank = dimensions.length;
        if (sizes.length != rank) {
            throw metadata.damaged("it has " + rank + " dimensions and blocks of " + sizes.length);
        }
        long[] shape = new long[rank];
        int[] chunk = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = dimensions[rank - 1 - axis];
            chunk[axis] = sizes[rank - 1 - axis];
        }
        return new Layout(type, true, shape, chunk, IntStream.range(0, rank).toArray(), codecs(metadata),
                new ChunkKeys("", "/", true), new byte[type.bytes()], true).checked(metadata.name());
    }

    private static List<Codec> codecs(Metadata metadata) throws FileException {
        JsonNode compression = metadata.root().path("compression");
        // Before version 2 the type stood by itself.
        String type = compression.path("type").asText(
                metadata.root().path("compressionType").asText(compression.asText("raw")));
        return switch (type) {
            case "raw" -> List.of();
            case "gzip" -> List.of(compression.path("useZlib").asBoolean() ? Codec.ZLIB : Codec.GZIP);
            case "zstd", "zstandard" -> List.of(Codec.ZSTD);
            case "lz4" -> List.of(Codec.LZ4_FRAMES);
            case "blosc" -> List.of(Codec.BLOSC);
            default -> throw metadata.refused("is compressed with " + type + ", which Filigree does not read",
                    "save it with zstd, gzip, lz4, blosc or raw");
        };
    }
}
