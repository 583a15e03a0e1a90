package io.github.filigree.io.read;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.GeoReference;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageReader;

/**
 * TIFF and BigTIFF: one page is an image, several are the planes of a volume. Which pages there are and what they
 * mean is read here; TwelveMonkeys decodes them.
 */
final class TiffReader {

    private final Source source;
    private final Selection selection;
    private final List<TiffDirectory> pages = new ArrayList<>();
    private final List<Integer> pageNumbers = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private TiffReader(Source source, Selection selection) {
        this.source = source;
        this.selection = selection;
    }

    static Image read(Source source, Selection selection) throws FileException {
        return read(source, selection, 0, -1);
    }

    /** {@return some planes of a volume: so many, or all if that is −1, from the first one on} */
    static Image read(Source source, Selection selection, int first, int number) throws FileException {
        try {
            return new TiffReader(source, selection).read(first, number);
        } catch (IOException | RuntimeException e) {
            throw RasterReader.damaged(source, e);
        }
    }

    /** {@return the number of planes of a volume; 0 if there is no axis that they run along, or more than one} */
    static long planes(Source source, Selection selection) throws FileException {
        try {
            TiffReader reader = new TiffReader(source, selection);
            long[] leading = reader.choose(reader.notes(), new ArrayList<>());
            return leading.length == 1 ? leading[0] : 0;
        } catch (IOException | RuntimeException e) {
            throw RasterReader.damaged(source, e);
        }
    }

    private TiffNotes notes() throws IOException {
        List<TiffDirectory> all = TiffFile.pages(source);
        for (int i = 0; i < all.size(); i++) {
            // Bit 0: a smaller copy of another page, as in image pyramids; bit 2: a mask of another page.
            if ((all.get(i).integer(TiffDirectory.SUBFILE_TYPE, 0) & 5) == 0) {
                pages.add(all.get(i));
                pageNumbers.add(i);
            }
        }
        if (pages.isEmpty()) {
            throw new FileException(source.name() + " has no picture in it; save it again");
        }
        TiffNotes notes = TiffNotes.of(source, pages);
        checkCount(notes);
        return notes;
    }

    private Image read(int firstPlane, int number) throws IOException {
        TiffNotes notes = notes();
        List<Integer> chosen = new ArrayList<>();
        long[] leading = choose(notes, chosen);
        if (number >= 0) {
            chosen = chosen.subList(firstPlane, firstPlane + number);
            leading = new long[] {number};
        }
        String axes = leading.length == 1 ? "ZYX" : leading.length == 0 ? "YX" : "Q".repeat(leading.length) + "YX";
        Image image = isRawStack(notes) ? rawStack(notes, leading, chosen) : decode(chosen, leading);
        int orientation = (int) pages.getFirst().integer(TiffDirectory.ORIENTATION, 1);
        image = TiffOrientation.upright(image, orientation);
        Spacing spacing = notes.spacing(orientation > 4 ? axes.replace("YX", "XY") : axes);
        GeoReference reference = orientation == 1 ? GeoTiff.of(pages.getFirst()) : null;
        if (spacing == null && reference != null && leading.length == 0) {
            spacing = WorldFile.spacing(reference, "GeoTIFF");
        }
        if (spacing != null) {
            remarks.add(source.name() + " has pixels of " + spacing + " by its own account (" + spacing.source()
                    + "); --spacing overrides");
        } else if (notes.spacing("YX") != null && leading.length == 1) {
            remarks.add(source.name() + " says how wide its pixels are, not how far apart its planes; "
                    + "give all with --spacing");
        }
        return image.spaced(spacing).referenced(reference).remarked(remarks);
    }

    /** A note of other planes than there are pages: the file was cut and mended, or a writer was interrupted. */
    private void checkCount(TiffNotes notes) throws FileException {
        long planes = notes.planes();
        if (planes > source.bytes().byteSize()) {
            throw new FileException(source.name() + " is damaged: " + notes.writer() + " noted " + planes
                    + " planes, more than the file has bytes; save it again");
        }
        if (notes.writer().isEmpty() || notes.writer().equals("OME") || planes == pages.size()
                || isRawStack(notes) || selection.page().isPresent()) {
            return;
        }
        if (!notes.axes().isEmpty() || !notes.writer().equals("ImageJ")) {
            throw new FileException(source.name() + " has " + pages.size() + " pages, but " + notes.writer()
                    + " noted " + planes + " planes; the file is cut short or was changed, copy or save it again, or"
                    + " choose one with --page 0 … " + (pages.size() - 1));
        }
    }

    private boolean isRawStack(TiffNotes notes) {
        return notes.raw() && pages.size() == 1 && notes.planes() > 1 && selection.page().isEmpty();
    }

