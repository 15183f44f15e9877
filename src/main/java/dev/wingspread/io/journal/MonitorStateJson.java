package dev.wingspread.io.journal;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleMemory;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the monitor remembers of a book as JSON, the same text in the journal and in a file of its own. */
public final class MonitorStateJson {

    private static final FileFormat FORMAT =
            new FileFormat("a monitor state", 1, "rules", "structures", "a portfolio file");

    private MonitorStateJson() {}

    /** The text, with a final newline. */
    public static String write(MonitorState state) {
        return new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, FORMAT.version())
                .objects(
                        "rules",
                        state.rules().entrySet().stream()
                                .map(entry -> rule(entry.getKey(), entry.getValue()))
                                .toList())
                .objects(
                        "scores",
                        state.scores().entrySet().stream()
                                .map(entry -> new JsonLayout()
                                        .text("date", entry.getKey().toString())
                                        .whole("score", entry.getValue()))
                                .toList())
                .objects(
                        "told",
                        state.told().entrySet().stream()
                                .map(entry -> named(entry.getKey())
                                        .text("action", entry.getValue().name()))
                                .toList())
                .print();
    }

    private static JsonLayout named(RuleTarget key) {
        return new JsonLayout()
                .text("rule", key.rule().name())
                .text("kind", key.target().kind().name())
                .text("key", key.target().key());
    }

    private static JsonLayout rule(RuleTarget key, RuleMemory memory) {
        var layout = named(key)
                .text("trueSince", time(memory.trueSince()))
                .text("lastTrue", time(memory.lastTrue()))
                .flag("standing", memory.isStanding());
        if (!memory.metric().isEmpty()) {
            layout.text("metric", memory.metric());
        }
        memory.acknowledged().ifPresent(seen -> layout.object("acknowledged", acknowledgement(seen)));
        return layout;
    }

    private static JsonLayout acknowledgement(Acknowledgement seen) {
        var layout = new JsonLayout().text("at", time(seen.at())).decimal("value", seen.value());
        if (!seen.metric().isEmpty()) {
            layout.text("metric", seen.metric());
        }
        if (seen.untilCleared()) {
            layout.flag("untilCleared", true);
        }
        return layout;
    }

    /** Markets are dated to the second. */
    private static String time(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Reads a state.
     *
     * @param text the text
     * @param file name of its file as the user knows it
     * @return the state, or every fault
     */
    public static Loaded<MonitorState> read(String text, String file) {
        return FORMAT.read(JsonTree.parse(text, file), file, MonitorStateJson::state);
    }

    private static Optional<MonitorState> state(ObjectReader in) {
        in.knows(FileFormat.VERSION_FIELD, "rules", "scores", "told");
        List<Map.Entry<RuleTarget, RuleMemory>> rules =
                in.list("rules").required("[ ]").each(MonitorStateJson::rule);
        List<Map.Entry<LocalDate, Integer>> scores =
                in.list("scores").required("[ ]").each(MonitorStateJson::score);
        // Older states tell nothing of what was told.
        List<Map.Entry<RuleTarget, Action>> told = in.list("told").each(MonitorStateJson::told);
        Map<RuleTarget, RuleMemory> memories = each(rules, in);
        Map<RuleTarget, Action> actions = each(told, in);
        var scoresByDate = new LinkedHashMap<LocalDate, Integer>();
        scores.forEach(entry -> scoresByDate.put(entry.getKey(), entry.getValue()));
        return in.ifFaultless(() -> new MonitorState(memories, scoresByDate, actions));
    }

    private static <T> Map<RuleTarget, T> each(List<Map.Entry<RuleTarget, T>> entries, ObjectReader in) {
        var byKey = new LinkedHashMap<RuleTarget, T>();
        for (Map.Entry<RuleTarget, T> entry : entries) {
            if (byKey.put(entry.getKey(), entry.getValue()) != null) {
                String twice =
                        entry.getKey().rule() + " on " + entry.getKey().target().text() + " is there twice";
                in.remarks().fault(in.place(), FailureReason.DUPLICATE, twice, "keep one of them");
            }
        }
        return byKey;
    }

    private static Supplier<RuleTarget> named(ObjectReader in) {
        Field<Rule> rule = in.word("rule", Rule.class).required("\"R50\"");
        Field<Target.Kind> kind = in.word("kind", Target.Kind.class).required("\"HEDGE\"");
        boolean isWhole = kind.value()
                .filter(given -> given == Target.Kind.HEDGE || given == Target.Kind.BOOK)
                .isPresent();
        Field<String> key = in.text("key")
                .check(
                        text -> kind.value().isEmpty() || text.isBlank() == isWhole,
                        text -> isWhole ? "is '" + text + "' for the whole" : "is blank",
                        isWhole ? "leave it empty" : "name the layer or the expiry");
        if (kind.value().isPresent() && !isWhole) {
            key.required("\"S\"");
        }
        return () -> new RuleTarget(rule.get(), new Target(kind.get(), isWhole ? "" : key.orElse("")));
    }

    private static Optional<Map.Entry<RuleTarget, Action>> told(ObjectReader in) {
        in.knows("rule", "kind", "key", "action");
        Supplier<RuleTarget> key = named(in);
        Field<Action> action = in.word("action", Action.class).required("\"HEDGE\"");
        return in.ifFaultless(() -> Map.entry(key.get(), action.get()));
    }

    private static Optional<Map.Entry<RuleTarget, RuleMemory>> rule(ObjectReader in) {
        in.knows("rule", "kind", "key", "trueSince", "lastTrue", "standing", "metric", "acknowledged");
        Supplier<RuleTarget> key = named(in);
        Field<LocalDateTime> trueSince = in.wallClock("trueSince").required("\"2026-03-02T15:45:00\"");
        Field<LocalDateTime> lastTrue = in.wallClock("lastTrue").required("\"2026-03-02T15:45:00\"");
        Field<Boolean> standing = in.flag("standing").required("true");
        // Older states do not name the figure.
        Field<String> metric = in.text("metric");
        Optional<ObjectReader> seen = in.object("acknowledged").value();
        Optional<Acknowledgement> acknowledged = seen.flatMap(MonitorStateJson::acknowledgement);
        return in.ifFaultless(() -> Map.entry(
                key.get(),
                new RuleMemory(trueSince.get(), lastTrue.get(), standing.get(), acknowledged, metric.orElse(""))));
    }

    private static Optional<Acknowledgement> acknowledgement(ObjectReader in) {
        in.knows("at", "value", "metric", "untilCleared");
        Field<LocalDateTime> at = in.wallClock("at").required("\"2026-03-02T15:45:00\"");
        NumberField value = in.number("value");
        Field<String> metric = in.text("metric");
        Field<Boolean> untilCleared = in.flag("untilCleared");
        return in.ifFaultless(
                () -> new Acknowledgement(at.get(), value.optional(), metric.orElse(""), untilCleared.orElse(false)));
    }

    private static Optional<Map.Entry<LocalDate, Integer>> score(ObjectReader in) {
        in.knows("date", "score");
        Field<LocalDate> date = in.date("date").required("\"2026-02-27\"");
        Field<Integer> score = in.whole("score").required("2");
        return in.ifFaultless(() -> Map.entry(date.get(), score.get()));
    }
}
