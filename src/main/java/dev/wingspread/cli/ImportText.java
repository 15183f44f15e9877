package dev.wingspread.cli;

import dev.wingspread.app.ImportOutcome;
import dev.wingspread.app.ImportedFile;
import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.ContractName;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.recognition.ProposedStructure;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import made of files, for people. */
final class ImportText {

    private final ImportOutcome outcome;

    ImportText(ImportOutcome outcome) {
        this.outcome = outcome;
    }

    String print() {
        var text = new StringBuilder();
        outcome.files().forEach(file -> text.append(told(file)));
        outcome.market().ifPresent(market -> text.append(told(market)));
        outcome.recognition().ifPresent(recognition -> {
            text.append('\n');
            recognition.proposals().forEach(each -> text.append(told(each)));
        });
        text.append('\n').append(whereSaved());
        return text.toString();
    }

    private static String told(ImportedFile file) {
        if (file instanceof ImportedFile.OfBroker broker) {
            return told(broker.file(), broker.statement());
        }
        var market = (ImportedFile.OfMarket) file;
        return Paragraph.wrapped(
                "",
                market.file() + ": Cboe, "
                        + market.pieces().stream().map(ImportText::words).collect(Collectors.joining("; ")));
    }

    private static String told(String file, BrokerStatement statement) {
        String time = statement.asOf().map(asOf -> " of " + Formats.time(asOf)).orElse("");
        String counts = Formats.plural(statement.rowsRead(), "row", "rows") + " read, "
                + Formats.plural(statement.positions().size(), "position", "positions") + ", "
                + Formats.plural(statement.skippedInAll(), "row", "rows") + " skipped";
        var text = new StringBuilder(
                Paragraph.wrapped("", file + ": " + statement.format().title() + time + ": " + counts));
        reasons(statement)
                .forEach((reason, count) -> text.append(
                        Paragraph.wrapped("  ", Formats.plural(count, "row", "rows") + " skipped: " + reason)));
        return text.toString();
    }

    /** Skipped rows in which nothing is lost, by reason; the others are told one by one. */
    private static Map<String, Long> reasons(BrokerStatement statement) {
        return statement.skipped().stream()
                .filter(SkippedRow::isExpected)
                .collect(Collectors.groupingBy(SkippedRow::reason, TreeMap::new, Collectors.counting()));
    }

    private static String words(MarketPiece piece) {
        if (piece instanceof MarketPiece.Chain chain) {
            return chain.underlying() + " options of "
                    + Formats.plural(chain.expiries().size(), "expiry", "expiries") + " at "
                    + Formats.time(chain.time());
        }
        if (piece instanceof MarketPiece.Settlements settlements) {
            return "settlement prices of "
                    + Formats.plural(settlements.futures().size(), "VIX future", "VIX futures");
        }
        if (piece instanceof MarketPiece.FutureHistory history) {
            return Formats.plural(history.settles().size(), "day", "days") + " of the VIX future of "
                    + Formats.date(history.expiry());
        }
        if (piece instanceof MarketPiece.IndexHistory history) {
            return Formats.plural(history.closes().size(), "close", "closes") + " of " + history.index();
        }
        var level = (MarketPiece.IndexLevel) piece;
        return level.index() + " " + Formats.points(level.level()) + " at " + Formats.time(level.time());
    }

    private static String told(OpenBook market) {
        MarketSnapshot levels = market.levels().now();
        return Paragraph.wrapped(
                "",
                "market at " + Formats.time(levels.asOf()) + ": SPX "
                        + Formats.points(levels.spx().spot()) + " with "
                        + Formats.plural(levels.spx().expiries().size(), "expiry", "expiries") + ", VIX "
                        + Formats.points(levels.vix().spot()) + " with "
                        + Formats.plural(levels.vix().futures().size(), "future", "futures") + " and "
                        + Formats.plural(levels.vix().expiries().size(), "expiry", "expiries"));
    }

    private static String told(ProposedStructure proposal) {
        Structure structure = proposal.structure();
        String what = structure.match(ImportText::condor, ImportText::legs, loose -> "loose " + legs(loose));
        String mark = structure.id() + " ".repeat(Math.max(1, 6 - structure.id().length()));
        return Paragraph.wrapped(mark, what)
                + Paragraph.wrapped(" ".repeat(mark.length()), proposal.ground() + ": " + proposal.why());
    }

    private static String condor(IronCondor condor) {
        return condor.root() + " " + Formats.date(condor.expiry()) + " " + Formats.strike(condor.k1()) + "/"
                + Formats.strike(condor.k2()) + "/" + Formats.strike(condor.k3()) + "/" + Formats.strike(condor.k4())
                + " × " + Formats.count(condor.contracts());
    }

    private static String legs(Structure structure) {
        return structure.legs().stream().map(ImportText::leg).collect(Collectors.joining(", "));
    }

    private static String leg(Leg leg) {
        return ContractName.of(leg.instrument()) + " " + Formats.quantity(leg.quantity());
    }

    private String whereSaved() {
        var text = new StringBuilder();
        outcome.bookFile().ifPresent(file -> text.append("book: ").append(file).append('\n'));
        if (outcome.marketFile().isPresent()) {
            Path market = outcome.marketFile().get();
            text.append("market: ").append(market).append('\n');
        } else if (outcome.book().isPresent()) {
            text.append(Paragraph.wrapped(
                    "",
                    "The book names no market: import again with --market-from and files of Cboe, with --market and a"
                            + " market file, or name one at each command."));
        }
        return text.toString();
    }
}
