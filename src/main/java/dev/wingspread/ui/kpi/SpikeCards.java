package dev.wingspread.ui.kpi;

import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.risk.SpikeBreakEven;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.Totals;
import dev.wingspread.scenario.WhatIfReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a jump of VIX does: what the hedge pays of the condors' loss, and from which jump on the book gains. */
final class SpikeCards {

    private static final double RULE_SPIKE = 6;

    private final KpiInputs inputs;
    private final Totals totals;

    SpikeCards(KpiInputs inputs) {
        this.inputs = inputs;
        this.totals = inputs.totals();
    }

    KpiCard offset() {
        double low = inputs.number(Setting.HEDGE_OFFSET_MIN);
        double high = inputs.number(Setting.HEDGE_OFFSET_MAX);
        Optional<SpikeOffset> spike = at(totals.offsets(), RULE_SPIKE);
        OptionalDouble ratio = spike.map(SpikeOffset::offset).orElse(OptionalDouble.empty());
        var band = new Band(low, high, 0, high * 1.6, ratio);
        OptionalDouble after = inputs.scenario().map(WhatIfReport::offset).orElse(OptionalDouble.empty());
        return new KpiCard(
                "offset",
                "Offset " + Formats.signedStep(RULE_SPIKE),
                Formats.ratio(ratio),
                "",
                totals.lacksSide() ? "" : inputs.after(outcome -> Formats.ratio(after)),
                offsetWords(spike),
                band.level(),
                Optional.of(band.gauge(after)),
                offsetTrail(low, high));
    }

    private String offsetWords(Optional<SpikeOffset> spike) {
        if (inputs.why().isPresent()) {
            return inputs.why().get();
        }
        return inputs.scenario()
                .map(SpikeCards::inTheScenario)
                .orElseGet(() -> spike.filter(found -> found.offset().isPresent())
                        .map(found -> paid(found.hedgePnlUsd(), found.condorPnlUsd()))
                        .orElse("the condors do not lose\nat VIX +6"));
    }

    private static String inTheScenario(WhatIfReport outcome) {
        return outcome.offset().isPresent()
                ? paid(outcome.hedgePnlUsd(), outcome.condorsPnlUsd())
                : "in this scenario the\ncondors do not lose";
    }

    private static String paid(double hedgeUsd, double condorsUsd) {
        return "hedge " + (hedgeUsd < 0 ? "costs " : "pays ") + Formats.dollars(Math.abs(hedgeUsd)) + "\nof "
                + Formats.dollars(-condorsUsd) + " lost";
    }

    private String offsetTrail(double low, double high) {
        return inputs.trail(
                        "Gain of the hedge over loss of the condors in a jump of VIX, SPX moving as it usually does.")
                .inputs(inputs.levels(), inputs.legs())
                .arithmetic(totals.offsets().stream().map(this::line).toArray(String[]::new))
                .threshold(
                        "at VIX +6 from " + Formats.ratio(low) + " to " + Formats.ratio(high),
                        Setting.HEDGE_OFFSET_MIN,
                        Setting.HEDGE_OFFSET_MAX,
                        Setting.HEDGE_SPIKES,
                        Setting.SPIKE_PRESET)
                .whatIf(inputs.scenario()
                        .map(outcome -> "the scenario's own offset: hedge "
                                + Formats.signedDollars(outcome.knownHedgePnlUsd()) + ", condors "
                                + Formats.signedDollars(outcome.knownCondorsPnlUsd()) + " = "
                                + Formats.ratio(outcome.offset()))
                        .orElse("the figure after the arrow is the scenario's own offset"))
                .text();
    }

    private String line(SpikeOffset spike) {
        OptionalDouble lowBeta = at(totals.offsetsLowBeta(), spike.vixPoints())
                .map(SpikeOffset::offset)
                .orElse(OptionalDouble.empty());
        List<String> parts = new ArrayList<>();
        parts.add("VIX " + Formats.signedStep(spike.vixPoints()) + ": hedge "
                + Formats.signedDollars(totals.hedge().known(spike.hedgePnlUsd())) + " / condors "
                + Formats.signedDollars(totals.condors().known(spike.condorPnlUsd())) + " = "
                + Formats.ratio(spike.offset()));
        parts.add("with LOW beta " + Formats.ratio(lowBeta));
        parts.add("condors with SPX unchanged "
                + Formats.signedDollars(totals.condors().known(spike.condorPnlSpotFixedUsd())));
        return String.join("; ", parts);
    }

