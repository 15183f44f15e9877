package dev.wingspread.ui.importing;

import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.inputs.InputQuality;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What taking over an import does.
 *
 * @param asked the question it answers
 * @param after the book with it, or why there is none
 * @param changes key figures before and after it
 * @param unpriced imported legs that have no price in this market, a sentence each
 * @param quality how good the prices are that the book rests on, in one sentence; empty without legs
 */
record ImportEffect(
        Asked asked, Loaded<OpenBook> after, List<KpiChange> changes, List<String> unpriced, String quality) {

    ImportEffect {
        changes = List.copyOf(changes);
        unpriced = List.copyOf(unpriced);
    }

    /**
     * An import that may be taken over.
     *
     * @param before the book it is compared with
     * @param base the book that structures join, in the market that was chosen
     * @param structures what joins it
     */
    record Asked(OpenBook before, OpenBook base, List<Structure> structures) {
        Asked {
            structures = List.copyOf(structures);
        }
    }

    static ImportEffect of(Asked asked, Importing importing, GuardedValuation valuation) {
        Loaded<OpenBook> after = asked.structures().isEmpty()
                ? Loaded.of(asked.base())
                : importing.withStructures(asked.base(), asked.structures());
        if (!after.isOk()) {
            return new ImportEffect(asked, after, List.of(), List.of(), "");
        }
        OpenBook edited = after.orThrow();
        RiskReport now = valuation.risk(asked.before());
        RiskReport then = valuation.risk(edited);
        return new ImportEffect(
                asked,
                after,
                KpiChange.between(asked.before(), now, edited, then),
                unpriced(then, asked.structures()),
                quality(then.quality().inputs()));
    }

    private static String quality(InputQuality inputs) {
        return inputs.legs().isEmpty()
                ? ""
                : "The book would be based on " + inputs.goodPercent() + " good inputs: " + inputs.counts() + ".";
    }

    private static List<String> unpriced(RiskReport report, List<Structure> structures) {
        Set<String> ids = structures.stream().map(Structure::id).collect(Collectors.toSet());
        return report.structures().stream()
                .filter(each -> ids.contains(each.structure().id()))
                .flatMap(each -> each.legs().stream())
                .filter(leg -> leg.status() == LegStatus.UNPRICED)
                .map(ImportEffect::sentence)
                .toList();
    }

    private static String sentence(LegRisk leg) {
        Optional<String> why = leg.why().map(Failure::message);
        return leg.leg().instrument().symbol()
                + why.map(reason -> ": " + reason).orElse("");
    }

    /** How many contracts of these structures a book holds already. */
    static long heldAlready(Portfolio book, List<Structure> structures) {
        var held = book.legs().stream().map(leg -> leg.instrument()).collect(Collectors.toSet());
        return structures.stream()
                .flatMap(structure -> structure.legs().stream())
                .map(leg -> leg.instrument())
                .distinct()
                .filter(held::contains)
                .count();
    }
}
