package dev.wingspread.strategy.ladder;

/** How a ladder came out. All four are answers. */
public enum LadderStatus {
    /** The goal of the phase is met, as near as whole contracts allow. */
    OK,
    /** The budget ends before the goal is met. */
    BUDGET_BOUND,
    /** The greatest hedge ratio, or in phase CONFIRMED the greatest offset, ends it before the goal is met. */
    HR_BOUND,
    /** There is nothing to hedge, or nothing to hedge it with. */
    REFUSED
}
