package io.github.filigree.io.image;

import java.util.OptionalInt;

/**
 * Which part of a file to read: of several pages, all counted from 0, and of colours. Immutable.
 *
 * {@snippet :
 * Image nuclei = Images.read(Path.of("cells.ome.tif"), Selection.ALL.channel(1).time(0));
 * }
 *
 * @param channel a channel, if it is chosen
 * @param time a time, if it is chosen
 * @param page a single page, whatever the file says about channels and times, if it is chosen
 * @param color what coloured pixels become; grey ones stay as they are
 */
public record Selection(OptionalInt channel, OptionalInt time, OptionalInt page, Channel color) {

    /** Everything: what is right for a picture or a volume. */
    public static final Selection ALL =
            new Selection(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Channel.LUMA);

    /**
     * {@return the same with a channel chosen}
     *
     * @param channel from 0
     */
    public Selection channel(int channel) {
        return new Selection(OptionalInt.of(channel), time, page, color);
    }

    /**
     * {@return the same with a time chosen}
     *
     * @param time from 0
     */
    public Selection time(int time) {
        return new Selection(channel, OptionalInt.of(time), page, color);
    }

    /**
     * {@return the same with a page chosen}
     *
     * @param page from 0
     */
    public Selection page(int page) {
        return new Selection(channel, time, OptionalInt.of(page), color);
    }

    /**
     * {@return the same with a part of the colours chosen}
     *
     * @param color what coloured pixels become
     */
    public Selection color(Channel color) {
        return new Selection(channel, time, page, color);
    }
}
