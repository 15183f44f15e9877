package dev.wingspread.risk.inputs;

/**
 * What can speak against the inputs of a leg. The order is the one in which reports list them.
 */
public enum InputCheck {
    /** The leg has no price. No figure. */
    UNPRICED(Of.ALREADY_TOLD, "no price", ""),
    /** The quotes of its expiry are older than the market, or newer. Figure: minutes. */
    STALE_QUOTES(Of.EXPIRY, "old quotes", "load a newer chain"),
    /** Its VIX future is older than the market or than the option quotes. Figure: minutes. */
    STALE_FUTURE(Of.EXPIRY, "old future", "give the future's present price under vix.futures"),
    /** Its VIX future is old, but parity of fresh option quotes confirms it. Figure: minutes. */
    CONFIRMED_FUTURE(Of.EXPIRY, "old future, confirmed", "give the future's present price under vix.futures"),
    /** Its VIX future repeats the price of the next monthly one. Figure: that price in points. */
    FILLER_WEEKLY(Of.EXPIRY, "filler price", "remove the weekly future: its price is a copy of the next monthly's"),
    /** Parity of the options and the forward used differ. Figure: points, parity less forward. */
    PARITY_GAP(Of.EXPIRY, "parity off the forward", "load future and options of the same time, or correct the forward"),
    /** Strikes of its expiry that are crossed or have one side only. Figure: their share in per cent. */
    USELESS_QUOTES(Of.EXPIRY, "useless quotes", "load the chain again in trading hours"),
    /** Strikes of its expiry whose mid no vol explains. Figure: their share in per cent. */
    VOL_FAILURES(Of.EXPIRY, "quotes without a vol", "check forward and rate, or load the chain again"),
    /** Its expiry has too few strikes for a smile. Figure: strikes. */
    THIN_SMILE(Of.EXPIRY, "too few strikes", "load the whole chain"),
    /** The fitted smile is off its quotes. Figure: median difference in vol points. */
    FIT_ERROR(Of.EXPIRY, "fit off its quotes", "look at the smile in Term & smile"),
    /** Its own quote has a bid above its ask. Figure: points, bid less ask. */
    CROSSED(Of.LEG, "crossed", "load the chain again in trading hours"),
    /** Its own quote has a mid that no vol explains. Figure: points outside the bounds. */
    NO_VOL(Of.LEG, "its mid has no vol", "check forward and rate, or load the chain again"),
    /** Its own quote has one side only, the other not being a bid of 0. No figure. */
    ONE_SIDED(Of.LEG, "one-sided", "load the chain again in trading hours"),
    /** Its own quote has no bid above 0. Figure: the ask in points, if there is one. */
    ZERO_BID(Of.LEG, "no bid", "expect little for it when closing"),
    /** Its own mid is far from the price of the smile. Figure: vol points, mid above model. */
    OFF_MODEL(Of.LEG, "its mid is off the smile", "look at the smile in Term & smile"),
    /** Its strike lies beyond those that are quoted. Figure: the nearest quoted strike. */
    OUTSIDE_QUOTES(Of.LEG, "strike beyond the quotes", "load the whole chain"),
    /** {@link dev.wingspread.market.InputFlag#INTERPOLATED_SMILE}. No figure. */
    INTERPOLATED_SMILE(Of.ALREADY_TOLD, "smile interpolated", "add the expiry under spx.expiries"),
    /** {@link dev.wingspread.market.InputFlag#INTERPOLATED_FORWARD}. No figure. */
    INTERPOLATED_FORWARD(Of.ALREADY_TOLD, "forward interpolated", "add the future under vix.futures"),
    /** {@link dev.wingspread.market.InputFlag#PARITY_FORWARD}. No figure. */
    PARITY_FORWARD(Of.ALREADY_TOLD, "forward from parity", "add the future under vix.futures"),
    /** {@link dev.wingspread.market.InputFlag#ESTIMATED_VOL}. No figure. */
    ESTIMATED_VOL(
            Of.ALREADY_TOLD,
            "vol estimated",
            "import a VIX chain with this expiry, or add it to the market file under vix.expiries");

    /** What a check is about. */
    private enum Of {
        /** All legs of an expiry at once. */
        EXPIRY,
        /** The one option. */
        LEG,
        /** Reports tell it without a grade. */
        ALREADY_TOLD
    }

    private final Of about;
    private final String words;
    private final String cure;

    InputCheck(Of about, String words, String cure) {
        this.about = about;
        this.words = words;
        this.cure = cure;
    }

    /** A few words for lists. */
    public String words() {
        return words;
    }

    /** What the user can do about it, empty where the finding itself says it. */
    public String cure() {
        return cure;
    }

    /** Whether it holds for an expiry, so that all legs of it say the same. */
    boolean isOfExpiry() {
        return about == Of.EXPIRY;
    }

    /** Whether reports tell it anyway: unpriced legs and flags of inputs have remarks and badges of their own. */
    public boolean isToldElsewhere() {
        return about == Of.ALREADY_TOLD;
    }
}
