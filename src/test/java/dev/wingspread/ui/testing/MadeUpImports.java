package dev.wingspread.ui.testing;

import dev.wingspread.app.FileImporting;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.ImportedFile;
import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Files that exist by their names alone, so that tests of the window do not hang on the readers. */
public final class MadeUpImports implements Importing {

    /** A broker's file with two condors, of one of which the root is assumed, two VIX calls and a put. */
    public static final Path PORTFOLIO = Path.of("portfolio.csv");

    /** The same position twice in other words: what the default book holds, but for a few contracts. */
    public static final Path STATEMENT = Path.of("statement.csv");

    /** A chain of Cboe that makes a market. */
    public static final Path CHAIN = Path.of("spx-chain.json");

    /** A file with faults in three lines. */
    public static final Path BROKEN = Path.of("broken.csv");

    private static final String ASSUMED = "the file does not tell SPX from SPXW; on the monthly expiry 2024-09-20"
            + " SPX, settled in the morning, is assumed";

    private final Importing real = new FileImporting(InputStream.nullInputStream());

    @Override
    public Loaded<ImportedFile> read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (file.endsWith(PORTFOLIO)) {
            return Loaded.of(
                    new ImportedFile.OfBroker(name, portfolio()),
                    List.of(warning(name, 10, ASSUMED), warning(name, 11, ASSUMED)));
        }
        if (file.endsWith(STATEMENT)) {
            return Loaded.of(new ImportedFile.OfBroker(name, statement()));
        }
        if (file.endsWith(CHAIN)) {
            return Loaded.of(new ImportedFile.OfMarket(name, List.of(chain(name))));
        }
        return Loaded.failed(
                List.of(
                        fault(name, 3, "the row has 4 cells instead of 9", "export the file again"),
                        fault(name, 7, "'3x' is no number of contracts", "correct the quantity"),
                        fault(name, 12, "the file ends within a quoted cell", "export the file again")),
                List.of());
    }

    private static BrokerStatement portfolio() {
        return new BrokerStatement(
                BrokerFormat.TWS_PORTFOLIO,
                Optional.of(LocalDateTime.of(2024, 7, 31, 16, 5)),
                19,
                List.of(
                        position(4, "SPXW  240823P05150000", 5, 16.1, false),
                        position(5, "SPXW  240823P05200000", -5, 19.8, false),
                        position(6, "SPXW  240823C05740000", -5, 6.2, false),
                        position(7, "SPXW  240823C05790000", 5, 2.9, false),
                        position(8, "SPX   240920P05100000", 4, 20.4, true),
                        position(9, "SPX   240920P05150000", -4, 23.7, true),
                        position(10, "SPX   240920C05950000", -4, 12.1, true),
                        position(11, "SPX   240920C06000000", 4, 7.3, true),
                        position(12, "VIX   240918C00020000", 15, 0.81, false),
                        position(13, "VIX   241016C00025000", 10, 0.77, false),
                        position(14, "SPXW  241231P04800000", 2, 31.5, false)),
                List.of(
                        new SkippedRow(2, "USD cash 118,204.55", "this is cash", true),
                        new SkippedRow(3, "SPY 200 shares", "SPY is no product of this program", true),
                        new SkippedRow(
                                15, "SPX Sep20'24 5000 ? 3", "the type of the option is neither put nor call", false),
                        new SkippedRow(16, "SPXW  240830P05100000", "the quantity -- is unknown", false),
                        new SkippedRow(17, "VIX 24-09-18 C 22,5 six", "'22,5' is no strike", false),
                        new SkippedRow(19, "Total", "this is a total", true)),
                6);
    }

    /** The layered book as a broker would list it, with other sizes, another root and a contract more and less. */
    private static BrokerStatement statement() {
        return new BrokerStatement(
                BrokerFormat.SCHWAB_POSITIONS,
                Optional.empty(),
                15,
                List.of(
                        position(2, "SPXW  240816P05145000", 6, 15.3, false),
                        position(3, "SPXW  240816P05195000", -6, 19.3, false),
                        position(4, "SPXW  240816C05670000", -6, 4.9, false),
                        position(5, "SPXW  240816C05720000", 6, 1.85, false),
                        position(6, "SPXW  240830P05145000", 8, 18.1, false),
                        position(7, "SPXW  240830P05195000", -8, 21.7, false),
                        position(8, "SPXW  240830C05830000", -8, 8.2, false),
                        position(9, "SPXW  240830C05880000", 8, 4.0, false),
                        position(10, "SPX   240920P05140000", 10, 22.9, true),
                        position(11, "SPX   240920P05190000", -10, 26.7, true),
                        position(12, "SPX   240920C05970000", -10, 10.6, true),
                        position(13, "SPX   240920C06020000", 10, 6.0, true),
                        position(14, "VIX   240821C00018000", 20, 0.71, false),
                        position(15, "VIX   240918C00020000", 40, 0.79, false),
                        position(16, "VIX   241120C00030000", 12, 0.68, false)),
                List.of(),
                0);
    }

    private static BrokerPosition position(
            long line, String symbol, int quantity, double price, boolean isRootAssumed) {
        return new BrokerPosition(
                new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.of(price)),
                Optional.of(LocalDate.of(2024, 7, 30)),
                "",
                "…067",
                List.of(line),
                isRootAssumed ? Optional.of(ASSUMED) : Optional.empty());
    }

    private static MarketPiece chain(String name) {
        return new MarketPiece.Chain(
                name, Underlying.SPX, LocalDateTime.of(2024, 8, 5, 16, 15), OptionalDouble.of(5186.33), List.of());
    }

    private static Failure warning(String file, int line, String message) {
        return Failure.at(new SourceLocation(file, "", line, 1), FailureReason.ASSUMED, message, "check the contract");
    }

    private static Failure fault(String file, int line, String message, String cure) {
        return Failure.at(new SourceLocation(file, "", line, 1), FailureReason.SYNTAX, message, cure);
    }

    @Override
    public Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known) {
        return new FileWorkspace(InputStream.nullInputStream())
                .openWithoutBook(Workstations.sample("2024-08-05.market.json"), SettingOverrides.NONE)
                .then(made -> Loaded.of(
                        made.emptied(),
                        List.of(
                                Failure.of(
                                        FailureReason.ASSUMED,
                                        "no file gives settlements of VIX futures; those of the open book's market stay",
                                        "add the settlement file of the day"),
                                Failure.of(
                                        FailureReason.ASSUMED,
                                        "no file gives the rate; 4 % is assumed",
                                        "type it into the market levels"))));
    }

    @Override
    public Loaded<OpenBook> withStructures(OpenBook into, List<Structure> structures) {
        return real.withStructures(into, structures);
    }
}
