package dev.wingspread.monitor;

import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.SettingsOf;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Readings for which no rule is true: Tuesday 3 March 2026, phase INITIAL, one layer of one condor, three hedge months,
 * calm closes, the next release far away. Tests change what they are about.
 */
final class ReadingsBuilder {

    static final LocalDate MARCH = LocalDate.parse("2026-03-18");
    static final LocalDate APRIL = LocalDate.parse("2026-04-15");
    static final LocalDate MAY = LocalDate.parse("2026-05-19");
    static final Target LAYER_M = Target.of(Layer.M);

    private final Map<LocalDate, Integer> scores = new HashMap<>();
    private final Map<RuleTarget, String> standing = new HashMap<>();
    private final List<LayerReading> layers = new ArrayList<>();
    private final List<HedgeMonthReading> months = new ArrayList<>();
    private final List<MarketEvent> events = new ArrayList<>();
    private LocalDateTime asOf = LocalDateTime.parse("2026-03-03T11:00:00");
    private Optional<LocalDateTime> now = Optional.empty();
    private Phase phase = Phase.INITIAL;
    private RegimeFlags flags = RegimeFlags.NEUTRAL;
    private DataQuality quality = new DataQuality(20, List.of(), List.of());
    private OptionalDouble nv10 = OptionalDouble.of(0);
    private OptionalDouble hedgeRatio = OptionalDouble.of(0.8);
    private OptionalDouble offset6 = OptionalDouble.of(0.5);
    private OptionalDouble theta = OptionalDouble.of(0.3);
    private OptionalDouble netVega = OptionalDouble.of(-500);
    private OptionalDouble capture = OptionalDouble.of(0.8);
    private OptionalDouble slope = OptionalDouble.of(0.05);
    private Optional<CloseBuilder> last = Optional.of(new CloseBuilder());
    private Optional<CloseBuilder> previous = Optional.of(new CloseBuilder());
    private Optional<String> stale = Optional.empty();
    private Settings settings = Settings.DEFAULT;
    private RuleProfile profile = RuleProfile.OF_BOOK;

    private ReadingsBuilder() {
        layers.add(layer(Layer.M, 100, 1000, condor("C-1")));
        months.add(new HedgeMonthReading(MARCH, 1, 8, OptionalDouble.of(100), OptionalDouble.of(300)));
        months.add(new HedgeMonthReading(APRIL, 2, 8, OptionalDouble.of(50), OptionalDouble.of(200)));
        months.add(new HedgeMonthReading(MAY, 3, 4, OptionalDouble.of(25), OptionalDouble.of(80)));
        event(EventType.CPI, "2026-03-25");
    }

    static ReadingsBuilder calm() {
        return new ReadingsBuilder();
    }

    /** Indicators at a close, calm unless changed. */
    static final class CloseBuilder {
        OptionalDouble spxRsi = OptionalDouble.of(50);
        OptionalDouble vix = OptionalDouble.of(20);
        OptionalDouble sma = OptionalDouble.of(20);
        OptionalDouble vixRsi = OptionalDouble.of(50);
        Optional<Macd> macd = Optional.of(new Macd(0.1, 0.2));
        Optional<Boolean> rises = Optional.of(false);
        Optional<Breadth> breadth = Optional.empty();
        OptionalDouble steepening = OptionalDouble.of(0);

        CloseBuilder spxRsi(double value) {
            spxRsi = OptionalDouble.of(value);
            return this;
        }

        /** VIX with an average of 20. */
        CloseBuilder vix(double value) {
            vix = OptionalDouble.of(value);
            return this;
        }

        CloseBuilder vixRsi(double value) {
            vixRsi = OptionalDouble.of(value);
            return this;
        }

        CloseBuilder macdRising() {
            macd = Optional.of(new Macd(0.3, 0.2));
            rises = Optional.of(true);
            return this;
        }

        CloseBuilder breadth(Breadth value) {
            breadth = Optional.of(value);
            return this;
        }

