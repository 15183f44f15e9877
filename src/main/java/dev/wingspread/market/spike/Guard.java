package dev.wingspread.market.spike;

/** Limits of the spike model that a scenario ran into. */
public enum Guard {
    VIX_FLOOR("spot VIX held at its floor"),
    FUTURE_FLOOR("a VIX future held at its floor"),
    SPX_MOVE_CLIPPED("SPX move limited to -40 % … +25 %"),
    SPX_VOL_CLAMPED("an SPX vol held at its limit"),
    VIX_VOL_CLAMPED("a VIX option vol held at its limit");

    private final String text;

    Guard(String text) {
        this.text = text;
    }

    /** What the guard did, for a person. */
    public String text() {
        return text;
    }
}
