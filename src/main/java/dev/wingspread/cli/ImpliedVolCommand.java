package dev.wingspread.cli;

import dev.wingspread.app.OptionTables;
import dev.wingspread.app.TableOutcome;
import dev.wingspread.app.TableSink;
import dev.wingspread.base.Loaded;
import dev.wingspread.cli.RowTable.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;

/** Implied volatilities of a table of option prices. */
@Command(
        name = "implied-vol",
        description = {
            "Finds the volatilities that a CSV table of option prices implies.",
            "",
            "Input columns, by name in any order (others are passed through):",
            "  id, model (BSM: underlying is the spot; B76: underlying is the future), type (C or P),",
            "  underlying, strike, years, rate, dividend_yield (empty for B76), price, and optionally tick",
            "  (price step of the quote in points, default 0.05)",
            "The result is a decimal in the column vol and a word in the column status: OK; UNRELIABLE (half a",
            "tick moves the vol by more than 5 vol points); or, without a vol and with exit code 4,",
            "BELOW_INTRINSIC, ABOVE_BOUND, EXPIRED, BAD_INPUT. The usual form is csv.",
            "--market and --set change nothing here."
        },
        sortOptions = false)
final class ImpliedVolCommand extends OptionTableCommand {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "id", 14, 0),
            new Column("model", "model", 5, 0),
            new Column("type", "type", 4, 0),
            new Column("underlying", "underlying", 11, 0),
            new Column("strike", "strike", 10, 0),
            new Column("years", "years", 9, 0),
            new Column("price", "price", 10, 0),
            new Column("vol", "vol", 8, 5));

    private final OptionTables tables;

    ImpliedVolCommand(Streams streams, OptionTables tables) {
        super(streams);
        this.tables = tables;
    }

    @Override
    Loaded<TableOutcome> value(InputStream table, String name, TableSink sink, LongConsumer progress)
            throws IOException {
        return tables.impliedVol(table, name, sink, progress);
    }

    @Override
    String schema() {
        return "wingspread.implied-vol/1";
    }

    @Override
    RowTable rowTable(OutputStream out) {
        return new RowTable(out, COLUMNS);
    }
}
