package dev.wingspread.ui.editor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.SettingKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A strike as it is typed, and the way from one listed strike to the next. */
final class Strikes {

    /** What the eight digits of a symbol hold. */
    private static final SettingKind KIND = new SettingKind.Decimal(0.001, 99_999.999);

    private Strikes() {}

    static Optional<String> problemWith(String text) {
        return text.isBlank()
                ? Optional.of("the strike is missing")
                : KIND.problemWith(text).map(end -> "the strike " + end);
    }

    static OptionalDouble parse(String text) {
        return problemWith(text).isEmpty()
                ? SettingKind.parse(text).map(OptionalDouble::of).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    /**
     * The next listed strike.
     *
     * @param listed strikes in index points, rising
     * @param text what the field holds
     * @param steps how many strikes up, negative down
     * @return the text of the strike; what the field holds where there is none
     */
    static String next(List<Double> listed, String text, int steps) {
        OptionalDouble now = parse(text);
        if (listed.isEmpty() || now.isEmpty()) {
            return text;
        }
        double strike = now.getAsDouble();
        long below = listed.stream().filter(each -> each < strike).count();
        boolean isListed = listed.contains(strike);
        // From between two strikes the first step up is to the one above, the first step down to the one below.
        long target = steps > 0 ? below + steps - (isListed ? 0 : 1) : below + steps;
        int index = (int) Math.max(0, Math.min(listed.size() - 1, target));
        return Formats.strike(listed.get(index)).replace(",", "");
    }
}
