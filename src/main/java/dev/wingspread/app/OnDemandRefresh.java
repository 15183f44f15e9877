package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A refresh that is made when it is first asked for: whoever refreshes nothing waits for none of its classes. */
public final class OnDemandRefresh implements MarketRefresh {

    private final Supplier<MarketRefresh> source;
    private @Nullable MarketRefresh made;

    /** The refresh the source makes, once. */
    public OnDemandRefresh(Supplier<MarketRefresh> source) {
        this.source = source;
    }

    private synchronized MarketRefresh made() {
        if (made == null) {
            made = source.get();
        }
        return made;
    }

    @Override
    public RefreshTerms terms() {
        return made().terms();
    }

    @Override
    public Loaded<Optional<Instant>> turnedOn() {
        return made().turnedOn();
    }

    @Override
    public Loaded<Instant> turnOn() {
        return made().turnOn();
    }

    @Override
    public Optional<Failure> turnOff() {
        return made().turnOff();
    }

    @Override
    public Optional<Instant> keptSince() {
        return made().keptSince();
    }

    @Override
    public Loaded<RefreshedMarket> fetch(RefreshWish wish, Optional<OpenBook> known, RefreshWatch watch) {
        return made().fetch(wish, known, watch);
    }
}
