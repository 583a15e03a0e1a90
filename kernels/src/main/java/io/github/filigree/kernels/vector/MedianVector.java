package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;

import io.github.filigree.kernels.contract.MedianKernel;
import io.github.filigree.kernels.scalar.MedianScalar;
import io.github.filigree.kernels.scalar.SelectionNetwork;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of as many windows at once as a vector has lanes: the pixels of the windows are gathered in a small array,
 * one vector for each place, in which the network's exchanges are made. The last vector of a row overlaps the one
 * before.
 */
public final class MedianVector implements MedianKernel {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private final MedianScalar scalar = new MedianScalar();

    @Override
    public void median(byte[] in, int[] rows, int length, byte[] out, int at) {
        if (length < ByteMedians.least()) {
            scalar.median(in, rows, length, out, at);
        } else if (rows.length == 3) {
            ByteMedians.ofNine(in, rows, length, out, at);
        } else {
            ByteMedians.ofTwentyFive(in, rows, length, out, at);
        }
    }

    @Override
    public void median(short[] in, int[] rows, int length, short[] out, int at) {
        int lanes = SHORTS.length();
        if (length < lanes) {
            scalar.median(in, rows, length, out, at);
            return;
        }
        SelectionNetwork network = SelectionNetwork.ofWindow(rows.length);
        short[] places = new short[network.size() * lanes];
        for (int x = 0; x < length; x += lanes) {
            int last = Math.min(x, length - lanes);
            for (int j = 0, p = 0; j < rows.length; j++) {
                for (int i = 0; i < rows.length; i++, p += lanes) {
                    ShortVector.fromArray(SHORTS, in, rows[j] + last + i).intoArray(places, p);
                }
            }
            exchange(network.lower(), network.upper(), places);
            ShortVector.fromArray(SHORTS, places, network.size() / 2 * lanes).intoArray(out, at + last);
        }
    }

    private static void exchange(int[] lower, int[] upper, short[] places) {
        for (int p = 0; p < lower.length; p++) {
            int a = lower[p] * SHORTS.length();
            int b = upper[p] * SHORTS.length();
            ShortVector x = ShortVector.fromArray(SHORTS, places, a);
            ShortVector y = ShortVector.fromArray(SHORTS, places, b);
            x.lanewise(UMIN, y).intoArray(places, a);
            x.lanewise(UMAX, y).intoArray(places, b);
        }
    }

    @Override
    public void median(float[] in, int[] rows, int length, float[] out, int at) {
        int lanes = FLOATS.length();
        if (length < lanes) {
            scalar.median(in, rows, length, out, at);
            return;
        }
        SelectionNetwork network = SelectionNetwork.ofWindow(rows.length);
        float[] places = new float[network.size() * lanes];
        for (int x = 0; x < length; x += lanes) {
            int last = Math.min(x, length - lanes);
            for (int j = 0, p = 0; j < rows.length; j++) {
                for (int i = 0; i < rows.length; i++, p += lanes) {
                    FloatVector.fromArray(FLOATS, in, rows[j] + last + i).intoArray(places, p);
                }
            }
            exchange(network.lower(), network.upper(), places);
            FloatVector.fromArray(FLOATS, places, network.size() / 2 * lanes).intoArray(out, at + last);
        }
    }

    private static void exchange(int[] lower, int[] upper, float[] places) {
        for (int p = 0; p < lower.length; p++) {
            int a = lower[p] * FLOATS.length();
            int b = upper[p] * FLOATS.length();
            FloatVector x = FloatVector.fromArray(FLOATS, places, a);
            FloatVector y = FloatVector.fromArray(FLOATS, places, b);
            x.min(y).intoArray(places, a);
            x.max(y).intoArray(places, b);
        }
    }
}
