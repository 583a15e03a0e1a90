package io.github.filigree.imagej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.PlugIn;
import io.github.filigree.imagej.ImagePluses;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.util.Locale;

/** The command <i>Thin</i>: a new image or stack with the skeleton of the binary image in front. */
public final class Thin implements PlugIn {

    private static final String TITLE = "Thin";
    private static final String METHOD = "Method";

    /** Made by ImageJ. */
    public Thin() {}

    @Override
    public void run(String argument) {
        ImagePlus image = IJ.getImage();
        Settings.orSay(TITLE, () -> {
            Settings settings = image.getNSlices() == 1
                    ? new Settings(TITLE).choice(METHOD, "zhang-suen", "guo-hall")
                    : new Settings(TITLE).choice(METHOD, "homotopic", "lee");
            if (settings.ask(argument)) {
                skeleton(image, settings.get(METHOD)).show();
            }
        });
    }

    private static ImagePlus skeleton(ImagePlus image, String method) {
        BinaryImage mask = ImagePluses.binaryMask(image);
        BinaryImage skeleton = Thinning.builder(mask)
                .method(Thinning.Method.valueOf(method.toUpperCase(Locale.ROOT).replace('-', '_')))
                .build();
        ImagePlus made = ImagePluses.of(image.getShortTitle() + "-thin", skeleton);
        made.copyScale(image);
        return made;
    }
}
