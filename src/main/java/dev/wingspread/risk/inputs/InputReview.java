package dev.wingspread.risk.inputs;

import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.LegValue;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.Unpriced;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at what each leg was priced from, in the market as it was written down. */
final class InputReview {

    private final LocalDateTime asOf;
    private final FutureChecks futures;
    private final Map<ExpiryKey, ExpiryQuotes> spx = new HashMap<>();
    private final NavigableMap<LocalDateTime, ExpiryQuotes> spxSmiles = new TreeMap<>();
    private final Map<LocalDate, ExpiryQuotes> vix = new HashMap<>();

    /** Legs of an expiry share most of what can be said. */
    private final Map<ExpiryKey, LegInputs> shared = new HashMap<>();

    InputReview(Market market) {
        MarketSnapshot snapshot = market.snapshot();
        asOf = snapshot.asOf();
        futures = new FutureChecks(snapshot);
        for (ExpiryQuotes quotes : snapshot.spx().expiries()) {
            spx.put(new ExpiryKey(quotes.root(), quotes.expiry()), quotes);
            LocalDateTime settlement = SettlementClock.settlement(quotes.root(), quotes.expiry());
            if (quotes.smile().isPresent() && settlement.isAfter(asOf)) {
                spxSmiles.put(settlement, quotes);
            }
        }
        snapshot.vix().expiries().forEach(quotes -> vix.put(quotes.expiry(), quotes));
    }

    List<Optional<LegInputs>> of(List<LegValue> legs) {
        var inputs = new ArrayList<Optional<LegInputs>>(legs.size());
        for (LegValue leg : legs) {
            if (leg instanceof Unpriced unpriced) {
                var findings = new Findings();
                findings.add(InputCheck.UNPRICED, InputGrade.BAD, unpriced.why().message());
                inputs.add(Optional.of(findings.inputs()));
            } else {
                var priced = (Priced) leg;
                inputs.add(priced.state() == TradingState.SETTLED ? Optional.empty() : Optional.of(priced(priced)));
            }
        }
        return inputs;
    }

    private LegInputs priced(Priced priced) {
        Instrument instrument = priced.leg().instrument();
        var findings = new Findings();
        if (instrument instanceof OptionContract option) {
            var key = new ExpiryKey(option.root(), option.expiry());
            LegInputs common = shared.get(key);
            if (common == null) {
                common = ofExpiry(key, priced.flags());
                shared.put(key, common);
            }
            findings.addAll(common);
            Optional<ExpiryQuotes> own = own(key);
            if (own.isPresent() && !own.get().quotes().isEmpty()) {
                new OwnQuoteChecks(own.get(), option, priced, findings).check();
            }
        } else {
            future(instrument.expiry(), priced.flags(), findings);
        }
        flags(priced.flags(), findings);
        return findings.inputs();
    }

    private Optional<ExpiryQuotes> own(ExpiryKey key) {
        return Optional.ofNullable(key.root().underlying() == Underlying.SPX ? spx.get(key) : vix.get(key.date()));
    }

    private LegInputs ofExpiry(ExpiryKey key, Set<InputFlag> flags) {
        var findings = new Findings();
        own(key).ifPresent(quotes -> {
            quotesAge(quotes, findings);
            ExpiryChecks.check(quotes, findings);
        });
        if (key.root().underlying() == Underlying.VIX) {
            future(key.date(), flags, findings);
        } else if (flags.contains(InputFlag.INTERPOLATED_SMILE)) {
            LocalDateTime settlement = SettlementClock.settlement(key.root(), key.date());
            neighbourAge(spxSmiles.lowerEntry(settlement), findings);
            neighbourAge(spxSmiles.ceilingEntry(settlement), findings);
        }
        return findings.inputs();
    }

    private void neighbourAge(Map.@Nullable Entry<LocalDateTime, ExpiryQuotes> entry, Findings findings) {
        if (entry != null) {
            quotesAge(entry.getValue(), findings);
        }
    }

    private void future(LocalDate expiry, Set<InputFlag> flags, Findings findings) {
        futures.check(
                expiry, Optional.ofNullable(vix.get(expiry)), flags.contains(InputFlag.INTERPOLATED_FORWARD), findings);
    }

    private void quotesAge(ExpiryQuotes quotes, Findings findings) {
        if (quotes.asOf().isPresent()) {
            AgeChecks.age(
                            "quotes of " + quotes.root() + " " + quotes.expiry(),
                            quotes.asOf().get(),
                            "the market",
                            asOf)
                    .ifPresent(age -> findings.addAge(InputCheck.STALE_QUOTES, age));
        }
    }

    private static void flags(Set<InputFlag> flags, Findings findings) {
        for (InputFlag flag : flags) {
            switch (flag) {
                case INTERPOLATED_SMILE ->
                    doubt(InputCheck.INTERPOLATED_SMILE, "its smile is taken from neighbouring expiries", findings);
                case INTERPOLATED_FORWARD ->
                    doubt(InputCheck.INTERPOLATED_FORWARD, "its forward lies between two VIX futures", findings);
                case PARITY_FORWARD ->
                    doubt(
                            InputCheck.PARITY_FORWARD,
                            "its forward comes from put-call parity, not from a future",
                            findings);
                case ESTIMATED_VOL -> doubt(InputCheck.ESTIMATED_VOL, "its vol is estimated from VVIX", findings);
            }
        }
    }

    private static void doubt(InputCheck check, String text, Findings findings) {
        findings.add(check, InputGrade.DOUBTFUL, text);
    }
}
