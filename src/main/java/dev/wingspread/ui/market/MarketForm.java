package dev.wingspread.ui.market;

import dev.wingspread.app.MarketTyping;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SmileLevel;
import dev.wingspread.market.TypedLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The levels of a market as somebody types them. Its rows stand in the order in which they are judged. */
public final class MarketForm {

    private final Runnable onChange;
    private final LocalDate asOfDay;
    private final LevelField asOf;
    private final LevelField source;
    private final LevelField rate;
    private final LevelField dividendYield;
    private final LevelField spxSpot;
    private final LevelField vixSpot;
    private final LevelField vvix;
    private final ObservableList<FutureRow> futures = FXCollections.observableArrayList();
    private final ObservableList<ExpiryRow> spxExpiries = FXCollections.observableArrayList();
    private final ObservableList<ExpiryRow> vixExpiries = FXCollections.observableArrayList();

    /**
     * The form, filled with the levels of a book.
     *
     * @param onChange told about every change
     */
    MarketForm(OpenBook book, Runnable onChange) {
        this.onChange = onChange;
        TypedLevels texts = MarketTyping.textsOf(book);
        MarketSnapshot levels = book.levels().now();
        asOfDay = levels.asOf().toLocalDate();
        asOf = field(texts.asOf());
        source = field(texts.source());
        rate = field(texts.rate());
        dividendYield = field(texts.dividendYield());
        spxSpot = field(texts.spxSpot());
        vixSpot = field(texts.vixSpot());
        vvix = field(texts.vvix());
        texts.futures().forEach(each -> futures.add(new FutureRow(each.expiry(), field(each.price()))));
        fill(spxExpiries, texts.spxExpiries(), levels.spx().expiries(), book);
        fill(vixExpiries, texts.vixExpiries(), levels.vix().expiries(), book);
    }

    private void fill(List<ExpiryRow> rows, List<TypedLevels.Expiry> texts, List<ExpiryQuotes> quotes, OpenBook book) {
        for (int i = 0; i < texts.size(); i++) {
            TypedLevels.Expiry text = texts.get(i);
            SmileLevel level = SmileLevel.of(quotes.get(i));
            rows.add(new ExpiryRow(
                    text.key(),
                    false,
                    level,
                    field(text.forward()),
                    field(text.atmVol()),
                    level.isTyped() ? OptionalDouble.empty() : atmVol(book, text.key())));
        }
    }

    private static OptionalDouble atmVol(OpenBook book, ExpiryKey key) {
        return book.market()
                .slice(key.root(), key.date())
                .value()
                .map(ExpirySlice::smile)
                .map(smile -> OptionalDouble.of(smile.atmVol()))
                .orElse(OptionalDouble.empty());
    }

    private LevelField field(String text) {
        return new LevelField(text, onChange);
    }

    // Rows

    /** Futures that can be added. */
    List<LocalDate> offeredFutures() {
        return OfferedExpiries.futures(asOfDay).stream()
                .filter(date -> futures.stream().noneMatch(row -> row.expiry().equals(date)))
                .toList();
    }

    /** S&amp;P 500 expiries that can be added. */
    List<ExpiryKey> offeredSpx() {
        return missing(OfferedExpiries.spx(asOfDay), spxExpiries);
    }

    /** VIX expiries that can be added. */
    List<ExpiryKey> offeredVix() {
        return missing(OfferedExpiries.vix(asOfDay), vixExpiries);
    }

    private static List<ExpiryKey> missing(List<ExpiryKey> offered, List<ExpiryRow> rows) {
        return offered.stream()
                .filter(key -> rows.stream().noneMatch(row -> row.key().equals(key)))
                .toList();
    }

    /** Adds a future without a price yet. */
    void addFuture(LocalDate expiry) {
        futures.add(new FutureRow(expiry, field("")));
        futures.sort(Comparator.comparing(FutureRow::expiry));
        onChange.run();
    }

    /** Adds an expiry without a vol yet, where its date belongs. */
    void addExpiry(ExpiryKey key) {
        ObservableList<ExpiryRow> rows = switch (key.root()) {
            case SPX, SPXW -> spxExpiries;
            case VIX, VIXW -> vixExpiries;
        };
        int place = 0;
        while (place < rows.size() && !rows.get(place).key().date().isAfter(key.date())) {
            place++;
        }
        rows.add(place, new ExpiryRow(key, true, SmileLevel.ADDED, field(""), field(""), OptionalDouble.empty()));
        onChange.run();
    }

