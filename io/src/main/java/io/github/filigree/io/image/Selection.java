package io.github.filigree.io.image;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of a file to read: of several pages, all counted from 0, and of colours; and how pixels lie in a file that
 * does not say so. Immutable.
 *
 * {@snippet :
 * Image nuclei = Images.read(Path.of("cells.ome.tif"), Selection.ALL.channel(1).time(0));
 * }
 *
 * @param channel a channel, if it is chosen
 * @param time a time, if it is chosen
 * @param page a single page, whatever the file says about channels and times, if it is chosen
 * @param color what coloured pixels become; grey ones stay as they are
 * @param level of several sizes of an image one, 0 for the largest, if it is chosen
 * @param raw how pixels lie in a file without a header, if it is one
 */
public record Selection(OptionalInt channel, OptionalInt time, OptionalInt page, Channel color, OptionalInt level,
        Optional<RawLayout> raw) implements Serializable {

    /** Everything: what is right for a picture or a volume. */
    public static final Selection ALL =
            new Selection(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Channel.LUMA,
                    OptionalInt.empty(), Optional.empty());

    /**
     * {@return the same with a channel chosen}
     *
     * @param channel from 0
     */
    public Selection channel(int channel) {
        return new Selection(OptionalInt.of(channel), time, page, color, level, raw);
    }

    /**
     * {@return the same with a time chosen}
     *
     * @param time from 0
     */
    public Selection time(int time) {
        return new Selection(channel, OptionalInt.of(time), page, color, level, raw);
    }

    /**
     * {@return the same with a page chosen}
     *
     * @param page from 0
     */
    public Selection page(int page) {
        return new Selection(channel, time, OptionalInt.of(page), color, level, raw);
    }

    /**
     * {@return the same with a part of the colours chosen}
     *
     * @param color what coloured pixels become
     */
    public Selection color(Channel color) {
        return new Selection(channel, time, page, color, level, raw);
    }

    /**
     * {@return the same with a size of the image chosen, as OME-Zarr has several}
     *
     * @param level 0 for the largest
     */
    public Selection level(int level) {
        return new Selection(channel, time, page, color, OptionalInt.of(level), raw);
    }

    /**
     * {@return the same for a file of nothing but pixels}
     *
     * @param layout how they lie in it
     */
    public Selection raw(RawLayout layout) {
        return new Selection(channel, time, page, color, level, Optional.of(layout));
    }

    /** What is sent to another machine in its place: what is optional is null there. */
    private record Form(Integer channel, Integer time, Integer page, Channel color, Integer level, RawLayout raw)
            implements Serializable {

        private Object readResolve() {
            return new Selection(optional(channel), optional(time), optional(page), color, optional(level),
                    Optional.ofNullable(raw));
        }

        private static OptionalInt optional(Integer number) {
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }

        private static Integer plain(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    private Object writeReplace() {
        return new Form(Form.plain(channel), Form.plain(time), Form.plain(page), color, Form.plain(level),
                raw.orElse(null));
    }
}
