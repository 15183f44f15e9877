package dev.wingspread.io.broker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section of cash of an account statement: its descriptions of trades hold the marks that tell SPXW from SPX, which the
 * history of trades leaves out.
 */
final class ThinkorswimCash {

    private static final Pattern TRADED = Pattern.compile(
            ".*\\b(SPX|VIX) 100 ((?:[(\\[][A-Z]+[)\\]] ?)*)(\\d{1,2} [A-Z]{3} \\d{2})((?: [(\\[][A-Z]+[)\\]])*) .*");

    private final Map<Key, String> marks = new HashMap<>();

    /** What was traded when. */
    private record Key(LocalDateTime at, String symbol, LocalDate expiry) {}

    void take(List<String> cells, Columns columns) {
        Optional<LocalDateTime> at = DateText.date(columns.cell(cells, "Date"))
                .flatMap(day -> DateText.time(columns.cell(cells, "Time")).map(day::atTime));
        String description = columns.cell(cells, "Description").replaceAll("\\s+", " ");
        Matcher traded = TRADED.matcher(description.toUpperCase(Locale.ROOT));
        if (at.isEmpty() || !traded.matches()) {
            return;
        }
        DateText.date(traded.group(3))
                .ifPresent(expiry -> marks.merge(
                        new Key(at.get(), traded.group(1), expiry),
                        traded.group(2) + traded.group(4),
                        (one, other) -> one.equals(other) ? one : ""));
    }

    /** The marks of what was traded at a time; none where none are told, or different ones of the same moment. */
    String marks(LocalDateTime at, String symbol, LocalDate expiry) {
        return marks.getOrDefault(new Key(at, symbol, expiry), "");
    }
}
