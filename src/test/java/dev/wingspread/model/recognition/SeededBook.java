package dev.wingspread.model.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A book made up from a seed: condors, call ladders and odd legs, merged to one position per contract as a broker does. */
final class SeededBook {

    private static final String[] EXPIRIES = {"261204", "261211", "261218", "270115", "270219"};
    private static final String[] VIX_EXPIRIES = {"261216", "270120", "270217"};

    private final Random random;
    private final Map<String, Integer> net = new LinkedHashMap<>();
    private int condors;

    SeededBook(long seed) {
        random = new Random(seed);
    }

    /** Condors on few strikes of few expiries, so that they share strikes and cover each other. */
    static SeededBook crowded(long seed) {
        var book = new SeededBook(seed);
        int count = 1 + book.random.nextInt(8);
        for (int i = 0; i < count; i++) {
            book.condor(EXPIRIES[book.random.nextInt(2)], 5 + 5 * book.random.nextInt(3));
        }
        book.ladder();
        for (int i = book.random.nextInt(4); i > 0; i--) {
            book.odd();
        }
        return book;
    }

    /** One condor per expiry, so that there is one answer alone. */
    static SeededBook clear(long seed) {
        var book = new SeededBook(seed);
        int count = 1 + book.random.nextInt(EXPIRIES.length);
        for (int i = 0; i < count; i++) {
            book.condor(EXPIRIES[i], 5);
        }
        book.ladder();
        return book;
    }

    private void condor(String expiry, int step) {
        int shortPut = 6000 + step * random.nextInt(40);
        int shortCall = shortPut + step * (1 + random.nextInt(60));
        int size = 1 + random.nextInt(10);
        add("SPXW " + expiry + " P " + (shortPut - step * (1 + random.nextInt(10))), size);
        add("SPXW " + expiry + " P " + shortPut, -size);
        add("SPXW " + expiry + " C " + shortCall, -size);
        add("SPXW " + expiry + " C " + (shortCall + step * (1 + random.nextInt(10))), size);
        condors += size;
    }

    private void ladder() {
        for (String expiry : VIX_EXPIRIES) {
            if (random.nextBoolean()) {
                int size = 1 + random.nextInt(6);
                add("VIX " + expiry + " C " + (18 + random.nextInt(6)), size);
                add("VIX " + expiry + " C " + (30 + random.nextInt(6)), -random.nextInt(size + 1));
            }
        }
    }

    private void odd() {
        add(
                "SPXW " + EXPIRIES[random.nextInt(2)] + (random.nextBoolean() ? " P " : " C ")
                        + (6000 + 5 * random.nextInt(60)),
                random.nextInt(9) - 4);
    }

    private void add(String contract, int quantity) {
        net.merge(contract, quantity, Integer::sum);
    }

    /** Number of condors the book was made of. */
    int condors() {
        return condors;
    }

    boolean isEmpty() {
        return net.values().stream().allMatch(quantity -> quantity == 0);
    }

    /** Positions as texts, without those that cancelled out. */
    String[] positions() {
        List<String> texts = new ArrayList<>();
        net.forEach((contract, quantity) -> {
            if (quantity != 0) {
                texts.add(contract + " " + quantity + " " + (1 + random.nextInt(400) / 20.0));
            }
        });
        return texts.toArray(new String[0]);
    }
}
