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

/** Prices a table of options. */
@Command(
        name = "price",
        description = {
            "Prices a CSV table of options and their Greeks, per one option in index points.",
            "",
            "Input columns, by name in any order (others are passed through):",
            "  id, model (BSM: underlying is the spot; B76: underlying is the future), type (C or P),",
            "  underlying, strike, years, rate, dividend_yield (empty for B76), vol",
            "Rates, yields and vols are decimals per year. A row that cannot be priced says why in the column",
            "error; the others still come out, and the exit code is 4. The usual form is csv.",
            "--market and --set change nothing here."
        },
        sortOptions = false)
final class PriceCommand extends OptionTableCommand {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "id", 10, 0),
            new Column("type", "type", 4, 0),
            new Column("underlying", "underlying", 10, 0),
            new Column("strike", "strike", 9, 0),
            new Column("years", "years", 7, 0),
            new Column("vol", "vol", 7, 0),
            new Column("price", "price", 10, 4),
            new Column("delta", "delta", 8, 4),
            new Column("gamma", "gamma", 9, 6),
            new Column("vega_per_volpt", "vega/pt", 8, 4),
            new Column("theta_per_day", "theta/d", 8, 4));

    private final OptionTables tables;

    PriceCommand(Streams streams, OptionTables tables) {
        super(streams);
        this.tables = tables;
    }

    @Override
    Loaded<TableOutcome> value(InputStream table, String name, TableSink sink, LongConsumer progress)
            throws IOException {
        return tables.price(table, name, sink, progress);
    }

    @Override
    String schema() {
        return "wingspread.price/1";
    }

    @Override
    RowTable rowTable(OutputStream out) {
        return new RowTable(out, COLUMNS);
    }
}
