package io.github.filigree.bench;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.ArrayAdd;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborSum;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.Gaussian;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Median;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Ridges;
import io.github.filigree.segment.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Writes the input for the peers, and what Filigree makes of it for comparison, as {@code .npy} files. */
public final class PeerFiles {

    private PeerFiles() {}

    /**
     * Writes those files that are not there yet.
     *
     * @param args the folder, then names such as {@code blobs-4096}, {@code degrees-8192}, {@code csr-4096}
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            int dash = args[i].lastIndexOf('-');
            write(folder, args[i].substring(0, dash), Integer.parseInt(args[i].substring(dash + 1)));
        }
    }

    private static void write(Path folder, String what, int size) throws IOException {
        Path file = folder.resolve(what + "-" + size + ".npy");
        if (Files.exists(file)) {
            return;
        }
        switch (what) {
            case "x" -> Npy.write(file, TestImages.noise(size, 1), size);
            case "y" -> Npy.write(file, TestImages.noise(size, 2), size);
            case "add" -> {
                byte[] sum = new byte[size];
                ArrayAdd.add(TestImages.noise(size, 1), TestImages.noise(size, 2), sum);
                Npy.write(file, sum, size);
            }
            case "saturating" -> {
                byte[] sum = new byte[size];
                ArrayAdd.addSaturatingUnsigned(TestImages.noise(size, 1), TestImages.noise(size, 2), sum);
                Npy.write(file, sum, size);
            }
            case "blobs" -> Npy.write(file, TestImages.blobs(size), size, size);
            case "skeleton" -> Npy.write(file, TestImages.blobSkeleton(size), size, size);
            case "volumeblobs" -> Npy.write(file, TestVolumes.blobs(size), size, size, size);
            case "tubes" -> Npy.write(file, TestVolumes.tubes(size), size, size, size);
            case "volumeskeleton" -> Npy.write(file, TestVolumes.skeleton(size), size, size, size);
            case "volumenoise" -> Npy.write(file, TestVolumes.noise(size), size, size, size);
            case "lee-blobs" -> writeLee(file, TestVolumes.blobs(size), size);
            case "lee-tubes" -> writeLee(file, TestVolumes.tubes(size), size);
            case "curves" -> Npy.write(file, TestImages.curves(size), size, size, size);
            case "degrees" -> {
                byte[] degrees = new byte[size * size];
                NeighborSum.degrees(TestImages.blobSkeleton(size), size, size, degrees);
                Npy.write(file, degrees, size, size);
            }
            case "zhangsuen" -> Npy.write(file, Thinning.zhangSuen(mask(size)).toBytes(), size, size);
            case "guohall" -> Npy.write(file, Thinning.guoHall(mask(size)).toBytes(), size, size);
            case "csr" -> {
                CsrMatrix csr = PixelGraph.of(BinaryImage.of(TestImages.blobSkeleton(size), size, size)).toCsr();
                Npy.write(folder.resolve("csr-indices-" + size + ".npy"), csr.columnIndices(), csr.columnIndices().length);
                Npy.write(folder.resolve("csr-data-" + size + ".npy"), csr.values(), csr.values().length);
                Npy.write(file, csr.rowPointers(), csr.size() + 1);
            }
            case "branches" -> {
                PixelGraph graph = PixelGraph.builder(BinaryImage.of(TestImages.blobSkeleton(size), size, size))
                        .edges(EdgeRule.FOREST)
                        .build();
                BranchTable table = BranchTable.of(Branches.of(graph));
                double[] columns = table.columns().stream().flatMapToDouble(PeerFiles::values).toArray();
                Npy.write(file, columns, table.columns().size(), table.rows());
            }
            case "photo" -> Npy.write(file, TestImages.photo(size), size, size);
            case "gaussian1", "gaussian2", "gaussian5" -> Npy.write(
                    file, Gaussian.filter(photo(size).scaled(), what.charAt(8) - '0').toFloats(), size, size);
            case "sato" -> Npy.write(file, Ridges.sato(photo(size).scaled()).filter().toFloats(), size, size);
            case "ridges" -> Npy.write(file, ridges(size).toFloats(), size, size);
            case "sauvola" -> Npy.write(file, LocalThreshold.sauvola(photo(size), 25, 0.2).toBytes(), size, size);
            case "hysteresis" -> Npy.write(
                    file,
                    Threshold.hysteresis(ridges(size), FilterBenchmark.LOW, FilterBenchmark.HIGH).toBytes(),
                    size,
                    size);
            case "removesmall" -> Npy.write(
                    file,
                    Regions.removeSmall(Threshold.above(ridges(size), FilterBenchmark.LOW), 64).toBytes(),
                    size,
                    size);
            case "median5" -> Npy.write(
                    file, bytes(Median.filter(photo(size), 5)), size, size);
            default -> throw new IllegalArgumentException("nothing is named " + what);
        }
    }

    private static DoubleStream values(BranchTable.Column column) {
        return switch (column) {
            case BranchTable.Ints ints -> Arrays.stream(ints.values()).asDoubleStream();
            case BranchTable.Doubles doubles -> Arrays.stream(doubles.values());
            case BranchTable.Flags flags -> throw new IllegalArgumentException(flags.name() + " is no number");
        };
    }

    private static void writeLee(Path file, byte[] mask, int side) throws IOException {
        Npy.write(file, Thinning.lee(BinaryImage.of(mask, side, side, side)).toBytes(), side, side, side);
    }

    private static GrayImage photo(int side) {
        return GrayImage.of(TestImages.photo(side), side, side);
    }

    private static GrayImage ridges(int side) {
        return Ridges.sato(photo(side).scaled()).sigmas(2).filter();
    }

    private static byte[] bytes(GrayImage image) {
        byte[] bytes = new byte[image.pixelCount()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) image.get(i);
        }
        return bytes;
    }

    private static BinaryImage mask(int side) {
        return BinaryImage.of(TestImages.blobs(side), side, side);
    }
}
