package dev.wingspread.testing;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;

import dev.wingspread.market.Market;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Books of mixed structures, the same for the same seed: some legs cannot be priced, some have no entry price. */
public final class RandomBooks {

    private static final List<Layer> LAYERS = List.of(Layer.S, Layer.M, Layer.L);
    private static final List<String> SPX_EXPIRIES = List.of("2026-03-13", "2026-03-27", "2026-04-10", "2026-07-17");
    private static final List<String> SPX_SYMBOLS =
            List.of("SPXW260313", "SPXW260402", "SPX260515", "SPXW260227", "SPXW260302");

    /** The last has no future, so it cannot be priced; the first lies before the first future. */
    private static final List<String> VIX_SYMBOLS =
            List.of("VIXW260311", "VIX260318", "VIXW260325", "VIX260415", "VIX260617");

    private static final List<String> FUTURES = List.of("VXH26", "VXJ26", "VXK26", "VXM26");

    private final Random random;

    private RandomBooks(long seed) {
        random = new Random(seed);
    }

    /** A market in which some of the legs have no price. */
    public static Market market() {
        return MarketBuilder.aMarket().vvix(95).build();
    }

    public static Portfolio book(long seed) {
        return new RandomBooks(seed).book();
    }

    private Portfolio book() {
        BookBuilder book = aBook().named("Random book");
        int structures = random.nextInt(7);
        for (int i = 0; i < structures; i++) {
            switch (random.nextInt(3)) {
                case 0 -> book.with(condor("C-" + i));
                case 1 -> book.ladder(ladder());
                default -> book.loose(loose());
            }
        }
        return book.build();
    }

    private CondorBuilder condor(String id) {
        CondorBuilder condor = aCondor()
                .named(id)
                .layer(LAYERS.get(random.nextInt(LAYERS.size())))
                .expiring(SPX_EXPIRIES.get(random.nextInt(SPX_EXPIRIES.size())))
                .shortPut(5000 + 25 * random.nextInt(38))
                .shortCall(6000 + 25 * random.nextInt(30))
                .wings(5 * (1 + random.nextInt(20)), 5 * (1 + random.nextInt(20)))
                .contracts(1 + random.nextInt(40));
        return random.nextInt(4) > 0 ? condor.credit(random.nextInt(80) / 4.0 - 1) : condor;
    }

    private Leg[] ladder() {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            legs.add(priced(1 + random.nextInt(30), vix("C")));
        }
        return legs.toArray(Leg[]::new);
    }

    private Leg[] loose() {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int quantity = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(20));
            legs.add(priced(quantity, anySymbol()));
        }
        return legs.toArray(Leg[]::new);
    }

    private String anySymbol() {
        String type = random.nextBoolean() ? "C" : "P";
        return switch (random.nextInt(3)) {
            case 0 -> FUTURES.get(random.nextInt(FUTURES.size()));
            case 1 -> vix(type);
            default ->
                SPX_SYMBOLS.get(random.nextInt(SPX_SYMBOLS.size())) + type + strike(4000 + 50 * random.nextInt(80));
        };
    }

    private String vix(String type) {
        return VIX_SYMBOLS.get(random.nextInt(VIX_SYMBOLS.size())) + type + strike(10 + random.nextInt(50));
    }

    private static String strike(int points) {
        return String.format(Locale.ROOT, "%08d", points * 1000);
    }

    private Leg priced(int quantity, String symbol) {
        return random.nextInt(5) > 0 ? leg(quantity, symbol, random.nextInt(400) / 20.0) : leg(quantity, symbol);
    }
}
