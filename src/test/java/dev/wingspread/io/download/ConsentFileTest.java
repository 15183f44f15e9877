package dev.wingspread.io.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentFileTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    private static final Set<String> SERVERS = Set.of("a.example", "b.example");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("mine").resolve("refresh.json");
    }

    private ConsentFile consent() {
        return new ConsentFile(file());
    }

    @Test
    void nothingIsAllowedAtFirst() {
        assertEquals(Optional.empty(), consent().given(SERVERS).orThrow());
        assertFalse(Files.exists(file()));
    }

    @Test
    void whatIsAllowedIsStillAllowedLater() throws IOException {
        consent().give(SERVERS, NOON).orThrow();

        assertEquals(Optional.of(NOON), consent().given(SERVERS).orThrow());
        assertEquals("""
                {
                  "formatVersion": 1,
                  "turnedOn": "2026-11-20T17:00:00Z",
                  "servers": [ "a.example", "b.example" ]
                }
                """, Files.readString(file()));
    }

    @Test
    void aServerThatWasNotNamedThenIsNotAllowedNow() {
        consent().give(SERVERS, NOON).orThrow();

        assertEquals(
                Optional.empty(),
                consent().given(Set.of("a.example", "c.example")).orThrow());
        assertEquals(Optional.of(NOON), consent().given(Set.of("a.example")).orThrow());
    }

    @Test
    void turnedOffNothingIsAllowed() {
        consent().give(SERVERS, NOON).orThrow();

        assertEquals(Optional.empty(), consent().withdraw());
        assertEquals(Optional.empty(), consent().given(SERVERS).orThrow());
        assertEquals(Optional.empty(), consent().withdraw());
    }

    @Test
    void aDamagedFileAllowsNothingAndSaysWhy() throws IOException {
        Files.createDirectories(file().getParent());
        for (String damaged : List.of(
                "",
                "{\"formatVersion\":1,\"servers\":[\"a.example\",\"b.example\"]}",
                "{\"formatVersion\":1,\"turnedOn\":\"yes\",\"servers\":[\"a.example\",\"b.example\"]}",
                "{\"formatVersion\":1,\"turnedOn\":\"2026-11-20T17:00:00Z\",\"servers\":[1]}",
                "{\"formatVersion\":2,\"turnedOn\":\"2026-11-20T17:00:00Z\",\"servers\":[\"a.example\"]}")) {
            Files.writeString(file(), damaged);

            Loaded<Optional<Instant>> given = consent().given(SERVERS);

            assertFalse(given.isOk(), damaged);
            assertTrue(given.faults().get(0).text().contains("refresh.json"), damaged);
        }
    }
}