        CloseBuilder steepening(double bp) {
            steepening = OptionalDouble.of(bp);
            return this;
        }

        CloseBuilder withoutVix() {
            vix = OptionalDouble.empty();
            sma = OptionalDouble.empty();
            vixRsi = OptionalDouble.empty();
            macd = Optional.empty();
            rises = Optional.empty();
            return this;
        }

        CloseBuilder withoutSpx() {
            spxRsi = OptionalDouble.empty();
            return this;
        }

        CloseBuilder withoutYields() {
            steepening = OptionalDouble.empty();
            return this;
        }

        CloseSignals on(LocalDate date) {
            return new CloseSignals(date, spxRsi, vix, sma, vixRsi, macd, rises, breadth, steepening);
        }
    }

    static CloseBuilder close() {
        return new CloseBuilder();
    }

    /** A condor 30 days out, 200 points from either short strike, break-evens at 1.5 expected moves. */
    static CondorReading condor(String id) {
        return condor(id, 30, 200, 1.5);
    }

    static CondorReading condor(String id, long dte, double putDistance, double breakEvenMoves) {
        LocalDate expiry = LocalDate.parse("2026-03-03").plusDays(dte);
        return new CondorReading(
                id,
                expiry,
                dte,
                expiry,
                true,
                putDistance,
                400,
                OptionalDouble.of(6000 - 200 * breakEvenMoves),
                OptionalDouble.of(6000 + 400),
                OptionalDouble.of(6000),
                OptionalDouble.of(200));
    }

    static LayerReading layer(Layer layer, double pnl, double credit, CondorReading... condors) {
        return new LayerReading(
                layer,
                OptionalDouble.of(pnl),
                OptionalDouble.of(credit),
                OptionalDouble.of(30),
                10_000,
                OptionalDouble.of(-600),
                List.of(condors));
    }

    ReadingsBuilder at(String time) {
        asOf = LocalDateTime.parse(time);
        return this;
    }

    ReadingsBuilder now(String time) {
        now = Optional.of(LocalDateTime.parse(time));
        return this;
    }

    ReadingsBuilder phase(Phase value) {
        phase = value;
        return this;
    }

    ReadingsBuilder flags(boolean thetaTighten, double vegaBandMultiplier) {
        flags = new RegimeFlags(thetaTighten, vegaBandMultiplier);
        return this;
    }

    ReadingsBuilder quality(int priced, List<String> unpriced, List<String> missingFutures) {
        quality = new DataQuality(priced, unpriced, missingFutures);
        return this;
    }

    ReadingsBuilder quality(DataQuality value) {
        quality = value;
        return this;
    }

    /** A profile that changes one level. */
    ReadingsBuilder level(Threshold threshold, double value) {
        profile = new RuleProfile(
                "Mine", 1, Optional.empty(), "", Map.of(threshold, new RuleProfile.Level(value, Origin.OURS, "mine")));
        return this;
    }

    ReadingsBuilder nv10(double value) {
        nv10 = OptionalDouble.of(value);
        return this;
    }

    ReadingsBuilder withoutNv10() {
        nv10 = OptionalDouble.empty();
        return this;
    }

    ReadingsBuilder hedgeRatio(double value) {
        hedgeRatio = OptionalDouble.of(value);
        return this;
    }

    ReadingsBuilder offset6(double value) {
        offset6 = OptionalDouble.of(value);
        return this;
    }

    ReadingsBuilder withoutHedgeFigures() {
        hedgeRatio = OptionalDouble.empty();
        offset6 = OptionalDouble.empty();
        return this;
    }

    ReadingsBuilder theta(double pctOfMargin) {
        theta = OptionalDouble.of(pctOfMargin);
        return this;
    }

    ReadingsBuilder withoutTheta() {
        theta = OptionalDouble.empty();
        return this;
    }

    ReadingsBuilder netVega(double usd) {
        netVega = OptionalDouble.of(usd);
        return this;
    }

