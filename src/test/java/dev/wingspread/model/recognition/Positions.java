package dev.wingspread.model.recognition;

import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Positions for tests, written as {@code "SPXW 261218 P 5700 +5"}. */
final class Positions {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Positions() {}

    static List<BrokerPosition> of(String... texts) {
        var positions = new ArrayList<BrokerPosition>();
        for (String text : texts) {
            positions.add(position(text, "", "", Optional.empty()));
        }
        return positions;
    }

    static List<BrokerPosition> in(String account, String group, String... texts) {
        var positions = new ArrayList<BrokerPosition>();
        for (String text : texts) {
            positions.add(position(text, account, group, Optional.empty()));
        }
        return positions;
    }

    static List<BrokerPosition> openedOn(LocalDate day, String... texts) {
        var positions = new ArrayList<BrokerPosition>();
        for (String text : texts) {
            positions.add(position(text, "", "", Optional.of(day)));
        }
        return positions;
    }

    static BrokerPosition position(String text, String account, String group, Optional<LocalDate> day) {
        String[] words = text.split(" ", -1);
        OptionalDouble price =
                words.length > 5 ? OptionalDouble.of(Double.parseDouble(words[5])) : OptionalDouble.empty();
        String symbol = words[0]
                + words[1]
                + words[2]
                + String.format(Locale.ROOT, "%08.0f", Double.parseDouble(words[3]) * 1000);
        var leg = new Leg(
                Symbols.parse(symbol, Optional.empty()).orThrow(), Integer.parseInt(words[4].replace("+", "")), price);
        return new BrokerPosition(leg, day, group, account, List.of(1L), Optional.empty());
    }

    static Recognition recognised(List<BrokerPosition> positions) {
        return StructureRecognition.of(positions, TODAY, Settings.DEFAULT, Portfolio.EMPTY);
    }

    /** Contracts by symbol, long and short apart. */
    static Map<String, Long> contracts(List<Leg> legs) {
        var sums = new TreeMap<String, Long>();
        legs.forEach(leg -> sums.merge(
                leg.instrument().symbol() + (leg.isLong() ? " long" : " short"), (long) leg.quantity(), Long::sum));
        return sums;
    }

    /** A structure as one line: id, and its legs as strikes and quantities. */
    static String line(Structure structure) {
        var text = new StringBuilder(structure.id());
        structure.legs().forEach(leg -> text.append(' ').append(leg(leg)));
        return text.toString();
    }

    static List<String> lines(Recognition recognition) {
        return recognition.structures().stream().map(Positions::line).toList();
    }

    private static String leg(Leg leg) {
        String symbol = leg.instrument().symbol();
        String contract =
                symbol.length() < 21 ? symbol : symbol.charAt(12) + "" + Integer.parseInt(symbol.substring(13)) / 1000;
        return contract + (leg.isLong() ? "+" : "") + leg.quantity();
    }
}
