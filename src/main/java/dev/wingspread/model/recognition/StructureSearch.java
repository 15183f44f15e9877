package dev.wingspread.model.recognition;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Leg;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.ContractOrder;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One search: takes structures out of pools, from what belongs together most closely to everything. */
final class StructureSearch {

    /** Positions in an order of their own, so that sums do not depend on that of the file. */
    private static final Comparator<BrokerPosition> ORDER = Comparator.comparing(BrokerPosition::account)
            .thenComparing(BrokerPosition::group)
            .thenComparing(position -> position.leg().instrument(), ContractOrder.BY_EXPIRY_AND_STRIKE)
            .thenComparingInt(position -> position.leg().quantity())
            .thenComparingDouble(position -> position.leg().entryPrice().orElse(-1))
            .thenComparing(position -> position.openedOn().orElse(LocalDate.MIN));

    /** More contracts than anybody holds; of more the days are not looked at. */
    private static final int MOST_DATED = 5_000;

    private final List<BrokerPosition> positions;
    private final List<FoundStructure> condors = new ArrayList<>();
    private final List<FoundStructure> ladders = new ArrayList<>();
    private List<FoundStructure> leftOver = List.of();

    StructureSearch(List<BrokerPosition> positions) {
        this.positions = positions.stream().sorted(ORDER).toList();
    }

    /** Condors by expiry and strike, then ladders. */
    List<FoundStructure> found() {
        var found = new ArrayList<FoundStructure>();
        condors.stream().sorted(FoundStructure.BY_CONTRACTS).forEach(found::add);
        ladders.stream().sorted(FoundStructure.BY_CONTRACTS).forEach(found::add);
        return found;
    }

    /** What is in no condor and no ladder. */
    List<FoundStructure> leftOver() {
        return leftOver;
    }

    void run() {
        Map<String, List<BrokerPosition>> accounts = new TreeMap<>();
        positions.forEach(position -> accounts.computeIfAbsent(position.account(), any -> new ArrayList<>())
                .add(position));
        var all = new Pool();
        accounts.forEach((account, held) -> {
            String note = accounts.size() > 1 && !account.isEmpty() ? "account " + account : "";
            all.addAll(ofAccount(held, note));
        });
        new CondorFinder(all)
                .takeAll("").stream()
                        .map(each -> each.adding(", its options are in several accounts"))
                        .forEach(condors::add);
        new LadderFinder(all).take("").ifPresent(ladders::add);
        leftOver = LeftOverLegs.of(all);
    }

    /** What an account leaves over. */
    private Pool ofAccount(List<BrokerPosition> held, String note) {
        Map<String, List<BrokerPosition>> groups = new TreeMap<>();
        held.forEach(position -> groups.computeIfAbsent(position.group(), any -> new ArrayList<>())
                .add(position));
        Map<LocalDate, Pool> days = new TreeMap<>();
        groups.forEach((group, members) -> {
            if (group.isEmpty()) {
                members.forEach(member -> onItsDay(holding(member), days));
            } else {
                Pool pool =
                        new Pool(members.stream().map(StructureSearch::holding).toList());
                takeGroup(group, pool);
                pool.holdings().forEach(rest -> onItsDay(rest, days));
            }
        });
        takeDays(days, note);
        Pool pool = sum(days);
        condors.addAll(new CondorFinder(pool).takeAll(note));
        return pool;
    }

    private static Holding holding(BrokerPosition position) {
        Leg leg = position.leg();
        return Holding.of(leg, position.openedOn());
    }

    /** Holdings of an unknown day are under the first of all days. */
    private static void onItsDay(Holding holding, Map<LocalDate, Pool> days) {
        days.computeIfAbsent(holding.openedOn().orElse(LocalDate.MIN), any -> new Pool())
                .add(holding);
    }

    private static Pool sum(Map<LocalDate, Pool> days) {
        var sum = new Pool();
        days.values().forEach(sum::addAll);
        return sum;
    }

    /** Takes what a file groups; told is a condor that is all a group has of its expiry, and a ladder that is all it has. */
    private void takeGroup(String group, Pool pool) {
        String told = "the file groups them as \"" + group + "\"";
        boolean hasSpx = pool.holdings().stream().anyMatch(holding -> holding.instrument() instanceof SpxOption);
        List<Leg> legs = pool.holdings().stream()
                .flatMap(holding -> holding.legs().stream())
                .toList();
        if (!hasSpx && VixCallLadder.faultsOf(legs).isEmpty()) {
            ladders.add(new FoundStructure(pool.holdings(), Ground.TOLD, told, group));
            pool.clear();
            return;
        }
        var finder = new CondorFinder(pool);
        for (CondorFinder.Series series : finder.series()) {
            List<FoundStructure> taken = finder.take(series, group);
            boolean isAll = taken.size() == 1 && taken.get(0).contracts() == finder.contracts(series);
            taken.stream()
                    .map(each -> isAll ? each.on(Ground.TOLD, told, group) : each.adding(", " + told))
                    .forEach(condors::add);
        }
    }

    /**
     * Takes what was opened on one day, day by day, as long as the account as a whole makes as many condors as without
     * regard to days.
     */
    private void takeDays(Map<LocalDate, Pool> days, String note) {
        if (days.size() < 2 || sum(days).holdings().size() > MOST_DATED) {
            return;
        }
        days.forEach((day, pool) -> {
            Optional<LocalDate> known = Optional.of(day).filter(each -> each.isAfter(LocalDate.MIN));
            known.ifPresent(each -> takeDay(each, pool, days, note));
        });
    }

    private void takeDay(LocalDate day, Pool pool, Map<LocalDate, Pool> days, String note) {
        var finder = new CondorFinder(pool);
        for (CondorFinder.Series series : finder.series()) {
            long ofDay = finder.most(series);
            if (ofDay == 0) {
                continue;
            }
            long before = new CondorFinder(sum(days)).most(series);
            List<Holding> untouched = pool.holdings();
            List<FoundStructure> taken = finder.take(series, note);
            if (new CondorFinder(sum(days)).most(series) == before - ofDay) {
                String opened = ", opened together on " + Formats.date(day);
                taken.stream().map(each -> each.adding(opened)).forEach(condors::add);
            } else {
                pool.clear();
                untouched.forEach(pool::add);
            }
        }
    }
}
