package io.github.filigree.io.chunked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Spacing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The metadata of arrays of Zarr 2 and of OME-Zarr 0.4, as they are written. */
public final class ZarrText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AXES = "zyx";

    /** UDUNITS-2's names, which OME-Zarr wants. */
    private static final Map<String, String> UNITS = Map.of("µm", "micrometer", "nm", "nanometer", "mm", "millimeter",
            "cm", "centimeter", "m", "meter", "Å", "angstrom", "pm", "picometer", "km", "kilometer", "inch", "inch");

    private ZarrText() {}

    /**
     * {@return the metadata of an array whose chunks are packed by zlib and named by numbers with dots, and whose
     * missing chunks are zeros}
     *
     * @param type of a pixel
     * @param bigEndian whether a pixel's highest byte is its first
     * @param shape of the array
     * @param chunk sizes of a chunk
     * @param level of compression
     */
    public static byte[] array(PixelType type, boolean bigEndian, long[] shape, int[] chunk, int level) {
        ObjectNode root = JSON.createObjectNode();
        root.put("zarr_format", 2);
        Arrays.stream(shape).forEach(root.putArray("shape")::add);
        Arrays.stream(chunk).forEach(root.putArray("chunks")::add);
        root.put("dtype", bigEndian ? type.descr().replace('<', '>') : type.descr());
        root.putObject("compressor").put("id", "zlib").put("level", level);
        if (type == PixelType.BOOL) {
            root.put("fill_value", false);
        } else if (type.isFloat()) {
            root.put("fill_value", 0.0);
        } else {
            root.put("fill_value", 0);
        }
        root.put("order", "C").putNull("filters").put("dimension_separator", ".");
        return bytes(root);
    }

    /** {@return the metadata of a group} */
    public static byte[] group() {
        return bytes(JSON.createObjectNode().put("zarr_format", 2));
    }

    /**
     * {@return what OME-Zarr says of an image that is in the array "0" of its group}
     *
     * @param name of the image
     * @param rank 2 or 3
     * @param spacing with as many axes, or null if it is not known
     */
    public static byte[] multiscales(String name, int rank, Spacing spacing) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode image = root.putArray("multiscales").addObject();
        image.put("version", "0.4").put("name", name);
        ArrayNode axes = image.putArray("axes");
        for (int axis = 0; axis < rank; axis++) {
            ObjectNode described = axes.addObject()
                    .put("name", AXES.substring(AXES.length() - rank + axis, AXES.length() - rank + axis + 1))
                    .put("type", "space");
            if (spacing != null && UNITS.containsKey(spacing.unit())) {
                described.put("unit", UNITS.get(spacing.unit()));
            }
        }
        ObjectNode level = image.putArray("datasets").addObject().put("path", "0");
        ArrayNode scale = level.putArray("coordinateTransformations").addObject().put("type", "scale")
                .putArray("scale");
        for (int axis = 0; axis < rank; axis++) {
            scale.add(spacing == null ? 1.0 : spacing.size(axis));
        }
        return bytes(root);
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers are always JSON", e);
        }
    }
}