    void remove(FutureRow row) {
        futures.remove(row);
        onChange.run();
    }

    void remove(ExpiryRow row) {
        spxExpiries.remove(row);
        vixExpiries.remove(row);
        onChange.run();
    }

    /** Lets every forward follow spot and carry. */
    void clearForwards() {
        spxExpiries.forEach(row -> row.forward().textProperty().set(""));
    }

    // What is typed

    /** The form as it stands. */
    TypedLevels typed() {
        return new TypedLevels(
                text(asOf),
                text(source),
                text(rate),
                text(dividendYield),
                text(spxSpot),
                text(vixSpot),
                text(vvix),
                futures.stream()
                        .map(row -> new TypedLevels.Future(row.expiry(), text(row.price())))
                        .toList(),
                expiries(spxExpiries),
                expiries(vixExpiries));
    }

    private static List<TypedLevels.Expiry> expiries(List<ExpiryRow> rows) {
        return rows.stream()
                .map(row -> new TypedLevels.Expiry(row.key(), row.isNew(), text(row.forward()), text(row.atmVol())))
                .toList();
    }

    private static String text(LevelField field) {
        return field.textProperty().get().strip();
    }

    /**
     * Puts faults and doubts beside their fields.
     *
     * @return those that belong to no field
     */
    List<Failure> judge(List<Failure> faults, List<Failure> doubts) {
        Map<LevelField, List<Failure>> faultsByField = byField(faults);
        Map<LevelField, List<Failure>> doubtsByField = byField(doubts);
        fieldsByPointer().values().stream()
                .distinct()
                .forEach(field -> field.judge(
                        faultsByField.getOrDefault(field, List.of()), doubtsByField.getOrDefault(field, List.of())));
        List<Failure> all = new ArrayList<>(faults);
        all.addAll(doubts);
        return all.stream()
                .filter(each -> faultsByField.values().stream().noneMatch(found -> found.contains(each)))
                .filter(each -> doubtsByField.values().stream().noneMatch(found -> found.contains(each)))
                .toList();
    }

    private Map<LevelField, List<Failure>> byField(List<Failure> remarks) {
        Map<String, LevelField> fields = fieldsByPointer();
        var found = new LinkedHashMap<LevelField, List<Failure>>();
        for (Failure remark : remarks) {
            String pointer = remark.location().map(place -> place.pointer()).orElse("");
            // What lies deeper, such as the vol of a strike, belongs to the field above it.
            while (!pointer.isEmpty() && !fields.containsKey(pointer)) {
                pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            }
            LevelField field = fields.get(pointer);
            if (field != null) {
                found.computeIfAbsent(field, each -> new ArrayList<>()).add(remark);
            }
        }
        return found;
    }

    private Map<String, LevelField> fieldsByPointer() {
        var fields = new LinkedHashMap<String, LevelField>();
        fields.put("/asOf", asOf);
        fields.put("/source", source);
        fields.put("/rate", rate);
        fields.put("/dividendYield", dividendYield);
        fields.put("/spx/spot", spxSpot);
        fields.put("/vix/spot", vixSpot);
        fields.put("/vix/vvix", vvix);
        for (int i = 0; i < futures.size(); i++) {
            fields.put("/vix/futures/" + i, futures.get(i).price());
        }
        putExpiries("/spx/expiries/", spxExpiries, fields);
        putExpiries("/vix/expiries/", vixExpiries, fields);
        return fields;
    }

    private static void putExpiries(String start, List<ExpiryRow> rows, Map<String, LevelField> fields) {
        for (int i = 0; i < rows.size(); i++) {
            fields.put(start + i, rows.get(i).atmVol());
            fields.put(start + i + "/forward", rows.get(i).forward());
        }
    }

    /** Day of the levels the form was opened with. */
    LocalDate asOfDay() {
        return asOfDay;
    }

    public LevelField asOf() {
        return asOf;
    }

    public LevelField source() {
        return source;
    }

    public LevelField rate() {
        return rate;
    }

    public LevelField dividendYield() {
        return dividendYield;
    }

    public LevelField spxSpot() {
        return spxSpot;
    }

    public LevelField vixSpot() {
        return vixSpot;
    }

    public LevelField vvix() {
        return vvix;
    }

    public ObservableList<FutureRow> futures() {
        return futures;
    }

    public ObservableList<ExpiryRow> spxExpiries() {
        return spxExpiries;
    }

    public ObservableList<ExpiryRow> vixExpiries() {
        return vixExpiries;
    }
}
