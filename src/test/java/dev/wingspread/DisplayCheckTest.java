package dev.wingspread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayCheckTest {

    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @TempDir
    private Path libraries;

    private Optional<String> missing(boolean isLinux, Map<String, String> environment) {
        return new DisplayCheck(isLinux, false, environment, List.of(libraries)).whatIsMissing();
    }

    private void install(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(libraries.resolve(name));
        }
    }

    @Test
    void withDisplayAndLibrariesNothingIsMissing() throws IOException {
        install("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1");
        assertEquals(Optional.empty(), missing(true, DISPLAY));
    }

    @Test
    void missingLibrariesAreNamedByTheirPackages() throws IOException {
        install("libXtst.so.6");
        String line = missing(true, DISPLAY).orElseThrow();
        assertTrue(line.contains("apt-get install libgtk-3-0 libxxf86vm1"), line);
        assertFalse(line.contains("libxtst6"), line);
    }

    @Test
    void missingDisplayIsToldWithAWayOut() throws IOException {
        install("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1");
        String line = missing(true, Map.of()).orElseThrow();
        assertTrue(line.contains("DISPLAY is not set"), line);
        assertTrue(line.contains("apt-get install xvfb and"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void otherSystemsBringTheirOwn() {
        assertEquals(Optional.empty(), missing(false, Map.of()));
    }

    @Test
    void failureOfTheToolkitIsToldWithItsFirstCause() {
        var failure = new RuntimeException("outer", new UnsupportedOperationException("Unable to open DISPLAY"));
        assertTrue(DisplayCheck.whyNotOpened(failure).contains("(Unable to open DISPLAY)"));
    }
}
