package dev.wingspread.bench;

import dev.wingspread.pricing.kernel.Black76Kernel;
import dev.wingspread.pricing.kernel.BsmKernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Seeded tables of options as text: seven in ten on the index, the rest on VIX futures. */
final class OptionTable {

    private static final int ROWS_OF_A_CHAIN = 200;
    private static final double RATE = 0.0425;
    private static final double YIELD = 0.013;

    private final boolean isChain;
    private final boolean isQuotes;
    private final Random random = new Random(20261121);
    private boolean isSpot;
    private double underlying;
    private double years;

    private OptionTable(boolean isChain, boolean isQuotes) {
        this.isChain = isChain;
        this.isQuotes = isQuotes;
    }

    /**
     * A table in memory.
     *
     * @param isChain option chains, where neighbours share all but strike and volatility and numbers are short; otherwise
     *     every number is its row's own and has all its digits
     * @param isQuotes prices, to the tick in a chain, rather than volatilities
     */
    static byte[] bytes(int rows, boolean isChain, boolean isQuotes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(bytes, rows, isChain, isQuotes);
        return bytes.toByteArray();
    }

    /** Writes such a table. */
    static void write(OutputStream out, int rows, boolean isChain, boolean isQuotes) throws IOException {
        var table = new OptionTable(isChain, isQuotes);
        var text = new StringBuilder("id,model,type,underlying,strike,years,rate,dividend_yield,")
                .append(isQuotes ? "price\n" : "vol\n");
        for (int i = 0; i < rows; i++) {
            if (isChain) {
                table.chainRow(i, text);
            } else {
                table.scatteredRow(i, text);
            }
            if (text.length() > 1 << 16 || i == rows - 1) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
    }

    private void chainRow(int i, StringBuilder text) {
        if (i % ROWS_OF_A_CHAIN == 0) {
            isSpot = random.nextInt(10) < 7;
            years = (1 + random.nextInt(500)) / 365.0;
            underlying = isSpot ? 5980.25 : 14 + random.nextInt(1000) / 100.0;
        }
        double strike = isSpot ? 4500 + 15 * (i % ROWS_OF_A_CHAIN) : 10 + 0.5 * (i % (ROWS_OF_A_CHAIN / 4));
        double vol = (random.nextInt(4000) + (isSpot ? 1000 : 6000)) / 10_000.0;
        row(i, strike, RATE, YIELD, vol, text);
    }

    private void scatteredRow(int i, StringBuilder text) {
        isSpot = random.nextInt(10) < 7;
        years = (1 + 500 * random.nextDouble()) / 365;
        underlying = isSpot ? 5500 + 1000 * random.nextDouble() : 12 + 25 * random.nextDouble();
        double vol = isSpot ? 0.08 + 0.4 * random.nextDouble() : 0.6 + 0.9 * random.nextDouble();
        double strike = underlying * Math.exp(1.5 * random.nextGaussian() * vol * Math.sqrt(years));
        row(i, strike, 0.03 + 0.02 * random.nextDouble(), 0.01 + 0.01 * random.nextDouble(), vol, text);
    }

    private void row(int i, double strike, double rate, double yield, double vol, StringBuilder text) {
        boolean isCall = strike >= underlying;
        text.append('r').append(i).append(isSpot ? ",BSM," : ",B76,").append(isCall ? 'C' : 'P');
        text.append(',')
                .append(underlying)
                .append(',')
                .append(strike)
                .append(',')
                .append(years);
        text.append(',').append(rate).append(',');
        if (isSpot) {
            text.append(yield);
        }
        text.append(',').append(isQuotes ? price(strike, rate, yield, vol, isCall) : vol);
        text.append('\n');
    }

    private double price(double strike, double rate, double yield, double vol, boolean isCall) {
        double price = isSpot
                ? BsmKernel.price(underlying, strike, years, vol, rate, yield, isCall)
                : Black76Kernel.price(underlying, strike, years, vol, rate, isCall);
        return isChain ? Math.max(Math.round(price * 20) / 20.0, 0.05) : price;
    }
}
