package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.Root;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.ExpirySmile.Choice;
import dev.wingspread.scenario.TermStructure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The curves and smiles a book is valued with. */
@Command(
        name = "term",
        description = {
            "The VIX curve, the at-the-money vols of SPX and what contradicts in the smiles, today and in a scenario; with "
                    + "--expiry the smile of that expiry with its quotes and what the book holds.",
            "",
            "Example: wingspread term BOOK --dvix 6 --expiry 2024-08-21 --root VIX"
        },
        sortOptions = false)
final class TermCommand extends BookCommand {

    private final ReportTexts texts;

    @Option(names = "--expiry", paramLabel = "DATE", description = "The smile of this expiry.")
    private @Nullable LocalDate expiry;

    @Option(
            names = "--root",
            paramLabel = "ROOT",
            description = "SPX, SPXW, VIX or VIXW: which options of that date (default: those there are).")
    private @Nullable Root root;

    @Mixin
    private WhatIfOptions options = new WhatIfOptions();

    TermCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        if (expiry == null && root != null) {
            throw Refusal.ofUsage(List.of("--root needs --expiry"));
        }
        OpenBook book = openBook();
        Shock shock = options.shock(book);
        return printResults(expiry == null ? curves(book, shock) : smile(book, shock, expiry), ExitCode.DONE);
    }

    private String curves(OpenBook book, Shock shock) {
        TermStructure curves = useCases().valuation().term(book, shock);
        return switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> TermText.curves(book, curves);
            case JSON -> texts.termJson(book, curves);
            case CSV -> texts.termCsv(curves);
        };
    }

    private String smile(OpenBook book, Shock shock, LocalDate date) {
        if (date.isBefore(book.market().asOf().toLocalDate())) {
            throw Refusal.ofUsage(List.of("--expiry " + date + " has passed at "
                    + Formats.time(book.market().asOf()) + "; without --expiry the command lists the expiries"));
        }
        Choice choice = ExpirySmile.choices(book.market(), book.portfolio()).stream()
                .filter(each -> each.expiry().equals(date) && (root == null || root == each.root()))
                .findFirst()
                .orElseGet(() -> new Choice(root == null ? Root.SPXW : root, date));
        ExpirySmile smile = accepted(useCases().valuation().smile(book, shock, choice));
        return switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> TermText.smile(book, smile);
            case JSON -> texts.smileJson(book, smile);
            case CSV -> texts.smileCsv(smile);
        };
    }
}
