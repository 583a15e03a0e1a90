package io.github.filigree.io.chunked;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.store.ByteStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the array that a folder of Zarr, OME-Zarr or N5 holds, and the part of it that is asked for. */
public final class ArrayFolder {

    /** Groups in groups, as bioformats2raw makes them, are looked through so deep. */
    private static final int DEEPEST = 4;
    private static final int MOST_NAMED = 8;

    private final ByteStore store;
    private final Selection selection;

    private ArrayFolder(ByteStore store, Selection selection) {
        this.store = store;
        this.selection = selection;
    }

    /**
     * {@return the array in a folder, or null if there is no metadata of Zarr or N5 in it}
     *
     * @param store the folder
     * @param selection the channel, the time and the level
     * @throws FileException if it cannot be read, or there is more than one array; the message says how to choose
     */
    public static ArrayView open(ByteStore store, Selection selection) throws FileException {
        ArrayFolder folder = new ArrayFolder(store, selection);
        ArrayView parents = folder.levelOfParent();
        return parents != null ? parents : folder.group("", 0);
    }

    /** An array that the folder around it lists as a level of an image. */
    private ArrayView levelOfParent() throws FileException {
        Layout layout = array("");
        if (layout == null || selection.level().isPresent()) {
            return null;
        }
        String own = store.name().replaceAll("/+$", "").replaceAll(".*/", "");
        JsonNode multiscale = multiscale("../");
        for (JsonNode level : multiscale == null ? List.<JsonNode>of() : multiscale.path("datasets")) {
            if (level.path("path").asText().equals(own)) {
                return view("", layout, Axes.ofOme(multiscale, level, layout.shape().length));
            }
        }
        return null;
    }

    /** {@return the layout of the array that is in a folder itself, or null} */
    private Layout array(String folder) throws FileException {
        Metadata metadata = Metadata.read(store, folder, Zarr2.FILE);
        if (metadata != null) {
            return Zarr2.layout(metadata);
        }
        metadata = Metadata.read(store, folder, Zarr3.FILE);
        if (metadata != null && Zarr3.isArray(metadata)) {
            return Zarr3.layout(metadata);
        }
        metadata = Metadata.read(store, folder, N5.FILE);
        return N5.isArray(metadata) ? N5.layout(metadata) : null;
    }

    /** {@return what a group says of the levels of its image, or null} */
    private JsonNode multiscale(String folder) throws FileException {
        Metadata old = Metadata.read(store, folder, ".zattrs");
        Metadata now = old == null ? Metadata.read(store, folder, Zarr3.FILE) : null;
        JsonNode list = old != null ? old.root().path("multiscales")
                : now != null ? now.root().path("attributes").path("ome").path("multiscales") : null;
        return list == null || list.isEmpty() ? null : list.get(0);
    }

    /** {@return the array in a folder or in those in it, or null where none of them is of Zarr or N5} */
    private ArrayView group(String folder, int depth) throws FileException {
        Layout layout = array(folder);
        if (layout != null) {
            requireNone(selection.level(), folder, "levels");
            return view(folder, layout, axes(folder, layout));
        }
        JsonNode multiscale = multiscale(folder);
        if (multiscale != null) {
            return level(folder, multiscale);
        }
        List<String> scales = children(folder).stream().filter(name -> name.matches("s\\d{1,3}")).toList();
        if (scales.contains("s0") && N5.isArray(Metadata.read(store, folder + "s0/", N5.FILE))) {
            return scale(folder, scales);
        }
        boolean isGroup = Metadata.read(store, folder, ".zgroup") != null
                || Metadata.read(store, folder, Zarr3.FILE) != null || Metadata.read(store, folder, N5.FILE) != null;
        if (!isGroup) {
            return null;
        }
        List<String> members = children(folder).stream().filter(name -> !name.startsWith(".")).sorted().toList();
        List<String> found = new ArrayList<>();
        for (String member : members) {
            String inside = folder + member + "/";
            if (array(inside) != null || multiscale(inside) != null || isGroup(inside)) {
                found.add(member);
            }
        }
        // A group of metadata alone is what bioformats2raw calls OME.
        found.remove("OME");
        if (found.size() == 1 && depth < DEEPEST) {
            return group(folder + found.getFirst() + "/", depth + 1);
        }
        throw new FileException(name(folder) + " is a group of "
                + (found.isEmpty() ? "no arrays; name the folder of an array" : found.size() + " arrays or groups ("
                + String.join(", ", found.subList(0, Math.min(found.size(), MOST_NAMED)))
                + (found.size() > MOST_NAMED ? ", …" : "") + "); name one, such as " + name(folder) + "/"
                + found.getFirst()));
    }