    ReadingsBuilder withoutNetVega() {
        netVega = OptionalDouble.empty();
        return this;
    }

    ReadingsBuilder capture(double ratio) {
        capture = OptionalDouble.of(ratio);
        return this;
    }

    ReadingsBuilder withoutCapture() {
        capture = OptionalDouble.empty();
        return this;
    }

    ReadingsBuilder slope(double value) {
        slope = OptionalDouble.of(value);
        return this;
    }

    ReadingsBuilder withoutSlope() {
        slope = OptionalDouble.empty();
        return this;
    }

    /** Both closes alike. */
    ReadingsBuilder closes(CloseBuilder both) {
        return closes(both, both);
    }

    ReadingsBuilder closes(CloseBuilder lastOne, CloseBuilder theOneBefore) {
        last = Optional.of(lastOne);
        previous = Optional.of(theOneBefore);
        return this;
    }

    ReadingsBuilder withoutCloses() {
        last = Optional.empty();
        previous = Optional.empty();
        return this;
    }

    ReadingsBuilder stale(String why) {
        stale = Optional.of(why);
        return this;
    }

    ReadingsBuilder layers(LayerReading... given) {
        layers.clear();
        layers.addAll(List.of(given));
        return this;
    }

    ReadingsBuilder condors(CondorReading... given) {
        return layers(layer(Layer.M, 100, 1000, given));
    }

    ReadingsBuilder months(HedgeMonthReading... given) {
        months.clear();
        months.addAll(List.of(given));
        return this;
    }

    ReadingsBuilder event(EventType type, String date) {
        events.add(new MarketEvent(LocalDate.parse(date), type, Optional.empty(), ""));
        return this;
    }

    ReadingsBuilder withoutEvents() {
        events.clear();
        return this;
    }

    ReadingsBuilder set(Setting setting, String value) {
        settings = SettingsOf.settings(setting, value);
        return this;
    }

    ReadingsBuilder standing(Rule rule, Target target) {
        standing.put(new RuleTarget(rule, target), "");
        return this;
    }

    ReadingsBuilder score(String close, int points) {
        scores.put(LocalDate.parse(close), points);
        return this;
    }

    Readings build() {
        LocalDate lastDay = MarketSignals.lastCompletedDay(asOf);
        LocalDate before = TradingCalendar.previousTradingDay(lastDay);
        var dates = new ArrayList<LocalDate>();
        for (int i = 9; i >= 0; i--) {
            dates.add(CloseSignals.tradingDaysBefore(lastDay, i));
        }
        return new Readings(
                asOf,
                now,
                phase,
                flags,
                quality,
                nv10,
                hedgeRatio,
                offset6,
                theta,
                netVega,
                capture,
                layers,
                months,
                new MarketSignals(
                        asOf.toLocalDate(),
                        6000,
                        20,
                        slope,
                        OptionalDouble.of(0),
                        last.map(close -> close.on(lastDay)),
                        previous.map(close -> close.on(before)),
                        stale,
                        dates,
                        events,
                        List.of()));
    }

    RuleLevels levels() {
        return RuleLevels.of(settings, flags, profile);
    }

    /** What a rule says, asked by the clear level of those that stand. */
    Answer ask(Rule rule) {
        return Conditions.ask(rule, new Question(build(), levels(), standing, scores));
    }

    boolean isTrue(Rule rule) {
        return !ask(rule).findings().isEmpty();
    }

    /** The one finding of a rule. */
    Finding finding(Rule rule) {
        List<Finding> findings = ask(rule).findings();
        if (findings.size() != 1) {
            throw new AssertionError(rule + " has " + findings.size() + " findings");
        }
        return findings.get(0);
    }

    Evaluation evaluate(MonitorState state) {
        return Monitor.evaluate(build(), levels(), state, false);
    }

    Evaluation evaluateOnce() {
        return Monitor.evaluate(build(), levels(), MonitorState.EMPTY, true);
    }
}
