package dev.wingspread.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    @Test
    void newFileIsWrittenWithoutABackup() throws IOException {
        Path file = folder.resolve("book.json");
        String fingerprint = AtomicFiles.save(file, "σ new", Overwrite.never()).orThrow();
        assertEquals("σ new", Files.readString(file));
        assertEquals(FileSource.read(file).orThrow().fingerprint(), fingerprint);
        assertEquals(List.of("book.json"), names());
    }

    @Test
    void previousVersionIsKeptAsBackup() throws IOException {
        Path file = folder.resolve("book.json");
        String first = AtomicFiles.save(file, "first", Overwrite.never()).orThrow();
        String second = AtomicFiles.save(file, "second", Overwrite.ifUnchangedSince(first))
                .orThrow();
        AtomicFiles.save(file, "third", Overwrite.ifUnchangedSince(second)).orThrow();
        assertEquals("third", Files.readString(file));
        assertEquals("second", Files.readString(AtomicFiles.backupOf(file)));
        assertEquals(List.of("book.json", "book.json.bak"), names());
    }

    @Test
    void savingTheSameAgainKeepsTheOlderBackup() throws IOException {
        Path file = folder.resolve("book.json");
        String first = AtomicFiles.save(file, "first", Overwrite.never()).orThrow();
        String second = AtomicFiles.save(file, "second", Overwrite.ifUnchangedSince(first))
                .orThrow();
        assertEquals(
                second,
                AtomicFiles.save(file, "second", Overwrite.ifUnchangedSince(second))
                        .orThrow());
        assertEquals("first", Files.readString(AtomicFiles.backupOf(file)));
    }

    @Test
    void fileChangedByAnotherIsNotOverwrittenUnlessAskedTo() throws IOException {
        Path file = folder.resolve("book.json");
        String opened = AtomicFiles.save(file, "mine", Overwrite.never()).orThrow();
        Files.writeString(file, "theirs");
        Loaded<String> refused = AtomicFiles.save(file, "mine again", Overwrite.ifUnchangedSince(opened));
        assertEquals(FailureReason.CHANGED_ON_DISK, refused.faults().get(0).reason());
        assertEquals("theirs", Files.readString(file));
        assertEquals(List.of("book.json"), names());
        assertTrue(AtomicFiles.save(file, "mine again", Overwrite.always()).isOk());
        assertEquals("theirs", Files.readString(AtomicFiles.backupOf(file)));
    }

    @Test
    void fileThatAppearedMeanwhileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("book.json"), "theirs");
        Loaded<String> refused = AtomicFiles.save(file, "mine", Overwrite.never());
        assertEquals(FailureReason.CHANGED_ON_DISK, refused.faults().get(0).reason());
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    void fileDeletedMeanwhileIsWrittenAnew() throws IOException {
        Path file = folder.resolve("book.json");
        String opened = AtomicFiles.save(file, "mine", Overwrite.never()).orThrow();
        Files.delete(file);
        assertTrue(AtomicFiles.save(file, "mine again", Overwrite.ifUnchangedSince(opened))
                .isOk());
        assertEquals("mine again", Files.readString(file));
    }

    @Test
    void failedSaveLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("book.json"), "old");
        // A folder where the backup belongs makes the save fail half-way, even for the super-user.
        Files.createDirectories(folder.resolve("book.json.bak").resolve("inside"));
        Loaded<String> failed = AtomicFiles.save(file, "new", Overwrite.always());
        assertEquals(FailureReason.INACCESSIBLE, failed.faults().get(0).reason());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("book.json", "book.json.bak"), names());
    }

    @Test
    void folderThatDoesNotExistIsNotFound() {
        Loaded<String> failed = AtomicFiles.save(folder.resolve("none").resolve("book.json"), "x", Overwrite.never());
        assertEquals(FailureReason.NOT_FOUND, failed.faults().get(0).reason());
        assertEquals("the folder does not exist", failed.faults().get(0).message());
    }

    @Test
    void folderIsNeverReplacedByAFile() {
        Loaded<String> failed = AtomicFiles.save(folder, "x", Overwrite.always());
        assertEquals("this is a folder, not a file", failed.faults().get(0).message());
    }

    @Test
    void folderWithoutPermissionIsRefusedAndItsFileUntouched() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path file = Files.writeString(locked.resolve("book.json"), "old");
        DiskRights.take(locked, "r-xr-xr-x");
        try {
            assumeFalse(Files.isWritable(locked), "the super-user may write everywhere");
            Loaded<String> failed = AtomicFiles.save(file, "new", Overwrite.always());
            assertEquals(
                    "you have no permission to write here",
                    failed.faults().get(0).message());
            assertEquals("old", Files.readString(file));
        } finally {
            DiskRights.take(locked, "rwxr-xr-x");
        }
    }

    @Test
    void readOnlyFileIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("book.json"), "old");
        DiskRights.take(file, "r--r--r--");
        assumeFalse(Files.isWritable(file), "the super-user may write everywhere");
        Loaded<String> failed = AtomicFiles.save(file, "new", Overwrite.always());
        assertEquals("the file is read-only", failed.faults().get(0).message());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void permissionsOfTheOldFileAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("book.json"), "old");
        DiskRights.take(file, "rw-r-----");
        AtomicFiles.save(file, "new", Overwrite.always()).orThrow();
        assertEquals("rw-r-----", DiskRights.of(file));
        assertEquals("rw-r-----", DiskRights.of(AtomicFiles.backupOf(file)));
    }

    @Test
    void symbolicLinkIsFollowedToTheRealFile() throws IOException {
        Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.json");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("book.json"), real);
        AtomicFiles.save(link, "new", Overwrite.always()).orThrow();
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
        assertEquals("old", Files.readString(AtomicFiles.backupOf(real)));
        assertEquals(List.of("book.json", "elsewhere"), names());
    }

    @Test
    void linkToNowhereIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("book.json"), folder.resolve("gone.json"));
        assertFalse(AtomicFiles.save(link, "new", Overwrite.always()).isOk());
        assertEquals(List.of("book.json"), names());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
