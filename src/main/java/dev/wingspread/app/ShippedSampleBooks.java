package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample books inside the program, copied to a folder of the user's so that they are ordinary files. */
public final class ShippedSampleBooks implements SampleBooks {

    private static final String DEFAULT_BOOK = "layered-hedged.json";
    private static final List<String> FILES = List.of(
            DEFAULT_BOOK,
            "unhedged.json",
            "breached-backwardation.json",
            "over-hedged-contango.json",
            "faulty.json",
            "2024-06-03.market.json",
            "2024-07-31.market.json",
            "2024-08-05.market.json",
            "2025-04-04.market.json",
            "README.md");

    private final List<Path> folders;

    /** Samples in the first of these folders that can be written to. */
    public ShippedSampleBooks(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public Loaded<Path> defaultBook() {
        for (Path folder : folders) {
            try {
                copyMissing(folder);
                return Loaded.of(folder.resolve(DEFAULT_BOOK));
            } catch (IOException ignored) {
                // The next folder may do; the failure below names them all.
            }
        }
        return Loaded.failed(Failure.of(
                FailureReason.INACCESSIBLE,
                "the sample books cannot be written to any of " + folders,
                "open a portfolio file of your own"));
    }

    /** Files that are there already are left alone: they may carry the user's changes. */
    private static void copyMissing(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            Path target = folder.resolve(name);
            if (!Files.exists(target)) {
                try (InputStream shipped = ShippedSampleBooks.class.getResourceAsStream("/sample-portfolios/" + name)) {
                    if (shipped == null) {
                        throw new IOException(name + " is missing from the program");
                    }
                    Files.copy(shipped, target);
                }
            }
        }
    }
}
