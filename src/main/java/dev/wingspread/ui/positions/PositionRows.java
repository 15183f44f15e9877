package dev.wingspread.ui.positions;

import dev.wingspread.app.LeftOut;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.ui.positions.PositionRow.Badge;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Arranges a risk report as the position tree. Groups add up dollars and net vega, nothing else.
 *
 * <p>A line adds up what is ticked below it; a line without any tick shows what it would add up.
 */
final class PositionRows {

    private final RiskReport whole;
    private final RiskReport shown;
    private final PositionCells figures;
    private final List<HeldLeg> legs;
    private final Map<String, List<HeldLeg>> legsByRow = new HashMap<>();

    private PositionRows(RiskReport whole, RiskReport shown, LeftOut leftOut, boolean perContract) {
        this.whole = whole;
        this.shown = shown;
        this.figures = new PositionCells(perContract);
        this.legs = whole.structures().stream()
                .flatMap(structure -> HeldLeg.of(structure, leftOut).stream())
                .toList();
    }

    /**
     * The tree of today's figures.
     *
     * @param whole figures of every position
     * @param shown figures of the book without the positions left out
     * @param perContract whether legs show the Greeks of one contract instead of position dollars
     */
    static PositionTree of(RiskReport whole, RiskReport shown, LeftOut leftOut, boolean perContract) {
        var rows = new PositionRows(whole, shown, leftOut, perContract);
        return new PositionTree(rows.rows(), rows.legsByRow);
    }

    private List<PositionRow> rows() {
        var rows = new ArrayList<PositionRow>();
        List<PositionRow> layers = layers();
        if (!layers.isEmpty()) {
            List<HeldLeg> own = legs(leg -> condorOf(leg).isPresent());
            Cells cells = figures.sums(HeldLeg.sum(own));
            margin(cells, own);
            rows.add(group("condors", Kind.SIDE, "Condors", own, cells, layers));
        }
        List<PositionRow> months = whole.hedgeMonths().stream().map(this::month).toList();
        if (!months.isEmpty()) {
            List<HeldLeg> own = legs(leg -> underlying(leg) == Underlying.VIX);
            rows.add(group("hedge", Kind.SIDE, "Hedge", own, figures.sums(HeldLeg.sum(own)), months));
        }
        List<HeldLeg> loose =
                legs(leg -> underlying(leg) == Underlying.SPX && condorOf(leg).isEmpty());
        if (!loose.isEmpty()) {
            rows.add(group("loose", Kind.SIDE, "Loose legs", loose, figures.sums(HeldLeg.sum(loose)), legRows(loose)));
        }
        rows.add(total());
        return rows;
    }

    private PositionRow total() {
        var cells = new Cells();
        if (HeldLeg.tick(legs) != Tick.OUT) {
            cells = figures.sums(shown.totals().book());
            cells.put(PositionColumn.MARGIN, shown.totals().knownMarginRegTUsd(), Formats::usd);
        }
        return group("book", Kind.TOTAL, "Book", legs, cells, List.of());
    }

    private List<HeldLeg> legs(Predicate<HeldLeg> wanted) {
        return legs.stream().filter(wanted).toList();
    }

    private static Underlying underlying(HeldLeg leg) {
        return leg.risk().leg().instrument().underlying();
    }

    private static Optional<IronCondor> condorOf(HeldLeg leg) {
        return leg.structure().structure() instanceof IronCondor condor ? Optional.of(condor) : Optional.empty();
    }

    private List<PositionRow> layers() {
        var rows = new ArrayList<PositionRow>();
        for (Layer layer : Layer.values()) {
            List<HeldLeg> own = legs(leg ->
                    condorOf(leg).filter(condor -> condor.layer() == layer).isPresent());
            if (!own.isEmpty()) {
                rows.add(layer(layer, own));
            }
        }
        return rows;
    }

    private PositionRow layer(Layer layer, List<HeldLeg> own) {
        Exposure sum = HeldLeg.sum(own);
        Cells cells = figures.sums(sum);
        margin(cells, own);
        wholeCondors(own)
                .ifPresent(condors -> cells.gain(
                        PositionColumn.PNL_OF_CREDIT,
                        PositionCells.percentOf(
                                sum.pnlUsd(),
                                PositionCells.sum(condors.stream()
                                        .map(CondorMeasures::creditUsd)
                                        .toList())),
                        Formats::percent));
        List<PositionRow> condors = structures(own).stream().map(this::condor).toList();
        return group("layer-" + layer.name(), Kind.GROUP, "Layer " + layer.name(), own, cells, condors);
    }

    /** Margin of condors; there is none for a group in which the requirement of loose legs would be part of it. */
    private static void margin(Cells cells, List<HeldLeg> own) {
        wholeCondors(own)
                .ifPresent(condors -> cells.put(
                        PositionColumn.MARGIN,
                        condors.stream()
                                .mapToDouble(CondorMeasures::marginRegTUsd)
                                .sum(),
                        Formats::usd));
    }

