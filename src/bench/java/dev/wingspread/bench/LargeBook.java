package dev.wingspread.bench;

import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;

import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.testing.BookBuilder;
import dev.wingspread.testing.MarketBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** A layered book of distinct contracts: four legs in five are condors over four expiries, one in five is a VIX call. */
final class LargeBook {

    private static final List<String> SPX_EXPIRIES = List.of("2026-03-13", "2026-03-27", "2026-04-10", "2026-05-15");
    private static final List<String> VIX_EXPIRIES = List.of("VIX260318", "VIXW260325", "VIX260415", "VIX260519");

    private LargeBook() {}

    static Market market() {
        return MarketBuilder.aMarket().vvix(95).build();
    }

    static Portfolio ofLegs(int count) {
        Random random = new Random(20261121);
        Set<String> taken = new HashSet<>();
        BookBuilder book = BookBuilder.aBook().named(count + " legs");
        int condors = count / 5;
        while (taken.size() < condors) {
            String expiry = SPX_EXPIRIES.get(random.nextInt(4));
            double put = 4800 + 5 * random.nextInt(200);
            double call = 6100 + 5 * random.nextInt(200);
            if (taken.add(expiry + put + call)) {
                book.with(aCondor()
                        .named("C-" + taken.size())
                        .expiring(expiry)
                        .shortPut(put)
                        .shortCall(call)
                        .wings(25 + random.nextInt(50))
                        .contracts(1 + random.nextInt(20))
                        .credit(3 + random.nextInt(10)));
            }
        }
        Leg[] calls = new Leg[count - 4 * condors];
        for (int i = 0; i < calls.length; i++) {
            String root = VIX_EXPIRIES.get(random.nextInt(4));
            int thousandths = 14_000 + 500 * random.nextInt(100);
            String symbol = String.format(Locale.ROOT, "%sC%08d", root, thousandths);
            calls[i] = leg(1 + random.nextInt(10), symbol, 1.5);
        }
        return book.ladder(calls).build();
    }
}
