package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the launcher's cache is made from: a command that fails, or is not in it, would start slowly and nobody knew. */
class TrainingTest {

    static final List<String> COMMANDS = Training.COMMANDS;

    @TempDir
    private Path dir;

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandLineRuns(String line) {
        assertEquals(0, Training.run(line, "samples", dir.toString()));
    }

    /** All but tiles, which starts with the vector module, and so without what training makes. */
    @Test
    void everyCommandIsTrained() {
        for (String name : HelpTest.commands()) {
            assertTrue(name.isEmpty() || name.equals("tiles") || Training.COMMANDS.stream().anyMatch(line -> line.startsWith(name)),
                    name + " has no line in Training");
        }
    }
}