    /** The condors that are added up; empty if one of them is there with a part of its legs. */
    private static Optional<List<CondorMeasures>> wholeCondors(List<HeldLeg> own) {
        List<CondorMeasures> condors = new ArrayList<>();
        for (StructureRisk risk : structures(HeldLeg.counted(own))) {
            List<HeldLeg> all = ofStructure(own, risk.structure().id());
            if (HeldLeg.tick(all) == Tick.PARTLY || risk.condor().isEmpty()) {
                return Optional.empty();
            }
            condors.add(risk.condor().get());
        }
        return Optional.of(condors);
    }

    private static List<HeldLeg> ofStructure(List<HeldLeg> legs, String id) {
        return legs.stream().filter(leg -> leg.structureId().equals(id)).toList();
    }

    private static List<StructureRisk> structures(List<HeldLeg> legs) {
        Map<String, StructureRisk> structures = new LinkedHashMap<>();
        legs.forEach(leg -> structures.putIfAbsent(leg.structureId(), leg.structure()));
        return List.copyOf(structures.values());
    }

    private PositionRow condor(StructureRisk risk) {
        var condor = (IronCondor) risk.structure();
        List<HeldLeg> own = ofStructure(legs, condor.id());
        boolean isPart = HeldLeg.tick(own) == Tick.PARTLY;
        Exposure sum = HeldLeg.sum(own);
        Cells cells = figures.condor(risk, condor, sum);
        var badges = new ArrayList<Badge>();
        if (isPart) {
            badges.add(PositionBadges.PART);
            looseMargin(condor.id()).ifPresent(margin -> cells.put(PositionColumn.MARGIN, margin, Formats::usd));
        } else {
            PositionCells.measures(cells, risk, condor);
            badges.addAll(risk.condor().map(PositionBadges::of).orElse(List.of()));
        }
        badges.addAll(PositionBadges.ofUnpriced(sum.unpricedLegs()));
        badges.addAll(PositionBadges.ofBad(
                HeldLeg.counted(own).stream().map(HeldLeg::risk).toList()));
        String label = condor.id() + "  " + PositionCells.strikes(condor);
        return row("structure-" + condor.id(), Kind.STRUCTURE, label, condor.id(), own, badges, cells, legRows(own));
    }

    /** What the rest of a condor requires as loose legs. */
    private OptionalDouble looseMargin(String id) {
        return shown.structures().stream()
                .filter(risk -> risk.structure().id().equals(id))
                .mapToDouble(StructureRisk::marginRegTUsd)
                .findFirst();
    }

    private PositionRow month(HedgeMonthRisk month) {
        List<HeldLeg> own = legs(leg -> underlying(leg) == Underlying.VIX
                && leg.risk().leg().instrument().expiry().equals(month.expiry()));
        Cells cells = figures.sums(HeldLeg.sum(own));
        int contracts = HeldLeg.counted(own).stream()
                .filter(leg -> leg.risk().leg().instrument() instanceof VixOption)
                .mapToInt(leg -> leg.risk().leg().quantity())
                .sum();
        if (contracts != 0) {
            cells.put(PositionColumn.QUANTITY, contracts, quantity -> Formats.quantity((int) quantity));
        }
        cells.text(PositionColumn.DTE, Formats.count(month.dte()), (double) month.dte());
        cells.put(PositionColumn.MARK, month.future(), Formats::points);
        String label = Formats.shortDate(month.expiry()) + "  future " + Formats.points(month.future());
        return group("month-" + month.expiry(), Kind.GROUP, label, own, cells, legRows(own));
    }

    private List<PositionRow> legRows(List<HeldLeg> own) {
        return own.stream().map(this::leg).toList();
    }

    private PositionRow leg(HeldLeg leg) {
        var id = leg.id();
        return row(
                "leg-" + id.structureId() + "-" + id.symbol() + "-" + id.occurrence(),
                Kind.LEG,
                PositionCells.name(leg.risk().leg().instrument()),
                id.structureId(),
                List.of(leg),
                PositionBadges.of(leg.risk()),
                figures.leg(leg.risk()),
                List.of());
    }

    private PositionRow group(
            String key, Kind kind, String label, List<HeldLeg> own, Cells cells, List<PositionRow> children) {
        int unpriced = HeldLeg.sum(own).unpricedLegs();
        return row(key, kind, label, "", own, PositionBadges.ofUnpriced(unpriced), cells, children);
    }

    private PositionRow row(
            String key,
            Kind kind,
            String label,
            String structure,
            List<HeldLeg> own,
            List<Badge> badges,
            Cells cells,
            List<PositionRow> children) {
        legsByRow.put(key, own);
        return new PositionRow(
                key, kind, label, structure, HeldLeg.tick(own), badges, cells.toMap(), Optional.empty(), children);
    }
}
