package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.FieldOfView;
import io.github.filigree.segment.Gaussian;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Ridges;
import io.github.filigree.segment.Threshold;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** One photograph on its way to a mask, step by step as {@link MaskOptions} say. */
final class Segmentation {

    private final MaskOptions options;
    private final CommonOptions common;
    private final InputOptions input;
    private final String file;
    private final StepPictures pictures;
    private Image photo;
    /** What is looked at, or null for everything. */
    private BinaryImage inside;

    Segmentation(MaskOptions options, CommonOptions common, InputOptions input, String file) {
        this.options = options;
        this.common = common;
        this.input = input;
        this.file = file;
        pictures = new StepPictures(options.show, file);
    }

    /** {@return the photograph, once it was read} */
    Image photo() {
        return photo;
    }

    BinaryImage run() throws IOException {
        photo = input.read(file);
        GrayImage gray = prepared(GrayImages.of(photo));
        pictures.add("photo", gray);
        inside = inside(gray);
        GrayImage values = options.ridges != null ? ridges(gray) : smooth(gray);
        BinaryImage mask = cut(values);
        pictures.add("threshold", mask);
        if (options.minSize != null) {
            mask = Regions.removeSmall(mask, options.minSize);
            pictures.add("min-size", mask);
        }
        if (options.fillHoles != null) {
            mask = Regions.fillSmallHoles(mask, options.fillHoles);
            pictures.add("fill-holes", mask);
        }
        return mask.with(KernelChoice.kernels());
    }

    private GrayImage prepared(GrayImage gray) {
        GrayImage image = gray.with(KernelChoice.kernels());
        return common.threads() > 0 ? image.threads(common.threads()) : image;
    }

    private BinaryImage inside(GrayImage gray) throws IOException {
        BinaryImage area = null;
        if (options.roi != null) {
            Image roi = common.read(options.roi, Selection.ALL);
            if (!Arrays.equals(roi.shape(), photo.shape())) {
                throw new Failure(roi.name() + " is " + Image.shapeText(roi.shape()) + ", " + photo.name() + " is "
                        + Image.shapeText(photo.shape()) + "; --roi must have the photograph's size");
            }
            area = roi.mask(Foreground.NONZERO, KernelChoice.kernels(), row -> {});
            pictures.add("roi", area);
        }
        if (options.field != null) {
            GrayImage brightness = photo.color() && !file.equals("-")
                    ? prepared(GrayImages.of(input.read(file, Channel.BRIGHTEST)))
                    : gray;
            BinaryImage field = FieldOfView.inside(brightness, options.field);
            pictures.add("field", field);
            area = area == null ? field : Regions.and(area, field);
        }
        if (area != null && area.count() == 0) {
            throw new Failure(photo.name() + ": --roi and --field leave nothing to look at; make --field smaller");
        }
        return area;
    }

    /** Smoothed pixels keep their type, so that levels mean the same. */
    private GrayImage smooth(GrayImage gray) throws IOException {
        if (options.smooth == null) {
            return gray;
        }
        GrayImage smooth = prepared(GrayImages.rounded(Gaussian.filter(gray, options.smooth), gray));
        pictures.add("smooth", smooth);
        return smooth;
    }

    private GrayImage ridges(GrayImage gray) throws IOException {
        GrayImage values = gray.scaled();
        if (options.smooth != null) {
            values = Gaussian.filter(values, options.smooth);
            pictures.add("smooth", values);
        }
        Ridges filter = switch (options.ridges) {
            case SATO -> Ridges.sato(values);
            case FRANGI -> Ridges.frangi(values);
            case MEIJERING -> Ridges.meijering(values);
        };
        if (options.sigmas != null) {
            filter.sigmas(options.sigmas);
        }
        GrayImage response = (options.dark ? filter.dark() : filter.bright()).filter();
        pictures.add("ridges", response);
        return response;
    }

    private BinaryImage cut(GrayImage values) {
        if (options.hysteresis != null) {
            BinaryImage low = looked(Threshold.above(values, options.hysteresis[0]));
            return Regions.reached(low, Threshold.above(values, options.hysteresis[1]), 1);
        }
        String name = options.threshold == null ? "otsu" : options.threshold;
        if (MaskOptions.LOCAL.contains(name)) {
            return side(local(values, name), name);
        }
        if (MaskOptions.LEVELS.contains(name)) {
            double level = level(values, name);
            return side(Threshold.above(values, level), String.format(Locale.ROOT, "%s, level %.4g", name, level));
        }
        return side(Threshold.above(values, Double.parseDouble(name)), "level " + name);
    }

    private double level(GrayImage values, String name) {
        GrayImage looked = GrayImages.inside(values, inside);
        return switch (name) {
            case "li" -> Threshold.li(looked);
            case "yen" -> Threshold.yen(looked);
            case "triangle" -> Threshold.triangle(looked);
            case "isodata" -> Threshold.isodata(looked);
            case "minimum" -> Threshold.minimum(looked);
            case "mean" -> Threshold.mean(looked);
            default -> Threshold.otsu(looked);
        };
    }

    private BinaryImage local(GrayImage values, String name) {
        int window = options.window == null ? 25 : options.window;
        double k = options.k == null ? 0.2 : options.k;
        return switch (name) {
            case "sauvola" -> LocalThreshold.sauvola(values, window, k);
            case "niblack" -> LocalThreshold.niblack(values, window, k);
            default -> LocalThreshold.gaussian(values, window, options.offset == null ? 0 : options.offset);
        };
    }

    /** Of the two parts, the one that is wanted; lines that a filter found are always above. */
    private BinaryImage side(BinaryImage above, String how) {
        BinaryImage bright = looked(above);
        if (options.ridges != null || options.bright) {
            common.note(photo.name() + ": " + how);
            return bright;
        }
        BinaryImage dark = looked(Regions.invert(above));
        boolean takeDark = options.dark || dark.count() < bright.count();
        BinaryImage taken = takeDark ? dark : bright;
        common.note(photo.name() + ": " + how + "; " + (options.dark
                ? "what is dark"
                : (takeDark ? "what is dark" : "what is bright") + " is the smaller part, and taken ("
                        + InputOptions.percent(taken) + "); " + (takeDark ? "--bright" : "--dark")
                        + " takes the other"));
        return taken;
    }

    private BinaryImage looked(BinaryImage mask) {
        return inside == null ? mask : Regions.and(mask, inside);
    }
}
