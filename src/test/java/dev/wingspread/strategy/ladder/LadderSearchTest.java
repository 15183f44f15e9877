package dev.wingspread.strategy.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.testing.RandomBooks;
import dev.wingspread.testing.SettingsOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The allocator over seeded books of every mixture, against combinations counted out one by one. */
class LadderSearchTest {

    private static final int BOOKS = 1000;
    private static final int COUNTED_OUT = 150;

    /** Sums of a few dozen dollar amounts of up to 1e5, each exact to 1e-16 of itself, as ratios. */
    private static final double ROUNDING = 1e-9;

    private static final Market MARKET = RandomBooks.market();

    private static final List<Phase> PHASES = List.of(Phase.NONE, Phase.INITIAL, Phase.CONFIRMED);

    private static final List<Settings> SETTINGS = List.of(
            Settings.DEFAULT,
            SettingsOf.settings(Map.of(Setting.HEDGE_HR_MAX, "0.05", Setting.HEDGE_HR_MIN, "0.02")),
            SettingsOf.settings(Map.of(Setting.HEDGE_BUDGET_INITIAL, "5", Setting.HEDGE_BUDGET_CONFIRMED, "10")),
            SettingsOf.settings(Map.of(
                    Setting.LADDER_WEIGHTS, "1,0,3", Setting.HEDGE_SPIKES, "4,6,12", Setting.HEDGE_OFFSET_MIN, "0.49")),
            SettingsOf.settings(
                    Map.of(Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS", Setting.HEDGE_BUDGET_INITIAL, "0.10")));

    private record Case(long seed, Portfolio book, Settings settings) {

        LadderPlan plan() {
            return LadderAllocator.plan(book, MARKET, settings);
        }
    }

    private static Stream<Case> cases(int count) {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(count)
                .map(seed -> new Case(
                        seed,
                        inPhase(RandomBooks.book(seed), PHASES.get((int) (seed % PHASES.size()))),
                        SETTINGS.get((int) (seed % SETTINGS.size()))));
    }

    private static Portfolio inPhase(Portfolio book, Phase phase) {
        return new Portfolio(
                book.name(), book.market(), phase, book.preset(), book.overrides(), book.flags(), book.structures());
    }

    @Test
    void everyBookGetsAnExplainedAnswerWithinItsLimitsAndAllAnswersOccur() {
        var counts = new EnumMap<LadderStatus, Integer>(LadderStatus.class);
        cases(BOOKS).forEach(each -> {
            LadderPlan plan = each.plan();
            counts.merge(plan.status(), 1, Integer::sum);
            assertTrue(plan.reason().length() > 30, plan.reason());
            assertFalse(plan.reason().contains("–"), plan.reason());
            assertEquals(plan.status() == LadderStatus.REFUSED, plan.after().isEmpty());
            plan.after().ifPresent(after -> assertWithinLimits(each, plan, after));
        });
        for (LadderStatus status : LadderStatus.values()) {
            assertTrue(counts.getOrDefault(status, 0) >= 20, counts.toString());
        }
    }

    private static void assertWithinLimits(Case each, LadderPlan plan, Totals after) {
        String about = "seed " + each.seed() + ": " + plan.reason();
        assertTrue(plan.costUsd() <= plan.budgetUsd(), about);
        double greatest = each.settings().number(Setting.HEDGE_HR_MAX);
        after.hedgeRatio().ifPresent(ratio -> assertTrue(ratio <= greatest, about + ", hedge ratio " + ratio));
        if (!plan.steps().isEmpty()) {
            after.offsetAt(6)
                    .ifPresent(offset -> assertTrue(
                            offset <= LadderAllocator.CONFIRMED_OFFSET_MAX + ROUNDING, about + ", offset " + offset));
        }
        if (plan.status() == LadderStatus.OK && each.book().phase() != Phase.CONFIRMED) {
            double offset = after.offsetAt(6).orElseThrow();
            boolean isInBand = offset >= each.settings().number(Setting.HEDGE_OFFSET_MIN)
                    && offset <= each.settings().number(Setting.HEDGE_OFFSET_MAX);
            assertEquals(!isInBand, plan.reason().contains("because contracts are whole"), about);
        }
    }

    @Test
    void theTradesLeadToTheFiguresPromised() {
        int compared = 0;
        for (Case each : cases(BOOKS / 2).toList()) {
            LadderPlan plan = each.plan();
            Portfolio after = TradedBook.of(each.book(), plan.trades(), Layer.M);
            for (Rung rung : plan.rungs()) {
                int looseShort = shortOutsideLadders(each.book(), rung);
                assertEquals(rung.contracts() + looseShort, net(after, rung), "seed " + each.seed());
            }
            if (plan.after().isPresent() && plan.remarks().stream().noneMatch(LadderSearchTest::isAboutOtherLegs)) {
                Totals promised = plan.after().get();
                Totals found = RiskEngine.report(after, MARKET, each.settings()).totals();
                assertSame(promised.hedgeRatio(), found.hedgeRatio());
                assertSame(promised.nv10(), found.nv10());
                assertSame(promised.offsetAt(6), found.offsetAt(6));
                assertEquals(promised.book().thetaUsdPerDay(), found.book().thetaUsdPerDay(), 1e4 * ROUNDING);
                compared++;
            }
        }
        assertTrue(compared > 30, "compared " + compared);
    }

    private static boolean isAboutOtherLegs(String remark) {
        return remark.startsWith("left alone") || remark.endsWith("stays as it is");
    }

    private static int net(Portfolio book, Rung rung) {
        return book.legs().stream()
                .filter(leg -> leg.instrument().equals(rung.call()))
                .mapToInt(Leg::quantity)
                .sum();
    }

    private static int shortOutsideLadders(Portfolio book, Rung rung) {
        return book.structures().stream()
                .filter(structure -> !(structure instanceof VixCallLadder))
                .flatMap(structure -> structure.legs().stream())
                .filter(leg -> leg.instrument().equals(rung.call()) && !leg.isLong())
                .mapToInt(Leg::quantity)
                .sum();
    }

    private static void assertSame(OptionalDouble expected, OptionalDouble actual) {
        assertEquals(expected.isPresent(), actual.isPresent());
        expected.ifPresent(value -> assertEquals(value, actual.getAsDouble(), ROUNDING));
    }

    @Test
    void noOtherRoundingOfTheScaleIsBetter() {
        int counted = 0;
        for (Case each : cases(COUNTED_OUT).toList()) {
            LadderPlan plan = each.plan();
            if (plan.status() == LadderStatus.REFUSED || each.book().phase() == Phase.CONFIRMED) {
                continue;
            }
            Candidate chosen = new Candidate(
                    each, plan, plan.rungs().stream().map(Rung::contracts).toList());
            for (List<Integer> contracts : roundings(plan)) {
                var other = new Candidate(each, plan, contracts);
                if (other.isAllowed()) {
                    counted++;
                    assertFalse(
                            other.isBetterThan(chosen),
                            "seed " + each.seed() + ": " + contracts + " is better than " + chosen.contracts());
                }
            }
        }
        assertTrue(counted > 200, "counted " + counted);
    }

    private static List<List<Integer>> roundings(LadderPlan plan) {
        double scale = plan.scale().orElseThrow();
        List<Double> exact = plan.rungs().stream()
                .map(rung -> scale * plan.tilt().weights().get(rung.month() - 1))
                .toList();
        var all = new ArrayList<List<Integer>>();
        for (int mask = 0; mask < 1 << exact.size(); mask++) {
            var contracts = new ArrayList<Integer>();
            for (int i = 0; i < exact.size(); i++) {
                boolean isUp = (mask >> i & 1) == 1;
                contracts.add((int) (isUp ? Math.ceil(exact.get(i)) : Math.floor(exact.get(i))));
            }
            boolean leavesOneOut = false;
            for (int i = 0; i < exact.size(); i++) {
                leavesOneOut |= plan.rungs().get(i).month() < 3 && exact.get(i) >= 0.5 && contracts.get(i) == 0;
            }
            if (!leavesOneOut) {
                all.add(contracts);
            }
        }
        return all;
    }

    /** Whole contracts judged by the risk report of a book that holds them. */
    private static final class Candidate {

        private final Case each;
        private final LadderPlan plan;
        private final List<Integer> contracts;
        private final Totals totals;

        Candidate(Case each, LadderPlan plan, List<Integer> contracts) {
            this.each = each;
            this.plan = plan;
            this.contracts = contracts;
            this.totals = totals();
        }

        List<Integer> contracts() {
            return contracts;
        }

        private Totals totals() {
            var structures = new ArrayList<Structure>();
            for (Structure structure : each.book().structures()) {
                List<Leg> spx = structure.legs().stream()
                        .filter(leg -> leg.instrument().underlying() == Underlying.SPX)
                        .toList();
                if (structure instanceof IronCondor) {
                    structures.add(structure);
                } else if (!spx.isEmpty()) {
                    structures.add(new LooseLegs(structure.id(), Optional.empty(), OptionalDouble.empty(), "", spx));
                }
            }
            var calls = new ArrayList<Leg>();
            for (int i = 0; i < contracts.size(); i++) {
                if (contracts.get(i) > 0) {
                    calls.add(new Leg(plan.rungs().get(i).call(), contracts.get(i), OptionalDouble.empty()));
                }
            }
            if (!calls.isEmpty()) {
                structures.add(new LooseLegs("calls", Optional.empty(), OptionalDouble.empty(), "", calls));
            }
            return RiskEngine.report(each.book().withStructures(structures), MARKET, each.settings())
                    .totals();
        }

        boolean isAllowed() {
            return cost() <= plan.budgetUsd()
                    && totals.hedgeRatio().orElse(0) <= each.settings().number(Setting.HEDGE_HR_MAX);
        }

        private double cost() {
            double cost = 0;
            for (int i = 0; i < contracts.size(); i++) {
                cost += 100 * contracts.get(i) * plan.rungs().get(i).askPoints();
            }
            return cost;
        }

        private double outside(double offset) {
            double least = each.settings().number(Setting.HEDGE_OFFSET_MIN);
            double greatest = each.settings().number(Setting.HEDGE_OFFSET_MAX);
            return offset < least ? least - offset : offset > greatest ? offset - greatest : 0;
        }

        private boolean isInBand() {
            return each.settings().numbers(Setting.HEDGE_SPIKES).stream()
                    .map(totals::offsetAt)
                    .allMatch(offset -> offset.isEmpty() || outside(offset.getAsDouble()) == 0);
        }

        private double distance() {
            double all = contracts.stream().mapToInt(Integer::intValue).sum();
            double weights = 0;
            for (Rung rung : plan.rungs()) {
                weights += plan.tilt().weights().get(rung.month() - 1);
            }
            double sum = 0;
            for (int i = 0; i < contracts.size(); i++) {
                double weight = plan.tilt().weights().get(plan.rungs().get(i).month() - 1);
                sum += Math.pow(contracts.get(i) / all - weight / weights, 2);
            }
            return all == 0 ? Double.MAX_VALUE : sum;
        }

        /** Better by more than the rounding of sums that were added up another way. */
        boolean isBetterThan(Candidate other) {
            if (isInBand() != other.isInBand()) {
                return isInBand();
            }
            if (!isInBand()) {
                double gain = other.outside(other.totals.offsetAt(6).orElseThrow())
                        - outside(totals.offsetAt(6).orElseThrow());
                if (Math.abs(gain) > ROUNDING) {
                    return gain > 0;
                }
            }
            double nearer = other.distance() - distance();
            if (Math.abs(nearer) > ROUNDING) {
                return nearer > 0;
            }
            return cost() < other.cost() - ROUNDING;
        }
    }
}
