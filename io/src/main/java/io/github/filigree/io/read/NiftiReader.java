package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** NIfTI-1 and NIfTI-2 volumes, header and data in one file, as nifti.nimh.nih.gov describes them. */
final class NiftiReader {

    private static final int FIRST = 348;
    private static final int SECOND = 540;
    private static final int TIME_AXIS = 4;

    private final Source source;
    private final MemorySegment bytes;
    private final ByteOrder order;
    private final boolean second;

    private NiftiReader(Source source) {
        this.source = source;
        bytes = source.bytes();
        int little = bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0);
        order = little == FIRST || little == SECOND ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        second = integer(0) == SECOND;
    }

    static boolean accepts(Source source) {
        return source.startsWith(FIRST & 0xFF, FIRST >> 8, 0, 0) && magic(source, FIRST - 4, '1')
                || source.startsWith(0, 0, FIRST >> 8, FIRST & 0xFF) && magic(source, FIRST - 4, '1')
                || source.startsWith(SECOND & 0xFF, SECOND >> 8, 0, 0) && magic(source, 4, '2')
                || source.startsWith(0, 0, SECOND >> 8, SECOND & 0xFF) && magic(source, 4, '2');
    }

    private static boolean magic(Source source, int at, char version) {
        MemorySegment bytes = source.bytes();
        return bytes.byteSize() >= at + 4 && bytes.get(ValueLayout.JAVA_BYTE, at) == 'n'
                && bytes.get(ValueLayout.JAVA_BYTE, at + 2) == version;
    }

    static Image read(Source source, Selection selection) throws FileException {
        return new NiftiReader(source).read(selection);
    }

    private Image read(Selection selection) throws FileException {
        if (bytes.byteSize() < (second ? SECOND : FIRST)) {
            throw new FileException(source.name() + " is cut short inside its header; save or copy it again");
        }
        if (bytes.get(ValueLayout.JAVA_BYTE, second ? 5 : FIRST - 3) != '+') {
            throw new FileException(
                    source.name() + " is a header, with its pixels in another file; save both as one .nii");
        }
        int rank = Math.clamp(dim(0), -1, 8);
        if (rank < 1 || rank > 7) {
            throw new FileException(source.name() + " is damaged: it has " + dim(0) + " axes; save it again");
        }
        int space = Math.min(rank, TIME_AXIS - 1);
        long[] shape = new long[space];
        for (int axis = 0; axis < space; axis++) {
            shape[axis] = dim(space - axis);
        }
        long times = rank < TIME_AXIS ? 1 : dim(TIME_AXIS);
        for (int axis = 1; axis <= rank; axis++) {
            if (dim(axis) < 1 || axis > TIME_AXIS && dim(axis) > 1) {
                throw new FileException(source.name() + " has " + dim(axis) + " values along axis " + axis
                        + ", which is none of space or time; save one of them");
            }
        }
        long time = time(selection, times);
        PixelType type = type();
        long size = source.byteCount(shape, type);
        long start = second ? number(168) : (long) real(108);
        if (start < (second ? SECOND : FIRST)) {
            throw new FileException(source.name() + " is damaged: its pixels start at byte " + start
                    + ", inside its header; save it again");
        }
        // Whole, so that a file with some of its times cut off is refused.
        long[] whole = Arrays.copyOf(shape, space + 1);
        whole[space] = times;
        MemorySegment all = source.slice(start, source.byteCount(whole, type));
        double slope = second ? precise(176) : real(112);
        double intercept = second ? precise(184) : real(116);
        boolean scaled = slope != 0 && Double.isFinite(slope) && (slope != 1 || intercept != 0);
        return Image.of(type, new PixelOrder(false, order), all.asSlice(time * size, size), shape)
                .named(source.name())
                .spaced(spacing(space))
                .remarked(scaled ? List.of(source.name() + " scales its values by " + slope + " and adds " + intercept
                        + "; pixels are what is stored, not scaled") : List.of());
    }

    private long time(Selection selection, long times) throws FileException {
        if (selection.channel().isPresent() || selection.page().isPresent()) {
            throw new FileException(source.name() + " has no channels or pages to choose from; leave the choice out");
        }
        if (times > 1 && selection.time().isEmpty()) {
            throw new FileException(source.name() + " has " + times
                    + " times, which are no planes of one image; choose with --time 0 … " + (times - 1));
        }
        int time = selection.time().orElse(0);
        if (time < 0 || time >= times) {
            throw new FileException(source.name() + " has no time " + time + "; use --time 0 … " + (times - 1));
        }
        return time;
    }

    private PixelType type() throws FileException {
        int code = bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), second ? 12 : 70);
        return switch (code) {
            case 2 -> PixelType.UINT8;
            case 4 -> PixelType.INT16;
            case 8 -> PixelType.INT32;
            case 16 -> PixelType.FLOAT32;
            case 64 -> PixelType.FLOAT64;
            case 256 -> PixelType.INT8;
            case 512 -> PixelType.UINT16;
            case 768 -> PixelType.UINT32;
            case 1024 -> PixelType.INT64;
            case 1280 -> PixelType.UINT64;
            default -> throw new FileException(source.name() + " holds values of NIfTI's type " + code
                    + ", not integers or floats of up to 64 bits; convert it");
        };
    }

    private Spacing spacing(int space) {
        int code = (second ? integer(500) : bytes.get(ValueLayout.JAVA_BYTE, 123)) & 7;
        String unit = code == 1 ? "m" : code == 2 ? "mm" : code == 3 ? "µm" : "";
        double[] sizes = new double[space];
        for (int axis = 0; axis < space; axis++) {
            int k = space - axis;
            sizes[axis] = Math.abs(second ? precise(104 + 8L * k) : shortest(real(76 + 4L * k)));
            if (!(sizes[axis] > 0) || Double.isInfinite(sizes[axis])) {
                return null;
            }
        }
        return unit.isEmpty() ? null : Spacing.of(unit, sizes).from("NIfTI header");
    }

    /** A float as the decimal number that was meant: 0.1, not 0.10000000149. */
    private static double shortest(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    private long dim(int axis) {
        return second ? number(16 + 8L * axis)
                : bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), 40 + 2L * axis);
    }

    private int integer(long at) {
        return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
    }

    private long number(long at) {
        return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
    }

    private float real(long at) {
        return bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at);
    }

    private double precise(long at) {
        return bytes.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at);
    }
}
