package dev.wingspread.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaintingLibrariesTest {

    @TempDir
    private Path folder;

    @Test
    void aBareMachineIsToldEveryPackage() {
        List<String> missing = PaintingLibraries.missingPackages(List.of(folder), List.of(folder));
        for (String name : List.of("libfreetype6", "libpango-1.0-0", "libpangoft2-1.0-0", "fonts-dejavu-core")) {
            assertTrue(missing.contains(name), missing.toString());
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
        assertEquals(List.of(), PaintingLibraries.missingPackages(List.of(folder), List.of(folder)));
    }
}
