package dev.wingspread.ui.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitConditionTest {

    @TempDir
    private Path folder;

    @Test
    void aBareMachineIsToldEveryPackage() {
        String reason =
                ToolkitCondition.whatIsMissing(List.of(folder), List.of(folder)).orElseThrow();
        for (String name : List.of("libfreetype6", "libpango-1.0-0", "libpangoft2-1.0-0", "fonts-dejavu-core")) {
            assertTrue(reason.contains(name), reason);
        }
    }

    @Test
    void aCompleteMachineIsToldNothing() throws IOException {
        for (String library : List.of(
                "libfreetype.so.6",
                "libpango-1.0.so.0",
                "libpangoft2-1.0.so.0",
                "libfontconfig.so.1",
                "libgobject-2.0.so.0")) {
            Files.createFile(folder.resolve(library));
        }
        Files.createFile(folder.resolve("Sans.ttf"));
        assertEquals(Optional.empty(), ToolkitCondition.whatIsMissing(List.of(folder), List.of(folder)));
    }
}
