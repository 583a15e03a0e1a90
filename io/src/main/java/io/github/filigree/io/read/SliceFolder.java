package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of slices: image files of one extension, alike in size and type, in the natural order of their names, in
 * which slice-9 comes before slice-10. Of extensions the one counts that most files have.
 */
final class SliceFolder implements PlaneStack {

    private final Path folder;
    private final Selection selection;
    private final List<Path> files;
    private final List<String> remarks;

    private SliceFolder(Path folder, Selection selection, List<Path> files, List<String> remarks) {
        this.folder = folder;
        this.selection = selection;
        this.files = files;
        this.remarks = remarks;
    }

    static SliceFolder open(Path folder, Selection selection) throws FileException {
        List<Path> all;
        try (Stream<Path> list = Files.list(folder)) {
            all = list.filter(file -> Files.isRegularFile(file) && !name(file).startsWith(".")).toList();
        } catch (IOException e) {
            throw new FileException(folder + " cannot be read: " + FileException.words(e), e);
        }
        Map<String, Long> counts = all.stream()
                .filter(ImageFile::isNamedLikeImage)
                .collect(Collectors.groupingBy(SliceFolder::extension, Collectors.counting()));
        String most = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new FileException(folder + " is a directory; name the image files in it"));
        List<Path> files = all.stream()
                .filter(file -> extension(file).equals(most))
                .sorted((a, b) -> compare(name(a), name(b)))
                .toList();
        if (files.size() == 1) {
            throw new FileException(folder + " is a directory with one image, which is no volume; name "
                    + files.getFirst());
        }
        int others = all.size() - files.size();
        return new SliceFolder(folder, selection, files, List.of(folder + " is a directory; its " + files.size() + " ."
                + most + " files are read as the slices of one volume"
                + (others == 0 ? "" : ", its " + others + " other files are left out")));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String extension(Path file) {
        return name(file).replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT);
    }

    /** By words and numbers in turn, numbers by what they are worth. */
    static int compare(String a, String b) {
        String[] left = a.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        String[] right = b.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            String one = left[i].replaceFirst("^0+(?=\\d)", "");
            String other = right[i].replaceFirst("^0+(?=\\d)", "");
            boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
            int order = numbers && one.length() != other.length()
                    ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
            if (order != 0) {
                return order;
            }
        }
        return left.length != right.length ? Integer.compare(left.length, right.length) : a.compareTo(b);
    }

    @Override
    public long count() {
        return files.size();
    }

    @Override
    public Image planes(long first, long number) throws FileException {
        return planes(first, number, ReadProgress.NONE);
    }

    /** {@return all slices} */
    Image image(ReadProgress progress) throws FileException {
        return planes(0, files.size(), progress).remarked(remarks);
    }

    private Image planes(long first, long number, ReadProgress progress) throws FileException {
        Image model = null;
        MemorySegment pixels = null;
        for (int i = 0; i < number; i++) {
            Image slice = slice(files.get((int) first + i));
            if (model == null) {
                model = slice;
                double bytes = (double) slice.dataView().byteSize() * number;
                Memory.require(folder.toString(), bytes);
                pixels = Memory.allocate((long) bytes);
            }
            requireAlike(slice, model);
            MemorySegment.copy(slice.dataView(), 0, pixels, i * slice.dataView().byteSize(),
                    slice.dataView().byteSize());
            progress.update(i + 1L, number);
        }
        long[] plane = model.shape();
        return Image.of(model.type(), model.order(), pixels, number, plane[0], plane[1])
                .named(folder.toString()).colored(model.color());
    }

    private Image slice(Path file) throws FileException {
        Image slice = ImageFile.read(file, selection, ReadProgress.NONE);
        if (slice.rank() != 2) {
            throw new FileException(file + " is " + Image.shapeText(slice.shape())
                    + ", and a slice has two axes; name the file itself if it is a volume");
        }
        return slice;
    }

    private void requireAlike(Image slice, Image model) throws FileException {
        PixelOrder order = model.order();
        if (!Arrays.equals(slice.shape(), model.shape()) || slice.type() != model.type()
                || !slice.order().equals(order) || order.fortran()) {
            throw new FileException(slice.name() + " is " + Image.shapeText(slice.shape()) + " " + slice.type() + ", "
                    + model.name() + " is " + Image.shapeText(model.shape()) + " " + model.type()
                    + "; the slices of a volume must be alike, name the files to be read one by one");
        }
    }
}