    private static Optional<SpikeOffset> at(List<SpikeOffset> offsets, double vixPoints) {
        return offsets.stream()
                .filter(offset -> offset.vixPoints() == vixPoints)
                .findFirst();
    }

    KpiCard breakEvenSpike() {
        SpikeBreakEven spike = totals.breakEvenSpike();
        OptionalDouble shown = spike.isAtOnce() ? spike.lossToVixPoints() : spike.vixPoints();
        String today = "from today's market,\nnot from the what-if";
        return new KpiCard(
                "break-even-spike",
                "Break-even spike",
                shown.isPresent() ? Formats.signedPoints(shown.getAsDouble()) : withoutBreakEven(spike),
                shown.isPresent() ? "pts" : "",
                "",
                inputs.isEmpty()
                        ? "no positions"
                        : inputs.why().isEmpty() && inputs.scenario().isPresent()
                                ? today
                                : inputs.why().orElse(breakEvenWords(spike)),
                Level.NONE,
                Optional.empty(),
                breakEvenTrail(spike));
    }

    /** A dash is for what is not known: that there is no such jump is known, and stands in a before → after as well. */
    private String withoutBreakEven(SpikeBreakEven spike) {
        if (inputs.isEmpty() || inputs.why().isPresent()) {
            return Formats.UNKNOWN;
        }
        return spike.isAtOnce() && spike.lossFromVixPoints().isEmpty() ? "no loss" : "none";
    }

    /** Where small jumps gain, the figure is the end of the loss that larger ones bring, not the smallest jump of all. */
    private static String breakEvenWords(SpikeBreakEven spike) {
        if (spike.vixPoints().isEmpty()) {
            return "no jump up to +60\nbreaks even";
        }
        if (spike.lossFromVixPoints().isEmpty()) {
            return spike.isAtOnce() ? "no jump of VIX\nup to +60 loses" : "no loss if VIX jumps\nat least this far";
        }
        String from = Formats.signedPoints(spike.lossFromVixPoints().getAsDouble());
        if (!spike.isAtOnce()) {
            return "a loss again with\njumps from " + from;
        }
        return "a loss from " + from + (spike.lossToVixPoints().isPresent() ? "\nto here" : "\nup to +60");
    }

    private String breakEvenTrail(SpikeBreakEven spike) {
        return inputs.trail("The jump of VIX from which on the book does not lose.")
                .inputs(inputs.levels(), inputs.legs())
                .arithmetic(
                        "the whole book revalued at VIX +0.5, +1, … up to +60 with SPX moving as it usually does,"
                                + " then the crossing of zero found between two steps",
                        spike.vixPoints().isPresent()
                                ? crossings(spike)
                                : inputs.why()
                                        .map(why -> "not known: " + why.replace('\n', ' '))
                                        .orElse("no crossing up to VIX +60"))
                .threshold("none: for information; the lower, the stronger the hedge")
                .origins(Setting.SPIKE_PRESET, Setting.COUPLING_C1, Setting.COUPLING_C2, Setting.COUPLING_C3)
                .whatIf("a jump is always measured from today's market, so that the scenario does not change it")
                .text();
    }

    private static String crossings(SpikeBreakEven spike) {
        var parts = new ArrayList<String>();
        parts.add(
                spike.isAtOnce()
                        ? "the smallest jumps do not lose"
                        : "crossing at VIX "
                                + Formats.signedPoints(spike.vixPoints().orElseThrow()));
        spike.lossFromVixPoints().ifPresent(from -> parts.add("a loss beyond VIX " + Formats.signedPoints(from)));
        spike.lossToVixPoints().ifPresent(to -> parts.add("none again from VIX " + Formats.signedPoints(to)));
        return String.join("; ", parts);
    }
}
