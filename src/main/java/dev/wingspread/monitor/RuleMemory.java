package dev.wingspread.monitor;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the monitor remembers of a rule on an object that was true at the last evaluation.
 *
 * @param trueSince time of the market at which it became true, New York wall clock
 * @param lastTrue time of the market at the last evaluation
 * @param isStanding whether it has been confirmed, so that it stays until its clear level is passed
 * @param acknowledged when the trader said that he has seen it
 * @param metric name of the figure that made it true; empty where that was not remembered
 */
public record RuleMemory(
        LocalDateTime trueSince,
        LocalDateTime lastTrue,
        boolean isStanding,
        Optional<Acknowledgement> acknowledged,
        String metric) {

    public RuleMemory {
        Objects.requireNonNull(trueSince, "trueSince");
        Objects.requireNonNull(lastTrue, "lastTrue");
        Objects.requireNonNull(acknowledged, "acknowledged");
        Objects.requireNonNull(metric, "metric");
    }

    /** Of a rule whose figure does not matter. */
    public RuleMemory(
            LocalDateTime trueSince,
            LocalDateTime lastTrue,
            boolean isStanding,
            Optional<Acknowledgement> acknowledged) {
        this(trueSince, lastTrue, isStanding, acknowledged, "");
    }

    /** The same once the trader has seen it. */
    public RuleMemory seen(Acknowledgement seen) {
        return new RuleMemory(trueSince, lastTrue, isStanding, Optional.of(seen), metric);
    }

    /**
     * The trader has seen a prompt.
     *
     * @param at time of the market, New York wall clock
     * @param value the prompt's figure at that time, if it has one
     * @param metric name of that figure; empty where it is not known
     * @param untilCleared whether it is silent until the rule has cleared, however its figure changes: the trader has done
     *     what is asked for once only
     */
    public record Acknowledgement(LocalDateTime at, OptionalDouble value, String metric, boolean untilCleared) {

        public Acknowledgement {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(metric, "metric");
        }

        /** Seen for a trading day. */
        public Acknowledgement(LocalDateTime at, OptionalDouble value) {
            this(at, value, "", false);
        }
    }
}
