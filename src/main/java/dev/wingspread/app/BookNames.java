package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.Portfolio;
import java.util.Optional;

/** Names of books. */
public final class BookNames {

    private BookNames() {}

    /** Why a book cannot have this name, by the rules of the portfolio file; empty if it can. */
    public static Optional<String> problemWith(String name) {
        Portfolio named = Portfolio.EMPTY.withDetails(name, Portfolio.EMPTY.phase(), Portfolio.EMPTY.flags());
        return PortfolioReader.read(PortfolioWriter.write(named), "form").faults().stream()
                .findFirst()
                .map(Failure::message);
    }
}
