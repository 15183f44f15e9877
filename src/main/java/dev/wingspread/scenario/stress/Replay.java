package dev.wingspread.scenario.stress;

/** How the moves of an episode are laid on today's market. SPX moves by the same per cent either way. */
public enum Replay {
    /** VIX and its futures move by as many points as they did. */
    ABSOLUTE,
    /** VIX and its futures move by as large a part of VIX as they did: points times VIX today over VIX at the start. */
    RELATIVE
}
