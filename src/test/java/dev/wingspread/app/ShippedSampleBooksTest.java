package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedSampleBooksTest {

    @TempDir
    Path folder;

    @Test
    void everySampleIsCopiedAsItIsAndTheDefaultOpens() throws IOException {
        Path target = folder.resolve("deep/samples");
        Path book = new ShippedSampleBooks(List.of(target)).defaultBook().orThrow();
        try (Stream<Path> samples = Files.list(Path.of("sample-portfolios"))) {
            for (Path sample : samples.toList()) {
                Path copy = target.resolve(sample.getFileName());
                assertArrayEquals(Files.readAllBytes(sample), Files.readAllBytes(copy), sample.toString());
            }
        }
        assertTrue(new FileWorkspace(InputStream.nullInputStream())
                .open(book, Optional.empty(), SettingOverrides.NONE)
                .isOk());
    }

    @Test
    void aSampleTheUserChangedIsLeftAloneAndADeletedOneComesBack() throws IOException {
        var samples = new ShippedSampleBooks(List.of(folder));
        Path book = samples.defaultBook().orThrow();
        Files.writeString(book, "mine");
        Files.delete(folder.resolve("unhedged.json"));
        samples.defaultBook().orThrow();
        assertEquals("mine", Files.readString(book));
        assertTrue(Files.exists(folder.resolve("unhedged.json")));
    }

    @Test
    void theNextFolderIsTakenWhereTheFirstCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Path second = folder.resolve("second");
        Path book = new ShippedSampleBooks(List.of(file.resolve("samples"), second))
                .defaultBook()
                .orThrow();
        assertTrue(book.startsWith(second));
        Loaded<Path> none = new ShippedSampleBooks(List.of(file)).defaultBook();
        assertFalse(none.isOk());
        assertEquals(FailureReason.INACCESSIBLE, none.faults().get(0).reason());
    }
}
