package dev.wingspread.ui.condor;

import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
import dev.wingspread.strategy.condor.CondorCandidate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A candidate as a line of the table.
 *
 * @param index place among the candidates, from 0
 * @param cells a text for every column
 */
public record CandidateRow(int index, Map<CandidateColumn, String> cells) {

    /** Above it, in per cent a year, digits say nothing. */
    private static final double MOST_PER_CENT = 9_999;

    private static final double PER_CENT = 100;

    public CandidateRow {
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    }

    static CandidateRow of(int index, CondorCandidate candidate) {
        IronCondor condor = candidate.condor();
        CondorMeasures measures = candidate.measures();
        var cells = new EnumMap<CandidateColumn, String>(CandidateColumn.class);
        cells.put(CandidateColumn.RANK, Formats.count(index + 1));
        cells.put(CandidateColumn.EXPIRY, condor.root() + " " + Formats.shortDate(condor.expiry()));
        cells.put(CandidateColumn.STRIKES, strikes(condor));
        cells.put(
                CandidateColumn.DELTAS,
                Formats.ratio(candidate.putDelta()) + " / " + Formats.ratio(candidate.callDelta()));
        cells.put(CandidateColumn.QUANTITY, Formats.count(condor.contracts()));
        cells.put(CandidateColumn.MID, Formats.points(candidate.midPoints()));
        cells.put(CandidateColumn.NATURAL, Formats.points(candidate.naturalPoints()));
        cells.put(CandidateColumn.FILL, Formats.points(candidate.fillPoints()));
        cells.put(CandidateColumn.POP, Formats.share(measures.pop()));
        cells.put(
                CandidateColumn.MOVE,
                measures.breakEvensOutsideMove().map(CandidateRow::move).orElse(Formats.UNKNOWN));
        cells.put(CandidateColumn.MARGIN, Formats.usd(measures.marginRegTUsd()));
        cells.put(CandidateColumn.RETURN, Formats.share(measures.returnOnMargin()));
        cells.put(CandidateColumn.YEARLY, yearly(measures.annualisedReturn()));
        cells.put(CandidateColumn.MAX_LOSS, Formats.usd(measures.maxLossUsd()));
        return new CandidateRow(index, cells);
    }

    /** Long and short put, short and long call. */
    static String strikes(IronCondor condor) {
        return Formats.strike(condor.k1()) + "/" + Formats.strike(condor.k2()) + "  " + Formats.strike(condor.k3())
                + "/" + Formats.strike(condor.k4());
    }

    private static String move(OutsideMove outside) {
        if (outside.low() == outside.high()) {
            return outside.low() ? "outside" : "inside";
        }
        return outside.low() ? "call inside" : "put inside";
    }

    private static String yearly(OptionalDouble ratio) {
        return ratio.isPresent() && ratio.getAsDouble() * PER_CENT > MOST_PER_CENT
                ? ">" + Formats.level(MOST_PER_CENT)
                : Formats.share(ratio);
    }

    /** The text of a column. */
    public String text(CandidateColumn column) {
        return cells.getOrDefault(column, Formats.UNKNOWN);
    }
}
