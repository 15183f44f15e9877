package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fetches a market from its publisher, once the user has allowed that: until then nobody is contacted. */
public interface MarketRefresh {

    /** Fetches nothing and cannot be turned on. */
    MarketRefresh NONE = new MarketRefresh() {
        @Override
        public RefreshTerms terms() {
            return new RefreshTerms(List.of());
        }

        @Override
        public Loaded<Optional<Instant>> turnedOn() {
            return Loaded.of(Optional.empty());
        }

        @Override
        public Loaded<Instant> turnOn() {
            return Loaded.failed(notHere());
        }

        @Override
        public Optional<Failure> turnOff() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> keptSince() {
            return Optional.empty();
        }

        @Override
        public Loaded<RefreshedMarket> fetch(RefreshWish wish, Optional<OpenBook> known, RefreshWatch watch) {
            return Loaded.failed(notHere());
        }

        private Failure notHere() {
            return Failure.of(FailureReason.INACCESSIBLE, "nothing is fetched here", "import saved files instead");
        }
    };

    /** What the user allows by turning the refresh on. */
    RefreshTerms terms();

    /** Since when the refresh is on; empty while it is off. A fault where that cannot be read, which counts as off. */
    Loaded<Optional<Instant>> turnedOn();

    /** The user has seen the terms and allows what they say. */
    Loaded<Instant> turnOn();

    /** The user allows nothing any more; the fault says why it stays on. */
    Optional<Failure> turnOff();

    /** When the copies of an earlier refresh came, the oldest that is needed; empty without such copies. */
    Optional<Instant> keptSince();

    /**
     * Fetches the market.
     *
     * @param wish whether copies of an earlier refresh will do
     * @param known a book whose market supplies what is not fetched, such as rates and releases
     * @param watch told how far it has come, on the thread that fetches
     * @return the market; with warnings what is assumed, missing or old. Or why there is none
     */
    Loaded<RefreshedMarket> fetch(RefreshWish wish, Optional<OpenBook> known, RefreshWatch watch);
}
