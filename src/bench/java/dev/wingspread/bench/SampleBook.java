package dev.wingspread.bench;

import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.testing.LargeBooks;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The shipped layered and hedged book, grown to any number of legs, in its own market. */
final class SampleBook {

    static final Path FILE = Path.of("sample-portfolios", "layered-hedged.json");

    private SampleBook() {}

    static Revaluation ofLegs(int count) {
        OpenBook sample = new FileWorkspace(InputStream.nullInputStream())
                .open(FILE, Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        return Revaluation.of(LargeBooks.grown(sample.portfolio(), count), sample.market());
    }
}
