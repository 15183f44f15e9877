package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.util.Optional;

/** Does what another workspace does, but for what a test makes of it. */
class PassedOnWorkspace implements Workspace {

    private final Workspace files;

    PassedOnWorkspace(Workspace files) {
        this.files = files;
    }

    @Override
    public Loaded<OpenBook> open(Path book, Optional<Path> market, SettingOverrides overrides) {
        return files.open(book, market, overrides);
    }

    @Override
    public Loaded<OpenBook> openWithoutBook(Path market, SettingOverrides overrides) {
        return files.openWithoutBook(market, overrides);
    }

    @Override
    public Loaded<OpenBook> openMarket(OpenBook book, Path market) {
        return files.openMarket(book, market);
    }

    @Override
    public Loaded<OpenBook> withEvents(OpenBook book, Path calendar) {
        return files.withEvents(book, calendar);
    }

    @Override
    public Loaded<OpenBook> reload(OpenBook book) {
        return files.reload(book);
    }

    @Override
    public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
        return files.save(book, target, evenIfChanged);
    }

    @Override
    public Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged) {
        return files.saveMarket(book, target, evenIfChanged);
    }
}
