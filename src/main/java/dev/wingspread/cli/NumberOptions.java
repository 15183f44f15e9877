package dev.wingspread.cli;

import dev.wingspread.model.settings.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads numbers, lists and ranges from options; what is wrong becomes a sentence that starts with the option. */
final class NumberOptions {

    static final SettingKind VIX_POINTS = new SettingKind.Decimal(-1000, 1000);
    static final SettingKind SPX_PCT = new SettingKind.Decimal(-100, 1000);
    static final SettingKind DAYS = new SettingKind.Decimal(0, 3650);
    static final SettingKind VOL_POINTS = new SettingKind.Decimal(-500, 500);

    static final SettingKind RATE_POINTS = new SettingKind.Decimal(-5, 20);

    /** More scenarios than this in one call are likely a slip in a step. */
    static final int MOST_SCENARIOS = 200_000;

    /** Steps are laid on this many parts of a unit, so that 0.1 taken three times is written 0.3. */
    private static final double PARTS = 1e9;

    private static final double ROUNDING = 1e-9;

    private NumberOptions() {}

    /** A number; 0 where the text is none. */
    static double number(String option, String text, SettingKind kind, List<String> problems) {
        Optional<String> problem = kind.problemWith(text);
        problem.ifPresent(words -> problems.add(option + " " + words));
        return problem.isPresent() ? 0 : SettingKind.parse(text).orElse(0.0);
    }

    /** Numbers separated by commas, sorted, each once. */
    static List<Double> list(String option, String text, SettingKind kind, List<String> problems) {
        var numbers = new TreeSet<Double>();
        for (String part : text.split(",", -1)) {
            numbers.add(number(option, part.strip(), kind, problems) + 0.0);
        }
        return List.copyOf(numbers);
    }

    /** As {@link #range}, each of the numbers with or without a per cent sign. */
    static List<Double> percentRange(String option, String text, SettingKind kind, List<String> problems) {
        return range(option, text.replaceAll("\\s*%(?=\\s*(:|$))", ""), kind, problems);
    }

    /**
     * The numbers from:to:step, the end among them where a step meets it; a single number is a range of itself.
     *
     * @return rising; empty where the text is no such range
     */
    static List<Double> range(String option, String text, SettingKind kind, List<String> problems) {
        String[] parts = text.split(":", -1);
        if (parts.length != 1 && parts.length != 3) {
            problems.add(option + " must be from:to:step, such as -5:10:0.5, or one number but is '" + text + "'");
            return List.of();
        }
        int before = problems.size();
        double from = number(option + " from", parts[0].strip(), kind, problems);
        double to = parts.length == 1 ? from : number(option + " to", parts[1].strip(), kind, problems);
        Optional<Double> step = parts.length == 1 ? Optional.of(1.0) : SettingKind.parse(parts[2].strip());
        if (step.isEmpty() || step.get() <= 0) {
            problems.add(option + " step must be a number above 0 but is '" + parts[parts.length - 1].strip() + "'");
        }
        if (to < from) {
            problems.add(option + " must rise but goes from " + parts[0].strip() + " to " + parts[1].strip());
        }
        return problems.size() > before ? List.of() : steps(option, from, to, step.orElseThrow(), problems);
    }

    private static List<Double> steps(String option, double from, double to, double step, List<String> problems) {
        double last = Math.floor((to - from) / step + ROUNDING);
        if (last >= MOST_SCENARIOS) {
            problems.add(option + " has more than " + MOST_SCENARIOS + " steps; take a wider step");
            return List.of();
        }
        var numbers = new ArrayList<Double>();
        for (int i = 0; i <= last; i++) {
            numbers.add(Math.rint((from + i * step) * PARTS) / PARTS + 0.0);
        }
        return numbers;
    }
}