    private boolean isGroup(String folder) throws FileException {
        return Metadata.read(store, folder, ".zgroup") != null || Metadata.read(store, folder, N5.FILE) != null
                || Metadata.read(store, folder, Zarr3.FILE) != null;
    }

    private Axes axes(String folder, Layout layout) throws FileException {
        int rank = layout.shape().length;
        if (layout.sized()) {
            return Axes.ofN5(Metadata.read(store, folder, N5.FILE).root(), rank);
        }
        Metadata metadata = Metadata.read(store, folder, Zarr3.FILE);
        return metadata == null ? Axes.UNKNOWN : Axes.ofNames(metadata.root().path("dimension_names"), rank);
    }

    private ArrayView level(String folder, JsonNode multiscale) throws FileException {
        JsonNode levels = multiscale.path("datasets");
        int number = level(folder, levels.size());
        String path = folder + levels.path(number).path("path").asText() + "/";
        Layout layout = array(path);
        if (layout == null) {
            throw new FileException(name(folder) + " lists " + levels.path(number).path("path")
                    + " as its level " + number + ", where no array is; copy the folder again");
        }
        return view(path, layout, Axes.ofOme(multiscale, levels.path(number), layout.shape().length));
    }

    private ArrayView scale(String folder, List<String> scales) throws FileException {
        String path = folder + "s" + level(folder, scales.size()) + "/";
        Metadata metadata = Metadata.read(store, path, N5.FILE);
        if (!N5.isArray(metadata)) {
            throw new FileException(name(path) + " holds no array; copy the folder again");
        }
        Layout layout = N5.layout(metadata);
        return view(path, layout, Axes.ofN5(metadata.root(), layout.shape().length));
    }

    private int level(String folder, int count) throws FileException {
        int number = selection.level().orElse(0);
        if (number < 0 || number >= count) {
            throw new FileException(name(folder) + " has no level " + number + "; "
                    + (count == 0 ? "it lists none" : "use --level 0 … " + (count - 1)));
        }
        return number;
    }

    private ArrayView view(String folder, Layout layout, Axes axes) throws FileException {
        long[] shape = layout.shape();
        long[] places = new long[shape.length];
        List<Integer> kept = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean flat = IntStream.range(0, axes.names().size())
                .anyMatch(axis -> axes.names().get(axis).equals("z") && shape[axis] == 1);
        for (int axis = 0; axis < shape.length; axis++) {
            String name = axes.names().isEmpty() ? "" : axes.names().get(axis);
            OptionalInt choice = name.equals("c") ? selection.channel()
                    : name.equals("t") ? selection.time() : OptionalInt.empty();
            boolean chosen = name.equals("c") || name.equals("t");
            if (!chosen && !(name.equals("z") && flat)) {
                kept.add(axis);
            } else if (choice.isPresent()) {
                places[axis] = place(folder, choice.getAsInt(), shape[axis], name);
            } else if (shape[axis] != 1) {
                missing.add(shape[axis] + (name.equals("c") ? " channels (--channel" : " times (--time") + " 0 … "
                        + (shape[axis] - 1) + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw new FileException(name(folder) + " is " + Image.shapeText(shape) + " along "
                    + String.join(", ", axes.names()) + ", with " + String.join(" and ", missing)
                    + "; choose with these options");
        }
        requireNone(axes.names().contains("c") ? OptionalInt.empty() : selection.channel(), folder, "channels");
        requireNone(axes.names().contains("t") ? OptionalInt.empty() : selection.time(), folder, "times");
        requireNone(selection.page(), folder, "pages");
        int[] axesKept = kept.stream().mapToInt(Integer::intValue).toArray();
        ChunkedArray array = new ChunkedArray(store, folder, layout);
        Spacing spacing = axes.spacing(axesKept);
        return new ArrayView(array, axesKept, places, spacing, spacing == null ? List.of() : List.of(
                array.name() + " has pixels of " + spacing + " by its own account (" + spacing.source()
                        + "); --spacing overrides"));
    }

    private int place(String folder, int chosen, long count, String axis) throws FileException {
        if (chosen < 0 || chosen >= count) {
            String what = axis.equals("c") ? "channel" : "time";
            throw new FileException(name(folder) + " has no " + what + " " + chosen + "; use --" + what + " 0 … "
                    + (count - 1));
        }
        return chosen;
    }

    private void requireNone(OptionalInt choice, String folder, String what) throws FileException {
        if (choice.isPresent()) {
            throw new FileException(name(folder) + " has no " + what + " to choose from; leave the choice out");
        }
    }

    private String name(String folder) {
        return folder.isEmpty() ? store.name() : store.name() + "/" + folder.substring(0, folder.length() - 1);
    }

    private List<String> children(String folder) throws FileException {
        try {
            return store.list(folder);
        } catch (IOException e) {
            throw new FileException(name(folder) + " cannot be read: " + FileException.words(e), e);
        }
    }
}