    /** Finds the planes to read, and the sizes of the axes that they run along. */
    private long[] choose(TiffNotes notes, List<Integer> chosen) throws FileException {
        if (selection.page().isPresent()) {
            chosen.add(index(selection.page().getAsInt(), pages.size(), "page"));
            return new long[0];
        }
        List<TiffNotes.Axis> axes = notes.axes();
        if (axes.isEmpty()) {
            requireNone();
            for (int i = 0; i < pages.size(); i++) {
                chosen.add(i);
            }
            return pages.size() == 1 ? new long[0] : new long[] {pages.size()};
        }
        chosen.add(0);
        List<Long> leading = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (TiffNotes.Axis axis : axes) {
            var choice = axis.name() == 'C' ? selection.channel() : axis.name() == 'T' ? selection.time() : null;
            List<Integer> before = List.copyOf(chosen);
            chosen.clear();
            if (choice != null && choice.isEmpty()) {
                missing.add((axis.name() == 'C' ? "--channel" : "--time") + " 0 … " + (axis.size() - 1));
            }
            if (choice != null) {
                int value = choice.isEmpty() ? 0
                        : index(choice.getAsInt(), axis.size(), axis.name() == 'C' ? "channel" : "time");
                before.forEach(plane -> chosen.add(plane * axis.size() + value));
            } else {
                leading.add((long) axis.size());
                for (int plane : before) {
                    for (int k = 0; k < axis.size(); k++) {
                        chosen.add(plane * axis.size() + k);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new FileException(source.name() + " has " + axes.stream()
                    .filter(axis -> "CT".indexOf(axis.name()) >= 0)
                    .map(axis -> axis.size() + (axis.name() == 'C' ? " channels" : " times"))
                    .collect(Collectors.joining(" and ")) + ", which are no planes of one image; choose with "
                    + String.join(" and ", missing) + ", or one page with --page");
        }
        if (notes.pageOf() != null) {
            chosen.replaceAll(plane -> notes.pageOf()[plane]);
        }
        return leading.stream().mapToLong(Long::longValue).toArray();
    }

    private void requireNone() throws FileException {
        TiffDirectory first = pages.getFirst();
        boolean samples = TiffPage.separateSamples(first) > 1;
        if (selection.time().isPresent() || selection.channel().isPresent() && !samples) {
            throw new FileException(source.name() + " says nothing of "
                    + (selection.time().isPresent() ? "times" : "channels") + "; it has " + pages.size()
                    + " pages, choose one with --page");
        }
    }

    private int index(int chosen, int count, String what) throws FileException {
        if (chosen < 0 || chosen >= count) {
            throw new FileException(source.name() + " has no " + what + " " + chosen + "; use --" + what + " 0 … "
                    + (count - 1));
        }
        return chosen;
    }

    /** One directory, for the first plane, with all others after it and not compressed. */
    private Image rawStack(TiffNotes notes, long[] leading, List<Integer> chosen) throws FileException {
        TiffDirectory page = pages.getFirst();
        PixelType type = TiffPage.type(source, page, 1);
        if (page.integer(TiffDirectory.COMPRESSION, 1) != 1 || page.integer(TiffDirectory.SAMPLES_PER_PIXEL, 1) != 1
                || page.integer(TiffDirectory.BITS_PER_SAMPLE, 1) % 8 != 0) {
            throw new FileException(source.name() + " is a stack of " + notes.planes() + " planes by " + notes.writer()
                    + ", with one directory but not of plain grey pixels; save it as an image sequence or as .npy");
        }
        long[] plane = {page.integer(TiffDirectory.HEIGHT, 0), page.integer(TiffDirectory.WIDTH, 0)};
        long bytes = source.byteCount(plane, type);
        long start = page.integer(TiffDirectory.STRIP_OFFSETS, 0);
        MemorySegment planes = source.slice(start, source.byteCount(
                new long[] {notes.planes(), plane[0], plane[1]}, type));
        PixelOrder order = new PixelOrder(false, page.order());
        remarks.add(source.name() + " is a stack by " + notes.writer() + " with one directory; its " + notes.planes()
                + " planes are read from after it");
        long[] shape = shape(leading, plane);
        boolean all = chosen.size() == notes.planes();
        if (all) {
            return Image.of(type, order, planes, shape).named(source.name());
        }
        MemorySegment some = MemorySegment.ofArray(new byte[Math.toIntExact(bytes * chosen.size())]);
        for (int i = 0; i < chosen.size(); i++) {
            MemorySegment.copy(planes, chosen.get(i) * bytes, some, i * bytes, bytes);
        }
        return Image.of(type, order, some, shape).named(source.name());
    }

    private static long[] shape(long[] leading, long[] plane) {
        long[] shape = Arrays.copyOf(leading, leading.length + 2);
        shape[leading.length] = plane[0];
        shape[leading.length + 1] = plane[1];
        return shape;
    }

    private Image decode(List<Integer> chosen, long[] leading) throws IOException {
        List<TiffPage> planes = new ArrayList<>();
        for (int i : chosen) {
            TiffPage page = TiffPage.of(source, pages.get(i), i + 1, selection);
            TiffPage first = planes.isEmpty() ? page : planes.getFirst();
            if (!Arrays.equals(page.shape(), first.shape()) || page.type() != first.type()) {
                throw new FileException(source.name() + ": page " + (i + 1) + " is "
                        + Image.shapeText(page.shape()) + " " + page.type() + ", page " + (chosen.getFirst() + 1)
                        + " is " + Image.shapeText(first.shape()) + " " + first.type()
                        + "; the pages of a volume must be alike, choose one with --page");
            }
            planes.add(page);
        }
        TiffPage first = planes.getFirst();
        remarks.addAll(first.remarks());
        long[] shape = shape(leading, first.shape());
        MemorySegment mapped = TiffMapping.of(planes);
        if (mapped != null) {
            return Image.of(first.type(), new PixelOrder(false, first.tags().order()), mapped, shape)
                    .named(source.name());
        }
        Memory.require(source.name(), (double) source.byteCount(shape, first.type())
                + source.byteCount(first.shape(), first.type()));
        Samples samples = new Samples(source, first.type(), shape);
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        // Without a length: the decoder refuses pages that expand more than 512 times, as sparse skeletons do.
        try (SegmentStream stream = new SegmentStream(source, false)) {
            reader.setInput(stream);
            for (int i = 0; i < planes.size(); i++) {
                planes.get(i).decode(reader, pageNumbers.get(chosen.get(i)), samples);
            }
            return samples.image();
        } finally {
            reader.dispose();
        }
    }
}
