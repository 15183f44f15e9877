package dev.wingspread.bench;

import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.OpenBook;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.testing.LargeBooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The shipped layered and hedged book, grown to any number of legs, in its own market. */
final class SampleBook {

    static final Path FILE = Path.of("sample-portfolios", "layered-hedged.json");

    private SampleBook() {}

    static Revaluation ofLegs(int count) {
        OpenBook sample = opened();
        return Revaluation.of(LargeBooks.grown(sample.portfolio(), count), sample.market());
    }

    /** As a file, and its market beside it. */
    static Path writtenTo(Path folder, int count) throws IOException {
        OpenBook sample = opened();
        Path market = sample.marketFile().orElseThrow();
        Files.copy(market, folder.resolve(market.getFileName()));
        String text = PortfolioWriter.write(LargeBooks.grown(sample.portfolio(), count));
        return Files.writeString(folder.resolve("book.json"), text);
    }

    private static OpenBook opened() {
        return new FileWorkspace(InputStream.nullInputStream())
                .open(FILE, Optional.empty(), SettingOverrides.NONE)
                .orThrow();
    }
}
