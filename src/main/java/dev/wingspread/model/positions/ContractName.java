package dev.wingspread.model.positions;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;

/** Contracts in words. */
public final class ContractName {

    private ContractName() {}

    /** {@code SPXW 2026-12-18 6600 put}; a VIX future by its symbol. */
    public static String of(Instrument contract) {
        return contract instanceof OptionContract option
                ? option.root() + " " + Formats.date(option.expiry()) + " " + Formats.strike(option.strike())
                        + (option.type().isCall() ? " call" : " put")
                : contract.symbol();
    }
}
