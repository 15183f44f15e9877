package dev.wingspread.ui.editor;

import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** An option expiry as it is typed and listed: {@code SPXW 2024-08-16}. */
record ExpiryText(Root root, LocalDate date) {

    /** The expiry a text stands for; the root may be left out where the underlying has a usual one. */
    static Optional<ExpiryText> parse(String text, Underlying underlying) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
        String day = parts[parts.length - 1];
        Optional<Root> root = parts.length == 2 ? Root.ofName(parts[0]) : Optional.of(usual(underlying));
        if (parts.length > 2
                || root.filter(known -> known.underlying() == underlying).isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(day);
            // A symbol has two digits for the year.
            return date.getYear() / 100 == 20 ? Optional.of(new ExpiryText(root.get(), date)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Root usual(Underlying underlying) {
        return underlying == Underlying.SPX ? Root.SPXW : Root.VIX;
    }

    /** What is wrong with a text that is no expiry. */
    static Optional<String> problemWith(String text, Underlying underlying) {
        String example = underlying == Underlying.SPX ? "SPXW 2026-03-13" : "VIX 2026-03-18";
        return parse(text, underlying).isPresent()
                ? Optional.empty()
                : Optional.of("write root and date as " + example);
    }

    String text() {
        return root + " " + date;
    }
}
