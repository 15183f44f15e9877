package dev.wingspread.monitor;

import java.util.regex.Pattern;

/**
 * A rule that could not be asked.
 *
 * @param rule the rule
 * @param missing the input it lacks and how to give it
 */
public record Skipped(Rule rule, String missing) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The input without the dates it was missing for, so that those of several days can be told together. */
    static String undated(String missing) {
        return DATE.matcher(missing).replaceAll("…");
    }
}
