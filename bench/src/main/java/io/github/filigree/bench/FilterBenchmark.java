package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.Gaussian;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Median;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Ridges;
import io.github.filigree.segment.Threshold;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From photograph to mask: filters of a float or uint8 image, and what is done with their results. */
public class FilterBenchmark extends KernelBenchmark {

    /** Where a tenth of the pixels of the Sato-filtered photograph is above, and a hundredth. */
    static final double LOW = 0.03;

    static final double HIGH = 0.06;

    /** Height and width of the image. */
    @Param({"1411", "4096"})
    public int side;

    /** How many threads may work. */
    @Param({"1", "2"})
    public int threads;

    private GrayImage bytes;
    private GrayImage floats;
    private GrayImage ridges;
    private BinaryImage mask;

    @Override
    protected void prepare() {
        bytes = GrayImage.of(TestImages.photo(side), side, side).with(kernels).threads(threads);
        floats = bytes.scaled();
        ridges = Ridges.sato(floats).sigmas(2).filter();
        mask = Threshold.above(ridges, LOW);
    }

    /** {@return a float image smoothed, sigma 1} */
    @Benchmark
    public GrayImage gaussian1() {
        return Gaussian.filter(floats, 1);
    }

    /** {@return a float image smoothed, sigma 2} */
    @Benchmark
    public GrayImage gaussian2() {
        return Gaussian.filter(floats, 2);
    }

    /** {@return a float image smoothed, sigma 5} */
    @Benchmark
    public GrayImage gaussian5() {
        return Gaussian.filter(floats, 5);
    }

    /** {@return Sato's tubeness of a float image, sigmas 1, 3, 5, 7 and 9} */
    @Benchmark
    public GrayImage sato() {
        return Ridges.sato(floats).filter();
    }

    /** {@return Sauvola's mask of a uint8 image, window 25} */
    @Benchmark
    public BinaryImage sauvola() {
        return LocalThreshold.sauvola(bytes, 25, 0.2);
    }

    /** {@return a float image cut by two levels} */
    @Benchmark
    public BinaryImage hysteresis() {
        return Threshold.hysteresis(ridges, LOW, HIGH);
    }

    /** {@return a mask without objects of fewer than 64 pixels} */
    @Benchmark
    public BinaryImage removeSmall() {
        return Regions.removeSmall(mask, 64);
    }

    /** {@return the median of 5 × 5 pixels of a uint8 image} */
    @Benchmark
    public GrayImage median5() {
        return Median.filter(bytes, 5);
    }
}
