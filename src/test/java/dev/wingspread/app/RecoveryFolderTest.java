package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.Recovery.Found;
import dev.wingspread.app.Recovery.Kept;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved work on the disk, with programs that end as a kill ends them. */
class RecoveryFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T20:45:00Z");
    private static final Instant BOOT = Instant.parse("2026-03-02T13:00:00Z");
    private static final long FIRST = 101;
    private static final long SECOND = 102;

    @TempDir
    private Path folder;

    private final Workspace workspace = new FileWorkspace(InputStream.nullInputStream());
    private final RunningPrograms machine =
            new RunningPrograms().starts(FIRST, BOOT).starts(SECOND, BOOT);
    private Path bookFile;
    private OpenBook edited;

    @BeforeEach
    void editABook() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Path.of("sample-portfolios", name), folder.resolve(name));
        }
        bookFile = folder.resolve("layered-hedged.json");
        edited = withoutFirst(open(bookFile));
    }

    private OpenBook open(Path file) {
        return workspace.open(file, Optional.empty(), SettingOverrides.NONE).orThrow();
    }

    private static OpenBook withoutFirst(OpenBook book) {
        var all = book.portfolio().structures();
        return book.withPortfolio(book.portfolio().withStructures(all.subList(1, all.size())));
    }

    private Recovery ofProgram(long process) {
        return new RecoveryFolder(
                folder.resolve("recovery"),
                workspace,
                machine.seenBy(process),
                InstantSource.fixed(NOW),
                Duration.ZERO);
    }

    private List<Path> filesLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
            return files.toList();
        }
    }

    @Test
    void workOfAProgramThatWasKilledComesBackWithItsFilesAsTheyWere() throws IOException {
        String first = open(bookFile).portfolio().structures().get(0).id();
        byte[] before = Files.readAllBytes(bookFile);
        assertEquals(Optional.empty(), ofProgram(FIRST).keep(edited));
        machine.ends(FIRST);

        Recovery later = ofProgram(SECOND);
        Kept kept = later.lookForCrashed().kept().get(0);
        assertEquals(List.of("deleted " + first), kept.changes());
        assertEquals(Optional.of(bookFile), kept.file());
        assertEquals(NOW, kept.savedAt());
        assertFalse(kept.isFileChanged());

        OpenBook back = later.open(kept).orThrow();
        assertEquals(edited.portfolio(), back.portfolio());
        assertEquals(edited.fingerprint(), back.fingerprint());
        assertEquals(edited.marketFile(), back.marketFile());
        assertEquals(edited.market().snapshot(), back.market().snapshot());
        assertEquals(edited.settings(), back.settings());
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(bookFile));
    }

    @Test
    void whatAProgramTookOverIsItsOwnAndNoMoreOffered() throws IOException {
        ofProgram(FIRST).keep(edited);
        machine.ends(FIRST);
        Recovery second = ofProgram(SECOND);
        second.adopt(second.lookForCrashed().kept().get(0));
        assertEquals(1, filesLeft().size());
        assertEquals(List.of(), second.lookForCrashed().kept());
        second.drop();
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void workOfAProgramThatIsStillRunningIsItsOwn() {
        ofProgram(FIRST).keep(edited);
        assertEquals(new Found(List.of(), List.of()), ofProgram(SECOND).lookForCrashed());
    }

    @Test
    void aLaterProgramOfTheSameNumberIsAnother() {
        ofProgram(FIRST).keep(edited);
        machine.starts(FIRST, NOW);
        assertEquals(1, ofProgram(SECOND).lookForCrashed().kept().size());
    }

    @Test
    void programsAndBooksDoNotOverwriteEachOther() throws IOException {
        Path other = Files.copy(bookFile, folder.resolve("other.json"));
        ofProgram(FIRST).keep(edited);
        ofProgram(SECOND).keep(edited);
        assertEquals(2, filesLeft().size());
        Recovery first = ofProgram(FIRST);
        first.keep(edited);
        first.keep(withoutFirst(open(other)));
        assertEquals(2, filesLeft().size(), "a program keeps one book at a time");
        machine.ends(FIRST);
        machine.ends(SECOND);
        assertEquals(
                List.of(bookFile, other),
                ofProgram(103).lookForCrashed().kept().stream()
                        .map(kept -> kept.file().orElseThrow())
                        .sorted()
                        .toList());
    }

    @Test
    void workThatWasSavedIsNotOffered() throws IOException {
        Recovery first = ofProgram(FIRST);
        first.keep(edited);
        workspace.save(edited, bookFile, false).orThrow();
        machine.ends(FIRST);
        assertEquals(new Found(List.of(), List.of()), ofProgram(SECOND).lookForCrashed());
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void aFileThatSomebodyChangedSinceIsToldOf() throws IOException {
        ofProgram(FIRST).keep(edited);
        machine.ends(FIRST);
        Files.writeString(bookFile, Files.readString(bookFile) + "\n");
        Kept kept = ofProgram(SECOND).lookForCrashed().kept().get(0);
        assertTrue(kept.isFileChanged());
        assertTrue(kept.onDisk().isPresent());
    }

    @Test
    void aNewBookIsKeptWithItsMarket() {
        OpenBook fresh = edited.emptied();
        OpenBook filled = fresh.withPortfolio(
                fresh.portfolio().withStructures(edited.portfolio().structures()));
        ofProgram(FIRST).keep(filled);
        machine.ends(FIRST);
        Recovery second = ofProgram(SECOND);
        Kept kept = second.lookForCrashed().kept().get(0);
        assertEquals(Optional.empty(), kept.file());
        OpenBook back = second.open(kept).orThrow();
        assertEquals(filled.portfolio(), back.portfolio());
        assertEquals(filled.market().snapshot(), back.market().snapshot());
    }

    @Test
    void levelsThatWereTypedInAreKeptEvenIfTheirFileIsGone() throws IOException {
        OpenBook typed =
                edited.withLevels(edited.levels().now().withSource("typed in")).orThrow();
        ofProgram(FIRST).keep(typed);
        machine.ends(FIRST);
        Recovery second = ofProgram(SECOND);
        Kept kept = second.lookForCrashed().kept().get(0);
        assertTrue(
                kept.changes().contains("other market levels"), kept.changes().toString());
        OpenBook back = second.open(kept).orThrow();
        assertTrue(back.isMarketEdited());
        assertEquals(typed.levels(), back.levels());
        Files.delete(folder.resolve("2024-07-31.market.json"));
        assertEquals(typed.levels().now(), second.open(kept).orThrow().levels().now());
    }

    @Test
    void damagedFilesAreToldInASentenceAndSetAside() throws IOException {
        ofProgram(FIRST).keep(edited);
        Path place = filesLeft().get(0);
        String text = Files.readString(place);
        Files.writeString(place, text.substring(0, text.length() / 2));
        machine.ends(FIRST);
        Found found = ofProgram(SECOND).lookForCrashed();
        assertEquals(List.of(), found.kept());
        assertTrue(
                found.damaged().get(0).message().startsWith("unsaved work of an earlier session cannot be read: "),
                found.damaged().toString());
        assertTrue(
                filesLeft().get(0).toString().endsWith(".damaged"), filesLeft().toString());
        assertEquals(new Found(List.of(), List.of()), ofProgram(SECOND).lookForCrashed(), "told once");
    }

    @Test
    void aFileWhoseBookIsDamagedIsSetAsideToo() throws IOException {
        ofProgram(FIRST).keep(edited);
        Path place = filesLeft().get(0);
        Files.writeString(place, Files.readString(place).replace("IRON_CONDOR", "IRON_CONDO"));
        machine.ends(FIRST);
        assertEquals(1, ofProgram(SECOND).lookForCrashed().damaged().size());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOf() throws IOException {
        Files.writeString(folder.resolve("recovery"), "a file, no folder");
        assertTrue(ofProgram(FIRST).keep(edited).orElseThrow().message().startsWith("unsaved work cannot be kept"));
    }

    @Test
    void aRealProgramThatIsKilledWhileItWritesLeavesAReadableFile() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepingProgram.class.getName(),
                        bookFile.toString(),
                        folder.resolve("recovery").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("kept", lines.readLine());
        } finally {
            program.destroyForcibly().waitFor();
        }
        Recovery mine = new RecoveryFolder(
                folder.resolve("recovery"),
                workspace,
                Processes.ofThisMachine(),
                InstantSource.system(),
                Duration.ZERO);
        Found found = mine.lookForCrashed();
        assertEquals(List.of(), found.damaged());
        Portfolio back = mine.open(found.kept().get(0)).orThrow().portfolio();
        assertTrue(back.name().startsWith("Kept "), back.name());
    }
}
