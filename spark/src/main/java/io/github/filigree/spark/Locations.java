package io.github.filigree.spark;

import io.github.filigree.io.TiledImage;
import io.github.filigree.io.image.Selection;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.TileStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** Names of files and folders: with a scheme such as {@code s3a://} Hadoop's, without one of every machine's disk. */
final class Locations {

    private Locations() {}

    private static boolean isLocal(String name) {
        return !name.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || name.startsWith("file:");
    }

    private static Path local(String name) {
        return name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
    }

    /** {@return where results go} */
    static TileStore store(String name, Configuration hadoop) {
        return isLocal(name) ? new FolderStore(local(name)) : new HadoopStore(name, hadoop);
    }

    /** {@return a folder in there, for Spark, which knows no relative names} */
    static String folder(String name, String folder) {
        String root = isLocal(name) ? local(name).toAbsolutePath().normalize().toUri().toString() : name;
        return root.replaceAll("/+$", "") + "/" + folder;
    }

    /** {@return what is read} */
    static TiledImage image(String name, Selection selection, Configuration hadoop) throws IOException {
        return isLocal(name) ? TiledImage.open(local(name).toAbsolutePath(), selection)
                : TiledImage.open(new HadoopStore(name, hadoop), selection);
    }
}
