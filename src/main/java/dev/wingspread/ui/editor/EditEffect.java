package dev.wingspread.ui.editor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an edit of one position does.
 *
 * @param asked the question it answers
 * @param changes figures before and after it
 * @param remarks what is odd about the position in this market, a sentence each
 */
record EditEffect(Asked asked, List<Change> changes, List<String> remarks) {

    EditEffect {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /**
     * A position that may be put into a book.
     *
     * @param book the book
     * @param replaced name of the position it replaces; empty for a new one
     * @param fresh the position
     */
    record Asked(OpenBook book, String replaced, Structure fresh) {

        OpenBook after() {
            return book.withPortfolio(book.portfolio().with(replaced, fresh));
        }
    }

    static EditEffect of(Asked asked, GuardedValuation valuation) {
        RiskReport before = valuation.risk(asked.book());
        RiskReport after = valuation.risk(asked.after());
        Optional<StructureRisk> old = structure(before, asked.replaced());
        Optional<StructureRisk> fresh = structure(after, asked.fresh().id());
        var changes = new ArrayList<Change>();
        if (asked.fresh().kind() == StructureKind.IRON_CONDOR) {
            changes.add(ofCondor("Net credit", "of the position, $", old, fresh, CondorMeasures::creditUsd));
            changes.add(ofCondor("Max loss", "of the position at expiry, $", old, fresh, CondorMeasures::maxLossUsd));
        } else {
            changes.add(new Change(
                    "Premium paid",
                    "for the VIX options of the position, $",
                    Formats.dollars(old.map(StructureRisk::premiumUsd).orElse(OptionalDouble.empty())),
                    Formats.dollars(fresh.map(StructureRisk::premiumUsd).orElse(OptionalDouble.empty()))));
        }
        changes.add(ofBook(
                "Margin",
                "of the book, REG-T, $",
                before,
                after,
                report -> Formats.dollars(report.totals().knownMarginRegTUsd())));
        changes.add(ofBook(
                "Net vega",
                "of the book, $ per VIX point",
                before,
                after,
                report -> Formats.signedDollars(report.totals()
                        .book()
                        .known(report.totals().book().netVega().totalUsd()))));
        changes.add(ofBook(
                "Hedge ratio",
                "of the book",
                before,
                after,
                report -> Formats.ratio(report.totals().hedgeRatio())));
        return new EditEffect(asked, changes, fresh.map(EditEffect::remarksOn).orElse(List.of()));
    }

    private static Optional<StructureRisk> structure(RiskReport report, String id) {
        return report.structures().stream()
                .filter(each -> each.structure().id().equals(id))
                .findFirst();
    }

    private static Change ofCondor(
            String figure,
            String meaning,
            Optional<StructureRisk> before,
            Optional<StructureRisk> after,
            Function<CondorMeasures, OptionalDouble> value) {
        return new Change(figure, meaning, dollars(before, value), dollars(after, value));
    }

    private static String dollars(Optional<StructureRisk> risk, Function<CondorMeasures, OptionalDouble> value) {
        return Formats.dollars(risk.flatMap(StructureRisk::condor).map(value).orElse(OptionalDouble.empty()));
    }

    private static Change ofBook(
            String figure, String meaning, RiskReport before, RiskReport after, Function<RiskReport, String> value) {
        return new Change(figure, meaning, value.apply(before), value.apply(after));
    }

    private static List<String> remarksOn(StructureRisk risk) {
        Stream<String> unpriced = risk.legs().stream()
                .map(LegRisk::why)
                .flatMap(Optional::stream)
                .map(Failure::message)
                .distinct()
                .map(why -> "Left out of every sum in this market: " + why + ".");
        boolean isSettled = risk.legs().stream().anyMatch(leg -> leg.status() == LegStatus.SETTLED);
        return isSettled
                ? Stream.concat(Stream.of("Settled before the time of the market."), unpriced)
                        .toList()
                : unpriced.toList();
    }
}
