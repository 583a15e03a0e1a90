package io.github.filigree.bench;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.measure.Sholl;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.Gaussian;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Median;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Ridges;
import io.github.filigree.segment.Threshold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Public operations by name, each with what it works on, for tools that call them all. */
final class Operations {

    private Operations() {}

    /**
     * An operation.
     *
     * @param side the usual size of its image, pixels or voxels along an axis
     * @param prepare makes the call, ready to be repeated, for an image of some side
     */
    record Operation(int side, IntFunction<Supplier<Object>> prepare) {}

    /** {@return all of them, in the order of the whole line} */
    static Map<String, Operation> all() {
        Map<String, Operation> all = new LinkedHashMap<>();
        photo(all, "Gaussian.filter", p -> Gaussian.filter(p, 2));
        photo(all, "Median.filter", p -> Median.filter(p, 5));
        photo(all, "Ridges.sato", p -> Ridges.sato(p).sigmas(1, 2).filter());
        photo(all, "Ridges.frangi", p -> Ridges.frangi(p).sigmas(1, 2).filter());
        photo(all, "Threshold.otsu", Threshold::otsu);
        photo(all, "Threshold.li", Threshold::li);
        photo(all, "Threshold.hysteresis", p -> Threshold.hysteresis(p, 80, 160));
        photo(all, "LocalThreshold.sauvola", p -> LocalThreshold.sauvola(p, 25, 0.2));
        mask(all, "BinaryImage.of", m -> BinaryImage.of(m.toBytes(), m.shape()));
        mask(all, "Regions.label", m -> Regions.label(m, 2));
        mask(all, "Regions.removeSmall", m -> Regions.removeSmall(m, 50));
        mask(all, "Regions.fillHoles", Regions::fillHoles);
        mask(all, "DistanceTransform", m -> DistanceTransform.builder(m).build());
        mask(all, "Thinning.zhangSuen", Thinning::zhangSuen);
        mask(all, "Thinning.guoHall", Thinning::guoHall);
        skeleton(all, "degrees", BinaryImage::degrees);
        skeleton(all, "PixelGraph, ALL", PixelGraph::of);
        skeleton(all, "PixelGraph, REDUCED", s -> PixelGraph.builder(s).edges(EdgeRule.REDUCED).build());
        skeleton(all, "PixelGraph, FOREST", s -> PixelGraph.builder(s).edges(EdgeRule.FOREST).build());
        skeleton(all, "toCsr", s -> PixelGraph.of(s).toCsr());
        skeleton(all, "Branches", Branches::of);
        skeleton(all, "Branches.table", s -> Branches.of(s).table());
        skeleton(all, "Components", s -> Components.of(Branches.of(s)));
        skeleton(all, "BranchGraph.merged", s -> BranchGraph.merged(Branches.of(s)));
        skeleton(all, "JunctionClusters", s -> JunctionClusters.of(PixelGraph.of(s)));
        skeleton(all, "Pruning.shorterThan", s -> Pruning.shorterThan(Branches.of(s), 10));
        skeleton(all, "Sholl", s -> Sholl.withStep(PixelGraph.of(s), new double[] {20, 20}, 10));
        skeleton(all, "Geodesics.longestPath", s -> longest(Branches.of(s)));
        volume(all, "Thinning.homotopic", Thinning::homotopic);
        volume(all, "Thinning.lee", Thinning::lee);
        volume(all, "DistanceTransform, volume", v -> DistanceTransform.builder(v).build());
        volume(all, "PixelGraph, volume", PixelGraph::of);
        return all;
    }

    private static double longest(Branches branches) {
        Geodesics geodesics = Geodesics.of(branches);
        double sum = 0;
        for (int c = 0; c < branches.componentCount(); c++) {
            sum += geodesics.longestPath(c).length();
        }
        return sum;
    }

    private interface Call<T> {
        Object on(T image);
    }

    private static void photo(Map<String, Operation> all, String name, Call<GrayImage> call) {
        all.put(name, new Operation(512, side -> {
            GrayImage photo = GrayImage.of(TestImages.photo(side), side, side);
            return () -> call.on(photo);
        }));
    }

    private static void mask(Map<String, Operation> all, String name, Call<BinaryImage> call) {
        all.put(name, new Operation(1024, side -> {
            BinaryImage mask = BinaryImage.of(TestImages.blobs(side), side, side);
            return () -> call.on(mask);
        }));
    }

    private static void skeleton(Map<String, Operation> all, String name, Call<BinaryImage> call) {
        all.put(name, new Operation(1024, side -> {
            BinaryImage skeleton = BinaryImage.of(TestImages.blobSkeleton(side), side, side);
            return () -> call.on(skeleton);
        }));
    }

    private static void volume(Map<String, Operation> all, String name, Call<BinaryImage> call) {
        all.put(name, new Operation(64, side -> {
            BinaryImage volume = BinaryImage.of(TestVolumes.blobs(side), side, side, side);
            return () -> call.on(volume);
        }));
    }
}
