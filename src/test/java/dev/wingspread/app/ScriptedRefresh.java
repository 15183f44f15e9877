package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A refresh that contacts nobody: what it gives is set by a test. Turned off at first, like the real one. */
public final class ScriptedRefresh implements MarketRefresh {

    /** When the refresh was turned on, and when copies came. */
    public static final Instant THEN = Instant.parse("2024-08-05T19:40:00Z");

    private final List<RefreshWish> wishes = new ArrayList<>();
    private final List<Optional<OpenBook>> suppliers = new ArrayList<>();
    private boolean isOn;
    private Optional<Instant> keptSince = Optional.empty();
    private Runnable meanwhile = () -> {};
    private Loaded<RefreshedMarket> answer = Loaded.failed(
            Failure.of(FailureReason.INACCESSIBLE, "there is no connection to cdn.cboe.com", "try again later"));

    /** The market of a file, as if it had been fetched. */
    public static RefreshedMarket marketOf(Path file) {
        OpenBook book = new FileWorkspace(InputStream.nullInputStream())
                .openWithoutBook(file, SettingOverrides.NONE)
                .orThrow();
        return new RefreshedMarket(
                OpenBook.ofLevels(book.levels().now()).orThrow(), List.of("SPX options: 13.1 MB, fetched now"));
    }

    public ScriptedRefresh answering(Loaded<RefreshedMarket> next) {
        answer = next;
        return this;
    }

    public ScriptedRefresh withCopies() {
        keptSince = Optional.of(THEN);
        return this;
    }

    /** Does something while the answer is under way. */
    public ScriptedRefresh meanwhile(Runnable task) {
        meanwhile = task;
        return this;
    }

    public ScriptedRefresh on() {
        isOn = true;
        return this;
    }

    public List<RefreshWish> wishes() {
        return List.copyOf(wishes);
    }

    /** The books whose markets were to supply what is not fetched. */
    public List<Optional<OpenBook>> suppliers() {
        return List.copyOf(suppliers);
    }

    @Override
    public RefreshTerms terms() {
        return new RefreshTerms(List.of(
                "A refresh contacts cdn.cboe.com, a server of Cboe, and nobody else, and what it says goes on for longer"
                        + " than one line.",
                "Nothing about you is sent."));
    }

    @Override
    public Loaded<Optional<Instant>> turnedOn() {
        return Loaded.of(isOn ? Optional.of(THEN) : Optional.empty());
    }

    @Override
    public Loaded<Instant> turnOn() {
        isOn = true;
        return Loaded.of(THEN);
    }

    @Override
    public Optional<Failure> turnOff() {
        isOn = false;
        return Optional.empty();
    }

    @Override
    public Optional<Instant> keptSince() {
        return keptSince;
    }

    @Override
    public Loaded<RefreshedMarket> fetch(RefreshWish wish, Optional<OpenBook> known, RefreshWatch watch) {
        wishes.add(wish);
        suppliers.add(known);
        watch.at("SPX options", 0);
        watch.at("SPX options", 1000);
        meanwhile.run();
        return answer;
    }
}
