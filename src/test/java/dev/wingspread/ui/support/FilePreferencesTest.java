package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePreferencesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsPutIsThereOnTheNextStart() {
        Path file = folder.resolve("a").resolve("window.properties");
        new FilePreferences(file, Runnable::run).put("recent.0", "/bücher/book.json");
        assertEquals(Optional.of("/bücher/book.json"), new FilePreferences(file, Runnable::run).get("recent.0"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNoError() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        var preferences = new FilePreferences(blocked.resolve("window.properties"), Runnable::run);
        preferences.put("theme", "LIGHT");
        assertEquals(Optional.of("LIGHT"), preferences.get("theme"));
    }

    @Test
    void aDamagedFileIsForgotten() throws IOException {
        Path file = Files.write(folder.resolve("window.properties"), new byte[] {(byte) 0xff, 0, '\\', 'u', 'x'});
        assertEquals(Optional.empty(), new FilePreferences(file, Runnable::run).get("theme"));
    }

    @Test
    void whatIsNoNumberIsNoNumber() {
        UiPreferences preferences = UiPreferences.inMemory();
        preferences.put("window.width", "wide");
        assertTrue(preferences.number("window.width").isEmpty());
        preferences.put("window.width", 1440);
        assertEquals(Optional.of(1440.0), preferences.number("window.width"));
    }

    @Test
    void theFileLiesWhereTheSystemKeepsSuchFiles() {
        assertEquals(
                Path.of("/cfg/wingspread/window.properties"),
                FilePreferences.usualFile(Map.of("XDG_CONFIG_HOME", "/cfg"), "/home/trader"));
        assertEquals(
                Path.of("/home/trader/.config/wingspread/window.properties"),
                FilePreferences.usualFile(Map.of(), "/home/trader"));
    }

    @Test
    void changesWaitForTheExecutorAndGoIntoOneWrite() {
        Path file = folder.resolve("later").resolve("window.properties");
        var waiting = new ArrayDeque<Runnable>();
        var preferences = new FilePreferences(file, waiting::add);
        for (int i = 0; i < 100; i++) {
            preferences.put("split.positions", "0." + i);
        }
        assertEquals(1, waiting.size());
        assertFalse(Files.exists(file), "nothing is written by the caller");
        waiting.remove().run();
        assertEquals(Optional.of("0.99"), new FilePreferences(file, Runnable::run).get("split.positions"));
        preferences.put("theme", "LIGHT");
        assertEquals(1, waiting.size(), "the next change is written again");
    }
}
