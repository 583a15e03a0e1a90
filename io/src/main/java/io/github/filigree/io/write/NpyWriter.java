package io.github.filigree.io.write;

import io.github.filigree.io.image.Image;
import io.github.filigree.io.npy.NpyData;
import io.github.filigree.io.npy.NpyHeader;
import java.io.IOException;
import java.io.OutputStream;

/** NumPy's {@code .npy}, version 1, little-endian. */
public final class NpyWriter implements ImageFileWriter {

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        NpyHeader.write(out, image.type().descr(), image.order().fortran(), image.shape());
        NpyData.write(out, image.dataView(), image.type().bytes(), image.order().bytes());
    }
}
