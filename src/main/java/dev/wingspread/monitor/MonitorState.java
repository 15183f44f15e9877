package dev.wingspread.monitor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the monitor remembers of a book between evaluations. It is kept in the journal, never in the portfolio file.
 *
 * @param rules rules that were true at the last evaluation
 * @param scores confirmation score by the date of the close it was taken at
 */
public record MonitorState(Map<RuleTarget, RuleMemory> rules, Map<LocalDate, Integer> scores) {

    /** Of a book that was never looked at. */
    public static final MonitorState EMPTY = new MonitorState(Map.of(), Map.of());

    public MonitorState {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }
}
