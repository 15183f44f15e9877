package dev.wingspread.io.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.ThreadMXBean;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    @TempDir
    private Path folder;

    @Test
    void fileIsReadWithItsFingerprint() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "abc");
        FileContent content = FileSource.read(file).orThrow();
        assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), content.bytes());
        assertEquals(file.toString(), content.name());
        // SHA-256 of "abc" as published in FIPS 180-2, appendix B.1.
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", content.fingerprint());
    }

    @Test
    void standardInputIsReadToItsEnd() {
        InputStream in = new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "standard input",
                FileSource.read(in, "standard input").orThrow().name());
    }

    @Test
    void missingFileIsNotFound() {
        assertFault(FailureReason.NOT_FOUND, "the file does not exist", folder.resolve("none.json"));
    }

    @Test
    void folderIsNoFile() {
        assertFault(FailureReason.INACCESSIBLE, "this is a folder, not a file", folder);
    }

    @Test
    void fileInsideAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "abc");
        Loaded<FileContent> loaded = FileSource.read(file.resolve("b.json"));
        assertEquals(FailureReason.INACCESSIBLE, loaded.faults().get(0).reason());
    }

    @Test
    void fileWithoutPermissionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), "abc");
        DiskRights.take(file, "---------");
        assumeFalse(Files.isReadable(file), "the super-user may read everything");
        assertFault(FailureReason.INACCESSIBLE, "you have no permission to read the file", file);
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedByItsSizeAlone() throws IOException {
        Path file = folder.resolve("large.csv");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        var meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = meter.getCurrentThreadAllocatedBytes();

        Loaded<FileContent> loaded = FileSource.read(file);

        long allocated = meter.getCurrentThreadAllocatedBytes() - before;
        assertEquals("the file is larger than 32 MB", loaded.faults().get(0).message());
        assertTrue(allocated < 1024 * 1024, () -> allocated + " bytes were allocated to refuse it");
    }

    @Test
    void endlessInputIsRefusedAtTheBound() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        Loaded<FileContent> loaded = FileSource.read(endless, "standard input");
        assertEquals("the file is larger than 32 MB", loaded.faults().get(0).message());
        assertEquals(
                "the file is larger than 64 MB",
                FileSource.readImport(endless, "standard input").faults().get(0).message(),
                "files of other programs may be larger");
    }

    @Test
    void inputThatBreaksIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("pipe");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("pipe");
            }
        };
        assertEquals(
                "standard input: the input cannot be read (check where it comes from)",
                FileSource.read(broken, "standard input").faults().get(0).text());
    }

    private static void assertFault(FailureReason reason, String message, Path file) {
        Failure fault = FileSource.read(file).faults().get(0);
        assertEquals(reason, fault.reason());
        assertEquals(message, fault.message());
        assertEquals(file.toString(), fault.location().orElseThrow().text());
    }
}
