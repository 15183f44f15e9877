package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.ReadResults;
import dev.wingspread.io.SavedInputs;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Files of brokers: whatever the bytes, positions that books can hold, or faults; never an account's number. */
@SavedInputs.Samples("/dev/wingspread/io/broker")
class BrokerFilesFuzz {

    private static final String FILE = "fuzzed.csv";

    /** Accounts may have names, but no more of their numbers than three digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{6}");

    /** Numbers of accounts at Interactive Brokers, which nothing else in a file looks like. */
    private static final Pattern ACCOUNT = Pattern.compile("\\bD?U\\d{6,9}\\b");

    @FuzzTest
    void anyFile(byte[] bytes) {
        List<BrokerFormat> claims = BrokerFiles.claims(bytes, FILE);
        Loaded<BrokerStatement> read = BrokerFiles.read(bytes, FILE);
        check(read);
        assertTrue(!claims.isEmpty() || !read.isOk(), "what is of no known kind is not read");
    }

    @FuzzTest
    void twsPortfolio(byte[] bytes) {
        read(BrokerFormat.TWS_PORTFOLIO, bytes);
    }

    @FuzzTest
    void ibActivity(byte[] bytes) {
        read(BrokerFormat.IB_ACTIVITY, bytes);
    }

    @FuzzTest
    void ibFlexXml(byte[] bytes) {
        read(BrokerFormat.IB_FLEX_XML, bytes);
    }

    @FuzzTest
    void ibFlexCsv(byte[] bytes) {
        read(BrokerFormat.IB_FLEX_CSV, bytes);
    }

    @FuzzTest
    void thinkorswimPositions(byte[] bytes) {
        read(BrokerFormat.THINKORSWIM_POSITIONS, bytes);
    }

    @FuzzTest
    void thinkorswimAccount(byte[] bytes) {
        read(BrokerFormat.THINKORSWIM_ACCOUNT, bytes);
    }

    @FuzzTest
    void tastytradePositions(byte[] bytes) {
        read(BrokerFormat.TASTYTRADE_POSITIONS, bytes);
    }

    @FuzzTest
    void tastytradeTransactions(byte[] bytes) {
        read(BrokerFormat.TASTYTRADE_TRANSACTIONS, bytes);
    }

    @FuzzTest
    void schwabPositions(byte[] bytes) {
        read(BrokerFormat.SCHWAB_POSITIONS, bytes);
    }

    @FuzzTest
    void fidelityPositions(byte[] bytes) {
        read(BrokerFormat.FIDELITY_POSITIONS, bytes);
    }

    @FuzzTest
    void optionNetDetail(byte[] bytes) {
        read(BrokerFormat.OPTIONNET_DETAIL, bytes);
    }

    /** Reads what may not even be recognised: a reader must not rely on having been asked. */
    private static void read(BrokerFormat format, byte[] bytes) {
        BrokerReader reader = BrokerFiles.readers().stream()
                .filter(each -> each.format() == format)
                .findFirst()
                .orElseThrow();
        check(reader.read(new BrokerInput(bytes, FILE)));
    }

    private static void check(Loaded<BrokerStatement> loaded) {
        ReadResults.check(loaded);
        loaded.value().ifPresent(BrokerFilesFuzz::check);
        String said = Samples.everythingSaid(loaded);
        assertFalse(ACCOUNT.matcher(said).find(), () -> "an account's number is shown: " + said);
    }

    private static void check(BrokerStatement statement) {
        var seen = new HashSet<List<Object>>();
        for (BrokerPosition position : statement.positions()) {
            assertNotEquals(0, position.leg().quantity());
            position.leg().entryPrice().ifPresent(price -> assertTrue(Double.isFinite(price) && price >= 0));
            assertFalse(NUMBER.matcher(position.account()).find(), position::account);
            List<Long> lines = position.lines();
            assertEquals(lines.stream().sorted().distinct().toList(), lines, "lines rise");
            assertTrue(
                    seen.add(List.of(position.leg().instrument(), position.account(), position.group())),
                    "one position per contract, account and group");
        }
        assertEquals(
                statement.skipped().stream().map(row -> row.line()).sorted().toList(),
                statement.skipped().stream().map(row -> row.line()).toList(),
                "skipped rows are in the order of the file");
    }
}
