package dev.wingspread.io.journal;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleMemory;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.DayRow;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.Measure;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.monitor.journal.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** What may be recorded, by the number of a seed: the same number gives the same value in every process. */
final class SampleEntries {

    static final LocalDateTime AS_OF = LocalDateTime.of(2024, 7, 31, 16, 0);
    static final Instant NOW = Instant.parse("2024-07-31T20:00:01.250Z");

    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "it's \"quoted\"; DROP TABLE entry; --",
            "two\nlines\r\nand a tab\t.",
            "Größe — 波動 😀",
            "=1+1",
            "a\u0000b");

    private SampleEntries() {}

    /** An entry of any kind with anything in it. */
    static JournalEntry entry(long seed) {
        var random = new Random(seed);
        EntryKind kind = one(random, List.of(EntryKind.values()));
        return new JournalEntry(
                one(random, List.of("Ladder", "Größe", "-")),
                AS_OF.plusHours(random.nextInt(1_000)),
                kind,
                new Subject(
                        maybe(random, one(random, List.of(Rule.values()))),
                        maybe(random, target(random)),
                        maybe(random, one(random, List.of(Action.values())))),
                kind == EntryKind.DECISION ? Optional.of(one(random, List.of(Decision.values()))) : Optional.empty(),
                new Measure(one(random, List.of("", "nv10")), number(random), number(random)),
                one(random, TEXTS) + seed,
                one(random, TEXTS),
                one(random, TEXTS).repeat(random.nextInt(30)),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> one(random, List.of("fed", "spike", "波", "two words", "\uD83D\uDE00", "\uFF5E")))
                        .toList(),
                figures(random),
                figures(random));
    }

    private static Target target(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Target.HEDGE;
            case 1 -> Target.month(LocalDate.of(2024, 8, 21));
            default -> new Target(Target.Kind.LAYER, "S");
        };
    }

    private static KeyFigures figures(Random random) {
        return new KeyFigures(number(random), number(random), number(random), number(random));
    }

    /** Of any size, often unknown. */
    private static OptionalDouble number(Random random) {
        return random.nextBoolean()
                ? OptionalDouble.empty()
                : OptionalDouble.of((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20));
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    /** Entries of any book that carry a tag. */
    static JournalFilter tagged(String tag) {
        JournalFilter all = JournalFilter.ALL;
        return new JournalFilter(all.book(), all.from(), all.to(), all.kind(), all.rule(), Optional.of(tag));
    }

    /** A state whose scores tell its number. */
    static MonitorState state(int number) {
        var rules = new LinkedHashMap<RuleTarget, RuleMemory>();
        rules.put(
                new RuleTarget(Rule.R50, Target.HEDGE),
                new RuleMemory(AS_OF.minusDays(1), AS_OF, true, Optional.empty(), "nv10"));
        rules.put(
                new RuleTarget(Rule.R12, new Target(Target.Kind.LAYER, "S")),
                new RuleMemory(
                        AS_OF, AS_OF, false, Optional.of(new Acknowledgement(AS_OF, OptionalDouble.of(0.1 + number)))));
        rules.put(
                new RuleTarget(Rule.R30, Target.month(LocalDate.of(2024, 8, 21))),
                new RuleMemory(
                        AS_OF,
                        AS_OF,
                        true,
                        Optional.of(new Acknowledgement(AS_OF, OptionalDouble.empty(), "vix_rsi14", true))));
        return new MonitorState(
                rules,
                Map.of(LocalDate.of(2024, 7, 30), number),
                Map.of(new RuleTarget(Rule.R50, Target.HEDGE), Action.WATCH));
    }

    static StoredDay day(String book, LocalDateTime asOf, double nv10) {
        return new StoredDay(
                book,
                asOf,
                NOW,
                "1.0",
                "aa",
                "bb",
                List.of(
                        new DayRow("BOOK", book, Map.of("nv10", Double.toString(nv10), "phase", "INITIAL")),
                        new DayRow("LAYER", "S", Map.of("nv10", "-0.3", "dte", "9", "strikes", "1/2/3/4")),
                        new DayRow("LEG", "C-1/SPXW", Map.of("symbol", "SPXW  240816P05300000", "quantity", "-3"))));
    }

    static DaySources sources(String text) {
        return new DaySources("{\"portfolio\": \"" + text + "\"}\n", "{\"market\": \"Größe\"}\n");
    }
}
