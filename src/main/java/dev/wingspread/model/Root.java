package dev.wingspread.model;

import java.util.Optional;

/**
 * The option roots we trade. The root, never the weekday, decides how an option settles.
 */
public enum Root {
    /** SPX monthly: settles to the opening prices (SET) on expiry morning. */
    SPX(Underlying.SPX, true),
    /** SPX weekly, month and quarter end: settles to the closing index value. */
    SPXW(Underlying.SPX, false),
    /** VIX monthly: settles to the special opening quotation (VRO). */
    VIX(Underlying.VIX, true),
    /** VIX weekly: settles to the special opening quotation (VRO). */
    VIXW(Underlying.VIX, true);

    private final Underlying underlying;
    private final boolean settlesInTheMorning;

    Root(Underlying underlying, boolean settlesInTheMorning) {
        this.underlying = underlying;
        this.settlesInTheMorning = settlesInTheMorning;
    }

    public Underlying underlying() {
        return underlying;
    }

    /** Whether settlement is on the opening (AM) rather than on the close (PM) of the expiry date. */
    public boolean settlesInTheMorning() {
        return settlesInTheMorning;
    }

    /** The root of exactly this name; neighbouring roots such as {@code SPY} or {@code SPX1} are none of ours. */
    public static Optional<Root> ofName(String name) {
        for (Root root : values()) {
            if (root.name().equals(name)) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }
}
