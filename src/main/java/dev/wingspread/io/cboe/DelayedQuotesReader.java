package dev.wingspread.io.cboe;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.json.JsonStream;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Underlying;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads delayed quotes as JSON: the chain of an index, or the level of one. Members may stand in any order; whatever is
 * not asked for is passed over, the vendor's vols and Greeks among it.
 */
final class DelayedQuotesReader {

    private final CboeInput input;
    private final FileRemarks remarks;
    private final ChainDraft draft;
    private String made = "";
    private String lastTrade = "";
    private String symbol = "";
    private OptionalDouble current = OptionalDouble.empty();
    private OptionalDouble close = OptionalDouble.empty();
    private boolean hasSymbol;
    private boolean hasOptions;
    private boolean hasQuotes;

    private DelayedQuotesReader(CboeInput input) {
        this.input = input;
        this.remarks = new FileRemarks(input);
        this.draft = new ChainDraft(remarks);
    }

    static Loaded<List<MarketPiece>> read(CboeInput input) {
        var reader = new DelayedQuotesReader(input);
        Optional<Failure> fault = JsonStream.read(input.bytes(), input.file(), reader::document);
        return fault.<Loaded<List<MarketPiece>>>map(Loaded::failed).orElseGet(reader::piece);
    }

    private void document(JsonParser in) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            switch (name) {
                case "timestamp" -> made = text(in);
                case "symbol" -> symbol(text(in));
                case "data" -> {
                    if (value == JsonToken.START_OBJECT) {
                        quotes(in);
                        continue;
                    }
                }
                default -> {
                    // Of no use here.
                }
            }
            in.skipChildren();
        }
    }

    private void quotes(JsonParser in) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            switch (name) {
                case "symbol" -> symbol(text(in));
                case "last_trade_time" -> lastTrade = text(in);
                case "current_price" -> {
                    current = number(in);
                    hasQuotes = true;
                }
                case "close" -> close = number(in);
                case "options" -> {
                    if (value == JsonToken.START_ARRAY) {
                        hasOptions = true;
                        options(in);
                        continue;
                    }
                }
                default -> {
                    // Of no use here.
                }
            }
            in.skipChildren();
        }
    }

    private void options(JsonParser in) throws IOException {
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            if (in.currentToken() == JsonToken.START_OBJECT && !draft.isTooLarge()) {
                option(in, i);
            } else {
                in.skipChildren();
            }
        }
    }

    private void option(JsonParser in, int index) throws IOException {
        JsonLocation start = in.currentTokenLocation();
        String contract = "";
        OptionalDouble bid = OptionalDouble.empty();
        OptionalDouble ask = OptionalDouble.empty();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "option" -> contract = text(in);
                case "bid" -> bid = number(in);
                case "ask" -> ask = number(in);
                default -> {
                    // Of no use here.
                }
            }
            in.skipChildren();
        }
        draft.add(
                contract,
                bid,
                ask,
                () -> new SourceLocation(
                        input.file(), "/data/options/" + index, start.getLineNr(), start.getColumnNr()));
    }

    /** The first symbol given that names something. */
    private void symbol(String text) {
        if (!hasSymbol && !text.isBlank()) {
            symbol = IndexName.ofSymbol(text);
            hasSymbol = true;
        }
    }

    private static String text(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
    }

    /** A finite number, also one in quotes; empty for anything else, above all {@code null} and {@code NaN}. */
    private static OptionalDouble number(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return Cells.number(in.getText());
        }
        if (in.currentToken() == null || !in.currentToken().isNumeric()) {
            return OptionalDouble.empty();
        }
        double value = in.getDoubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private Loaded<List<MarketPiece>> piece() {
        if (!hasOptions && !hasQuotes) {
            return refused(
                    FailureReason.SYNTAX,
                    "this JSON file holds no quotes of Cboe: it has no \"data\" with \"options\" or \"current_price\"",
                    "save the answer of the delayed quotes as it comes");
        }
        Optional<LocalDateTime> time = QuoteTime.of(lastTrade, made, remarks);
        if (time.isEmpty()) {
            return refused(
                    FailureReason.MISSING,
                    "the file tells no time: \"last_trade_time\" and \"timestamp\" are missing or no times",
                    "fetch or save the file again");
        }
        return hasOptions ? chain(time.get()) : level(time.get());
    }

    private Loaded<List<MarketPiece>> chain(LocalDateTime time) {
        Optional<Underlying> whose = draft.underlying();
        if (draft.isTooLarge()) {
            return refused(
                    FailureReason.OUT_OF_RANGE,
                    "the file has more than " + ChainDraft.MOST_CONTRACTS + " contracts",
                    "check where the file comes from");
        }
        if (whose.isEmpty()) {
            return refused(
                    FailureReason.MISSING,
                    "none of the " + draft.contracts() + " contracts is a quoted option on SPX or VIX"
                            + (symbol.isEmpty() ? "" : "; this is the chain of " + Cells.shown(symbol)),
                    "fetch the chain of _SPX or _VIX");
        }
        return remarks.piece(() -> draft.finished(input.file(), whose.get(), time, spot()));
    }

    private Loaded<List<MarketPiece>> level(LocalDateTime time) {
        OptionalDouble level = spot();
        if (symbol.isEmpty() || level.isEmpty()) {
            return refused(
                    FailureReason.MISSING,
                    symbol.isEmpty()
                            ? "the file does not tell of which index it is: \"symbol\" is missing"
                            : "the file does not tell the level of " + Cells.shown(symbol)
                                    + ": \"current_price\" is missing or 0",
                    "fetch or save the file again");
        }
        return remarks.piece(
                () -> new MarketPiece.IndexLevel(input.file(), Cells.shown(symbol), time, level.getAsDouble()));
    }

    /** The index: as it stands, else as it closed. */
    private OptionalDouble spot() {
        return current.isPresent() && Cells.isLevel(current.getAsDouble())
                ? current
                : close.isPresent() && Cells.isLevel(close.getAsDouble()) ? close : OptionalDouble.empty();
    }

    private Loaded<List<MarketPiece>> refused(FailureReason reason, String message, String cure) {
        return Loaded.failed(Failure.at(input.whole(), reason, message, cure));
    }
}
