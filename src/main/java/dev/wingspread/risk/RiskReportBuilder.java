package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Builds the risk report: per leg, then summed by structure, layer, hedge month and book. */
final class RiskReportBuilder {

    private final Portfolio portfolio;
    private final Market market;
    private final Settings settings;
    private final SpikeModel model;
    private final Revaluation book;
    private final List<LegRisk> legs;
    private final Spikes spikes;

    RiskReportBuilder(Portfolio portfolio, Revaluation book, Settings settings) {
        this.portfolio = portfolio;
        this.market = book.market();
        this.settings = settings;
        this.model = SpikeModel.of(settings);
        this.book = book;
        this.legs = new LegRisks(book, model).all();
        this.spikes = new Spikes(book, model, settings);
    }

    RiskReport report() {
        List<StructureRisk> structures = structures();
        List<LayerRisk> layers = layers(structures);
        List<HedgeMonthRisk> months = hedgeMonths();
        Totals totals = new BookTotals(portfolio, market, settings, model, book, spikes)
                .totals(exposure(Position::isCondorSide), exposure(position -> !position.isCondorSide()), structures);
        Quality quality = new QualityReview(portfolio, market, settings).review(structures, totals);
        return new RiskReport(portfolio, market, MarketSummary.of(market), quality, totals, layers, months, structures);
    }

    private Exposure exposure(Predicate<Position> wanted) {
        Exposure sum = Exposure.NONE;
        for (int i = 0; i < legs.size(); i++) {
            if (wanted.test(book.positions().get(i))) {
                sum = sum.plus(legs.get(i).exposure());
            }
        }
        return sum;
    }

    private List<StructureRisk> structures() {
        var risks = new ArrayList<StructureRisk>();
        int next = 0;
        for (Structure structure : portfolio.structures()) {
            List<LegRisk> own = legs.subList(next, next + structure.legs().size());
            risks.add(structure(structure, own));
            next += own.size();
        }
        return risks;
    }

    private StructureRisk structure(Structure structure, List<LegRisk> own) {
        Exposure sum = own.stream().map(LegRisk::exposure).reduce(Exposure.NONE, Exposure::plus);
        if (!(structure instanceof IronCondor condor)) {
            return new StructureRisk(
                    structure,
                    sum,
                    Optional.empty(),
                    premiumUsd(structure.legs()),
                    Margins.loose(book.positions(), market, position -> position.structure() == structure),
                    OptionalDouble.empty(),
                    own);
        }
        CondorMeasures measures = new CondorAnalysis(condor, own, market, settings).measures();
        OptionalDouble credit = measures.creditUsd();
        boolean hasShare =
                credit.isPresent() && credit.getAsDouble() > 0 && sum.pnlUsd().isPresent() && sum.unpricedLegs() == 0;
        return new StructureRisk(
                structure,
                sum,
                Optional.of(measures),
                OptionalDouble.of(0),
                measures.marginRegTUsd(),
                hasShare
                        ? OptionalDouble.of(100 * sum.pnlUsd().getAsDouble() / credit.getAsDouble())
                        : OptionalDouble.empty(),
                own);
    }

    /** Net premium of the VIX options among the legs, in dollars; empty if an entry price is unknown. */
    static OptionalDouble premiumUsd(List<Leg> legs) {
        double premium = 0;
        for (Leg leg : legs) {
            if (leg.instrument() instanceof VixOption) {
                if (leg.entryPrice().isEmpty()) {
                    return OptionalDouble.empty();
                }
                premium += leg.dollarsPerPoint() * leg.entryPrice().getAsDouble();
            }
        }
        return OptionalDouble.of(premium);
    }

    private List<LayerRisk> layers(List<StructureRisk> structures) {
        var layers = new ArrayList<LayerRisk>();
        for (Layer layer : Layer.values()) {
            List<StructureRisk> own = structures.stream()
                    .filter(risk -> risk.structure() instanceof IronCondor condor && condor.layer() == layer)
                    .toList();
            if (!own.isEmpty()) {
                layers.add(layer(layer, own));
            }
        }
        Predicate<Position> loose =
                position -> position.isCondorSide() && !(position.structure() instanceof IronCondor);
        if (book.positions().stream().anyMatch(loose)) {
            layers.add(new LayerRisk(
                    LayerRisk.LOOSE,
                    0,
                    exposure(loose),
                    OptionalDouble.empty(),
                    Margins.loose(book.positions(), market, Position::isCondorSide),
                    spikes.pnl(loose)));
        }
        return layers;
    }

    private LayerRisk layer(Layer layer, List<StructureRisk> own) {
        Predicate<Position> inLayer =
                position -> position.structure() instanceof IronCondor condor && condor.layer() == layer;
        OptionalDouble credit = OptionalDouble.of(0);
        int contracts = 0;
        double margin = 0;
        for (StructureRisk risk : own) {
            CondorMeasures condor = risk.condor().orElseThrow();
            credit = Exposure.sum(credit, condor.creditUsd());
            contracts += condor.contracts();
            margin += condor.marginRegTUsd();
        }
        return new LayerRisk(layer.name(), contracts, exposure(inLayer), credit, margin, spikes.pnl(inLayer));
    }

    private List<HedgeMonthRisk> hedgeMonths() {
        var expiries = new TreeSet<LocalDate>();
        book.positions().stream()
                .filter(position -> !position.isCondorSide())
                .forEach(position -> expiries.add(position.leg().instrument().expiry()));
        return expiries.stream().map(this::hedgeMonth).toList();
    }

    private HedgeMonthRisk hedgeMonth(LocalDate expiry) {
        Predicate<Position> inMonth = position ->
                !position.isCondorSide() && position.leg().instrument().expiry().equals(expiry);
        List<LegRisk> own = legs.stream()
                .filter(leg -> leg.beta().isPresent() || leg.status() == LegStatus.UNPRICED)
                .filter(leg -> leg.leg().instrument().expiry().equals(expiry)
                        && leg.leg().instrument().underlying() == Underlying.VIX)
                .toList();
        List<Leg> held = own.stream().map(LegRisk::leg).toList();
        return new HedgeMonthRisk(
                expiry,
                own.get(0).dte(),
                held.stream()
                        .filter(leg -> leg.instrument() instanceof VixOption)
                        .mapToInt(Leg::quantity)
                        .sum(),
                futureLevel(own),
                own.stream()
                        .map(LegRisk::beta)
                        .filter(OptionalDouble::isPresent)
                        .findFirst()
                        .orElse(OptionalDouble.empty()),
                exposure(inMonth),
                premiumUsd(held),
                breakEvenVix(held),
                spikes.pnl(inMonth));
    }

    private static OptionalDouble futureLevel(List<LegRisk> own) {
        for (LegRisk leg : own) {
            if (leg.leg().instrument() instanceof VixFuture && leg.pricePoints().isPresent()) {
                return leg.pricePoints();
            }
            if (leg.inputs().isPresent()) {
                return OptionalDouble.of(leg.inputs().get().forward());
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble breakEvenVix(List<Leg> held) {
        double contracts = 0;
        double sum = 0;
        for (Leg leg : held) {
            if (leg.isLong() && leg.instrument() instanceof OptionContract option && option.type() == OptionType.CALL) {
                if (leg.entryPrice().isEmpty()) {
                    return OptionalDouble.empty();
                }
                contracts += leg.quantity();
                sum += leg.quantity() * (option.strike() + leg.entryPrice().getAsDouble());
            }
        }
        return contracts > 0 ? OptionalDouble.of(sum / contracts) : OptionalDouble.empty();
    }
}
