package io.github.filigree.imagej;

import ij.ImagePlus;
import ij.Prefs;
import ij.measure.Calibration;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.GrayImage;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Images of ImageJ 1.x as images of Filigree, and back.
 *
 * <p>An image of one plane has two axes, a stack three, its planes first. Of several channels or times those are read
 * that the image is at ({@link ImagePlus#getC}, {@link ImagePlus#getT}); selections are left aside.
 *
 * {@snippet :
 * Branches branches = ImagePluses.branches(imp);
 * ResultsTables.of(FijiTable.of(branches, pixel -> 255)).show("Branch information");
 * imp.setOverlay(BranchOverlay.of(branches, imp));
 * }
 */
public final class ImagePluses {

    private ImagePluses() {}

    /**
     * {@return the mask whose foreground is every pixel that is stored as another value than 0} That is what
     * AnalyzeSkeleton takes, and what ImageJ makes: with an inverting look-up table, too, the 255 that shows as black
     * is foreground. Of RGB images a pixel is foreground unless it is black.
     *
     * @param image of any type
     * @throws IllegalArgumentException if it is null
     */
    public static BinaryImage mask(ImagePlus image) {
        return MaskRows.nonzero(new Planes(image));
    }

    /**
     * {@return the mask that the commands of <i>Process › Binary</i> would see} Objects are black, or white if the
     * option <i>Black background</i> is set, and the other one of the two where the look-up table is an inverting one.
     *
     * @param image 8-bit, of the values 0 and one other: 255 in ImageJ's own masks, 1 in many files
     * @throws IllegalArgumentException if it is null, of another type, or has more values
     */
    public static BinaryImage binaryMask(ImagePlus image) {
        Planes planes = new Planes(image);
        if (image.getBitDepth() != 8) {
            throw new IllegalArgumentException(image.getTitle() + " has " + image.getBitDepth()
                    + " bits; make a mask of it with Process > Binary > Make Binary");
        }
        boolean white = Prefs.blackBackground != image.isInvertedLut();
        return MaskRows.binary(planes, white, image.getTitle());
    }

    /**
     * {@return the image's values as they are stored, with its spacing} 8-bit images become uint8, the indices of a
     * palette too, 16-bit ones uint16, others float. RGB images become uint8 as by <i>Image › Type › 8-bit</i>.
     *
     * @param image of any type
     * @throws IllegalArgumentException if it is null, has more than 2<sup>31</sup> − 9 pixels, or its calibration
     *     cannot be used, as {@link #spacing} says
     */
    public static GrayImage gray(ImagePlus image) {
        return GrayPlanes.of(new Planes(image), image.getBitDepth()).spacing(spacing(image));
    }

    /**
     * {@return the image's values as they are stored, with its spacing, without a copy where there is one plane} The
     * pixels of the ImageJ image must then not be changed any more.
     *
     * @param image of any type
     * @throws IllegalArgumentException as for {@link #gray}
     */
    public static GrayImage grayView(ImagePlus image) {
        return GrayPlanes.view(new Planes(image), image.getBitDepth()).spacing(spacing(image));
    }

    /**
     * {@return the size of a pixel along each axis, slowest first, in the unit of the image's calibration}
     *
     * @param image calibrated or not; without a calibration a pixel is 1
     * @throws IllegalArgumentException if it is null, or its axes have different units
     */
    public static double[] spacing(ImagePlus image) {
        Planes planes = new Planes(image);
        Calibration calibration = image.getCalibration();
        Set<String> units = new LinkedHashSet<>();
        units.add(calibration.getXUnit());
        units.add(calibration.getYUnit());
        if (planes.depth() == 1) {
            checkUnits(image, units);
            return new double[] {calibration.pixelHeight, calibration.pixelWidth};
        }
        units.add(calibration.getZUnit());
        checkUnits(image, units);
        return new double[] {calibration.pixelDepth, calibration.pixelHeight, calibration.pixelWidth};
    }

    private static void checkUnits(ImagePlus image, Set<String> units) {
        if (units.size() > 1) {
            throw new IllegalArgumentException(image.getTitle() + " is calibrated in several units ("
                    + String.join(", ", units) + "); give it one with Image > Properties");
        }
    }

    /**
     * {@return the image's values as ImageJ's status line shows them: calibrated; of RGB pixels their grey value}
     *
     * @param image of any type; read when the values are
     * @throws IllegalArgumentException if it is null
     */
    public static PixelValues values(ImagePlus image) {
        return new CalibratedValues(new Planes(image), image.getCalibration().getCTable());
    }

    /**
     * {@return the branches of a mask, in the unit of its calibration} The mask is thinned by {@link Thinning#of},
     * which leaves a skeleton as it is in 2-D, and has {@link EdgeRule#REDUCED} edges.
     *
     * @param mask nonzero is foreground, as {@link #mask}
     * @throws IllegalArgumentException if it is null, its calibration cannot be used, or its graph would be too large
     */
    public static Branches branches(ImagePlus mask) {
        return Branches.of(PixelGraph.builder(Thinning.of(mask(mask)))
                .edges(EdgeRule.REDUCED)
                .spacing(spacing(mask))
                .build());
    }

    /**
     * {@return an 8-bit image or stack, 255 for foreground and 0 for background} It shows foreground white or, unless
     * ImageJ's option <i>Black background</i> is set, black by an inverting look-up table, as ImageJ's own masks do.
     * {@link ImagePlus#copyScale} gives it the calibration of another image.
     *
     * @param title what its window is called
     * @param image of two or three axes
     * @throws IllegalArgumentException if an argument is null, the image has another number of axes, or it has more
     *     pixels than an array holds
     */
    public static ImagePlus of(String title, BinaryImage image) {
        return NewImages.binary(title, image);
    }

    /**
     * {@return an image or stack of 8, 16 or 32 bits, calibrated with the image's spacing, whose unit it does not know}
     *
     * @param title what its window is called
     * @param image of two or three axes; copied
     * @throws IllegalArgumentException if an argument is null
     */
    public static ImagePlus of(String title, GrayImage image) {
        return NewImages.gray(title, image);
    }
}
