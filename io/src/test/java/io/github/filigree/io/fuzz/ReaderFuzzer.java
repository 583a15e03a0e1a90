package io.github.filigree.io.fuzz;

import io.github.filigree.io.Allocated;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Printable;
import io.github.filigree.io.image.Selection;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * What any bytes may do to the readers: make an image, or be refused in one clean line; never more memory than their
 * number allows. Also Jazzer's target, which finds {@link #fuzzerTestOneInput} by its name.
 */
public final class ReaderFuzzer {

    /** Tables, buffers and classes that are there for a file of any size. */
    private static final long BASE = 24L << 20;

    /** A byte of a one-bit PNG becomes 8 × 1032 pixels, in a picture, as samples and as an image. */
    private static final long EXPANSION = 3 * 8 * 1032;

    private static final long MOST_PIXELS = 1 << 22;

    private ReaderFuzzer() {}

    /**
     * Reads bytes of any kind.
     *
     * @param file the bytes, of which the last also tells which part of the file is asked for
     */
    public static void fuzzerTestOneInput(byte[] file) {
        long before = Allocated.bytes();
        try {
            Image image = Images.read(new ByteArrayInputStream(file), "input", selection(file));
            check(image.remarks().stream().allMatch(r -> r.startsWith("input ")), "a remark names no file");
            if (image.size() > 0) {
                image.value(0);
                image.value(image.size() - 1);
            }
            if (image.size() < MOST_PIXELS) {
                mask(image);
            }
        } catch (FileException e) {
            checkWords(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError("a stream in memory cannot fail", e);
        }
        long allocated = Allocated.bytes() - before;
        check(allocated <= BASE + EXPANSION * file.length, file.length + " bytes made us allocate " + allocated);
    }

    private static void mask(Image image) {
        try {
            image.mask(Foreground.NONZERO).count();
        } catch (IllegalArgumentException e) {
            checkWords(e.getMessage());
        }
    }

    private static Selection selection(byte[] file) {
        int choice = file.length == 0 ? 0 : file[file.length - 1] & 0xFF;
        return switch (choice % 8) {
            case 1 -> Selection.ALL.page(choice >> 6);
            case 2 -> Selection.ALL.channel(choice >> 6);
            case 3 -> Selection.ALL.time(choice >> 6);
            case 4 -> Selection.ALL.channel(choice >> 6).time(choice >> 5 & 1);
            default -> Selection.ALL;
        };
    }

    private static void checkWords(String words) {
        check(words.codePoints().allMatch(Printable::isSeen), "not one clean line: " + Printable.of(words));
        check(!words.matches(".*([a-z](Exception|Error)|java\\.|MemorySegment|null|overflow).*"), "no sentence: " + words);
        check(words.length() < 2000, "too many words: " + words);
    }

    private static void check(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }
}
