package io.github.filigree.imagej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ImageJ by itself, without a display, with the plug-in's jar in its folder of plug-ins. */
class PluginJarIT {

    private static final Path JAR = Path.of("target", "Filigree_.jar");

    /** Runs the commands by their classes, since ImageJ has no menus without a display. */
    private static final String MACRO = """
            setOption("BlackBackground", true);
            newImage("cross", "8-bit black", 40, 30, 1);
            setColor(255);
            fillRect(2, 14, 36, 3);
            fillRect(19, 2, 3, 26);
            call("ij.IJ.runPlugIn", "io.github.filigree.imagej.plugin.Thin", "");
            print(getTitle() + " " + getValue("Mean") * 40 * 30 / 255);
            selectImage("cross");
            call("ij.IJ.runPlugIn", "io.github.filigree.imagej.plugin.Branches", "save=[FOLDER/branches.csv]");
            print("overlay " + Overlay.size);
            call("ij.IJ.runPlugIn", "io.github.filigree.imagej.plugin.GraphFromMask",
                "edges=forest save=[FOLDER/edges.csv]");
            call("ij.IJ.runPlugIn", "io.github.filigree.imagej.plugin.Branches", "junctions=none");
            """;

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheMenuIsInTheJar() throws IOException {
        try (var files = FileSystems.newFileSystem(JAR)) {
            List<String> commands = Files.readAllLines(files.getPath("plugins.config")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll(".*, ", ""))
                    .toList();
            assertEquals(3, commands.size());
            for (String command : commands) {
                assertTrue(Files.exists(files.getPath(command.replace('.', '/') + ".class")), command);
            }
            assertTrue(Files.exists(files.getPath("META-INF", "LICENSE")));
            assertTrue(Files.notExists(files.getPath("module-info.class")));
        }
    }

    @Test
    void aHeadlessImageJRunsTheCommands() throws IOException, InterruptedException, URISyntaxException {
        Files.createDirectory(folder.resolve("plugins"));
        Files.copy(JAR, folder.resolve("plugins").resolve("Filigree_.jar"));
        Path macro = Files.writeString(folder.resolve("macro.ijm"), MACRO.replace("FOLDER", folder.toString()));
        Path imagej = Path.of(IJ.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                        "-Dplugins.dir=" + folder, "-jar", imagej.toString(), "-batch", macro.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.waitFor();
        String output = Files.readString(said);
        assertTrue(output.contains("cross-thin 58"), output);
        assertTrue(output.contains("overlay 4"), output);
        assertTrue(output.contains("junctions is \"none\", must be one of merged, pixels"), output);
        List<String> branches = Files.readAllLines(folder.resolve("branches.csv"));
        assertTrue(branches.getFirst().contains("Skeleton ID,Branch length,V1 x"), branches.getFirst());
        assertEquals(1 + 4, branches.size());
        assertTrue(Files.readString(folder.resolve("edges.csv")).contains("Source,Target,Length"));
    }
}
