import io.github.filigree.kernels.ArrayAdd;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.DistanceTransform;
import io.github.filigree.kernels.NeighborSum;

/** Kernels on arrays: sums that wrap or saturate as NumPy's and OpenCV's do, neighbourhoods, distances. */
void main() {
    byte[] x = {(byte) 250, 10, 20};
    byte[] y = {10, 20, 30};
    byte[] sum = new byte[3];
    ArrayAdd.add(x, y, sum);
    print("wraps", sum);
    ArrayAdd.addSaturatingUnsigned(x, y, sum);
    print("saturates", sum);

    int height = 3;
    int width = 4;
    byte[] image = {
        1, 1, 0, 0,
        0, 1, 1, 0,
        0, 0, 0, 1
    };
    short[] sums = new short[image.length];
    NeighborSum.sum3x3(image, height, width, sums, Border.REFLECT);
    IO.println("sums of 3 x 3, reflected: " + Arrays.toString(sums));
    byte[] degrees = new byte[image.length];
    NeighborSum.degrees(image, height, width, degrees);
    print("degrees", degrees);

    float[] distances = DistanceTransform.of(BinaryImage.of(image, height, width));
    IO.println("distances to the background: " + Arrays.toString(distances));
}

void print(String name, byte[] unsigned) {
    int[] values = new int[unsigned.length];
    Arrays.setAll(values, i -> Byte.toUnsignedInt(unsigned[i]));
    IO.println(name + ": " + Arrays.toString(values));
}
