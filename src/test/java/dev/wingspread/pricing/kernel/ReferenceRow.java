package dev.wingspread.pricing.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One option of black-references.csv: inputs, and price and Greeks found in high precision. */
record ReferenceRow(
        boolean isBsm,
        boolean isCall,
        double underlying,
        double strike,
        double years,
        double volatility,
        double rate,
        double dividend,
        OptionGreeks expected) {

    private static final String RESOURCE = "black-references.csv";
    private static final int COLUMNS = 22;

    static List<ReferenceRow> all() {
        try (InputStream bytes = Objects.requireNonNull(ReferenceRow.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("model,"))
                    .map(ReferenceRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceRow parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("columns: " + cells.length + " in " + line);
        }
        double[] n = Stream.of(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
        OptionGreeks expected = new OptionGreeks(
                n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15], n[16], n[17], n[18], n[19]);
        return new ReferenceRow(
                cells[0].equals("BSM"), cells[1].equals("C"), n[0], n[1], n[2], n[3], n[4], n[5], expected);
    }

    OptionGreeks computed() {
        return isBsm
                ? BsmKernel.greeks(underlying, strike, years, volatility, rate, dividend, isCall)
                : Black76Kernel.greeks(underlying, strike, years, volatility, rate, isCall);
    }

    /** Writes the inputs as one row of a batch. */
    void putInto(OptionColumns options, int row) {
        if (isBsm) {
            options.putSpotOption(row, underlying, strike, years, volatility, rate, dividend, isCall);
        } else {
            options.putFutureOption(row, underlying, strike, years, volatility, rate, isCall);
        }
    }

    /** The larger present value of underlying and strike. */
    double largerPresentValue() {
        return Math.max(underlying * Math.exp(-payout() * years), strike * Math.exp(-rate * years));
    }

    boolean isOutOfTheMoney() {
        double logForward = Math.log(underlying / strike) + carry() * years;
        return isCall ? logForward <= 0 : logForward >= 0;
    }

    /** Black-76 is the general formula with the yield equal to the rate. */
    double payout() {
        return isBsm ? dividend : rate;
    }

    double carry() {
        return rate - payout();
    }

    double totalVolatility() {
        return volatility * Math.sqrt(years);
    }

    /** The absolute parts of d1 added up: what d1 and d2 would be without cancellation. */
    double distance() {
        double parts = Math.abs(Math.log(underlying / strike)) + Math.abs(carry()) * years;
        return parts / totalVolatility() + 0.5 * totalVolatility();
    }

    /** The discounted normal density at d1, recovered from the reference gamma. */
    double bell() {
        return expected.gamma() * underlying * totalVolatility();
    }

    /** The absolute parts of theta added up. */
    double thetaTerms() {
        double decay = 100 * expected.vegaPerVolPoint() * volatility / (2 * years);
        double interest = Math.abs(rate) * expected.price();
        double drift = Math.abs(carry() * underlying * expected.delta());
        return (decay + interest + drift) / 365;
    }

    double vannaTerms() {
        return bell() * distance() / volatility / 100;
    }

    double volgaTerms() {
        return expected.vegaPerVolPoint() * distance() * distance() / volatility / 100;
    }

    double charmTerms() {
        double drift = Math.abs(carry()) / totalVolatility();
        return (Math.abs(payout() * expected.delta()) + bell() * (drift + distance() / (2 * years))) / 365;
    }

    double speedTerms() {
        return expected.gamma() / underlying * (distance() / totalVolatility() + 1);
    }

    double zommaTerms() {
        return expected.gamma() * (distance() * distance() + 1) / volatility / 100;
    }

    double colorTerms() {
        return expected.gamma() * relativeDecayTerms() / 365;
    }

    double vetaTerms() {
        return expected.vegaPerVolPoint() * relativeDecayTerms() / 365;
    }

    private double relativeDecayTerms() {
        double drift = distance() * Math.abs(carry()) / totalVolatility();
        return Math.abs(payout()) + drift + (1 + distance() * distance()) / (2 * years);
    }

    @Override
    public String toString() {
        return (isBsm ? "BSM " : "B76 ") + (isCall ? "call " : "put ") + underlying + " at " + strike + ", years "
                + years + ", volatility " + volatility + ", rate " + rate + ", dividend " + dividend;
    }
}
