package dev.wingspread.monitor;

/**
 * A rule that could not be asked.
 *
 * @param rule the rule
 * @param missing the input it lacks and how to give it
 */
public record Skipped(Rule rule, String missing) {}
