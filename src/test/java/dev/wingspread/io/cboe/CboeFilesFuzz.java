package dev.wingspread.io.cboe;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.wingspread.io.ReadResults;
import dev.wingspread.io.SavedInputs;

/** Files of Cboe: whatever the bytes, parts of a market, whose values check themselves, or faults. */
@SavedInputs.Samples("/dev/wingspread/io/cboe")
class CboeFilesFuzz {

    private static final String FILE = "fuzzed.csv";

    @FuzzTest
    void anyFile(byte[] bytes) {
        ReadResults.check(CboeFiles.read(bytes, FILE));
    }

    @FuzzTest
    void delayedQuotes(byte[] bytes) {
        ReadResults.check(DelayedQuotesReader.read(new CboeInput(bytes, FILE)));
    }

    @FuzzTest
    void quoteTable(byte[] bytes) {
        ReadResults.check(QuoteTableReader.read(new CboeInput(bytes, FILE)));
    }

    @FuzzTest
    void indexHistory(byte[] bytes) {
        ReadResults.check(IndexHistoryReader.read(new CboeInput(bytes, FILE)));
    }

    @FuzzTest
    void futureHistory(byte[] bytes) {
        ReadResults.check(FutureHistoryReader.read(new CboeInput(bytes, FILE)));
    }

    @FuzzTest
    void settlement(byte[] bytes) {
        ReadResults.check(SettlementReader.read(new CboeInput(bytes, FILE)));
    }
}
