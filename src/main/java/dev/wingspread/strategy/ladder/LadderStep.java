package dev.wingspread.strategy.ladder;

import java.util.OptionalDouble;

/**
 * A further step of the hedge in phase CONFIRMED.
 *
 * @param month month it is bought in, 1 for the front month
 * @param contracts contracts added, above 0
 * @param costUsd premium at the ask in dollars
 * @param hedgeRatio hedge ratio with it
 * @param offset offset at VIX +6 with it
 */
public record LadderStep(int month, int contracts, double costUsd, OptionalDouble hedgeRatio, OptionalDouble offset) {}
