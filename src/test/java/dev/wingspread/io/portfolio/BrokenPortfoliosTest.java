package dev.wingspread.io.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.model.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each file is {@code sound.json} with the one defect its name says. */
class BrokenPortfoliosTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            band-multiplier-out-of-range   | 7  | 59 | /flags/vegaBandMultiplier     | OUT_OF_RANGE  | write a number of 0.5 to 2
            blank-id                       | 15 | 13 | /structures/1/id              | OUT_OF_RANGE  | give the structure a name of its
            comma-before-the-end           | 7  | 64 |                               | SYNTAX        | remove the comma
            comma-missing                  | 5  | 3  |                               | SYNTAX        | add the comma
            condor-of-three-legs           | 10 | 15 | /structures/0/legs            | INCONSISTENT  | use long put < short put < short
            condor-of-two-expiries         | 10 | 15 | /structures/0/legs            | INCONSISTENT  | use long put < short put < short
            condor-of-two-sizes            | 10 | 15 | /structures/0/legs            | INCONSISTENT  | use long put < short put < short
            condor-without-layer           | 9  | 5  | /structures/0/layer           | MISSING       | add "layer": "S" (or "M" or "L")
            cut-off                        | 11 | 74 |                               | SYNTAX        | it may be cut off: fetch or save
            date-as-number                 | 9  | 69 | /structures/0/openedOn        | WRONG_TYPE    | put it in double quotes
            duplicate-id                   | 15 | 13 | /structures/1/id              | DUPLICATE     | give each structure an id of its
            flag-not-true-or-false         | 7  | 30 | /flags/thetaTighten           | WRONG_TYPE    | write true or false without quotes
            format-version-text            | 2  | 20 | /formatVersion                | VERSION       | write "formatVersion": 1
            key-given-twice                | 4  | 3  | /name                         | DUPLICATE     | keep one of them
            ladder-of-puts                 | 16 | 15 | /structures/1/legs            | INCONSISTENT  | hold bought VIX or VIXW calls or
            ladder-sold-more-than-bought   | 16 | 15 | /structures/1/legs            | INCONSISTENT  | hold bought VIX or VIXW calls or
            layer-on-ladder                | 15 | 56 | /structures/1/layer           | INCONSISTENT  | remove it; only a structure of
            leg-is-a-text                  | 20 | 9  | /structures/2/legs/0          | WRONG_TYPE    | write each entry as { "field":
            list-instead-of-object         | 1  | 1  |                               | WRONG_TYPE    | choose a portfolio file
            market-file                    | 1  | 1  |                               | INCONSISTENT  | choose a portfolio file
            missing-format-version         | 1  | 1  | /formatVersion                | VERSION       | write "formatVersion": 1
            missing-id                     | 18 | 5  | /structures/2/id              | MISSING       | add "id": "S-1"
            negative-fees                  | 9  | 91 | /structures/0/fees            | OUT_OF_RANGE  | write the dollars paid, 0 or
            negative-option-price          | 12 | 72 | /structures/0/legs/1/price    | OUT_OF_RANGE  | write the price paid or received
            newer-format-version           | 2  | 20 | /formatVersion                | VERSION       | open it with a newer release of
            no-legs                        | 19 | 15 | /structures/2/legs            | MISSING       | add a leg or remove the
            no-structures                  | 1  | 1  | /structures                   | MISSING       | add "structures": [ ]
            no-such-date                   | 9  | 69 | /structures/0/openedOn        | WRONG_TYPE    | write year, month and day of a
            price-not-a-number             | 17 | 70 | /structures/1/legs/0/price    | OUT_OF_RANGE  | write the number, or leave the
            price-too-large-for-a-number   | 17 | 70 | /structures/1/legs/0/price    | OUT_OF_RANGE  | write the number, or leave the
            quantity-absurd                | 17 | 58 | /structures/1/legs/0/quantity | OUT_OF_RANGE  | write the number of contracts
            quantity-not-whole             | 17 | 58 | /structures/1/legs/0/quantity | OUT_OF_RANGE  | write a whole number such as 10
            quantity-text                  | 17 | 58 | /structures/1/legs/0/quantity | WRONG_TYPE    | write the number without quotes
            quantity-zero                  | 17 | 58 | /structures/1/legs/0/quantity | OUT_OF_RANGE  | write a positive number for
            setting-of-wrong-kind          | 6  | 29 | /settings/nv10.low            | WRONG_TYPE    | allowed: -10 to 10
            setting-out-of-range           | 6  | 32 | /settings/hedge.hrMin         | OUT_OF_RANGE  | allowed: 0 to 3
            setting-unknown-word           | 6  | 38 | /settings/ladder.strikeRule   | OUT_OF_RANGE  | allowed: one of BY_DELTA
            settings-contradict-each-other | 6  | 15 | /settings                     | INCONSISTENT  | lower the first or raise the
            short-strikes-crossed          | 10 | 15 | /structures/0/legs            | INCONSISTENT  | use long put < short put < short
            structures-is-an-object        | 8  | 17 | /structures                   | WRONG_TYPE    | write it as [ … ]
            symbol-missing                 | 20 | 9  | /structures/2/legs/0/symbol   | MISSING       | add "symbol": "SPXW
            symbol-not-a-date              | 17 | 21 | /structures/1/legs/0/symbol   | OUT_OF_RANGE  | write an option as SPXW
            text-after-the-end             | 23 | 1  |                               | SYNTAX        | remove what follows the last
            unknown-field                  | 9  | 83 | /structures/0/feees           | UNKNOWN_FIELD | did you mean 'fees'?
            unknown-kind                   | 9  | 28 | /structures/0/kind            | OUT_OF_RANGE  | did you mean 'IRON_CONDOR'?
            unknown-phase                  | 4  | 12 | /phase                        | OUT_OF_RANGE  | did you mean 'INITIAL'?
            unknown-root                   | 17 | 21 | /structures/1/legs/0/symbol   | OUT_OF_RANGE  | write an option as SPXW
            unknown-setting                | 6  | 17 | /settings/nv10.lo             | UNKNOWN_FIELD | did you mean 'nv10.low'?
            """)
    void defectIsTheOnlyFaultAndIsFoundAtItsPlace(
            String name, int line, int column, String pointer, FailureReason reason, String cure) {
        Loaded<Portfolio> loaded = load(name);
        assertEquals(1, loaded.faults().size(), () -> texts(loaded).toString());
        Failure fault = loaded.faults().get(0);
        String place = name + ".json:" + line + ":" + column + (pointer == null ? "" : " " + pointer);
        assertEquals(place, fault.location().orElseThrow().text());
        assertEquals(reason, fault.reason());
        assertTrue(fault.cure().contains(cure), fault.cure());
    }

    @Test
    void soundFileHasNoFaultAndNoWarning() {
        assertTrue(load("sound").isOk());
        assertEquals(List.of(), load("sound").warnings());
    }

    @Test
    void allFaultsOfAFileAreReportedInOneGoAndInFileOrder() {
        List<String> places = load("many-faults").faults().stream()
                .map(fault -> fault.location().orElseThrow().pointer())
                .toList();
        assertEquals(
                List.of(
                        "/naem",
                        "/phase",
                        "/settings/nv10.low",
                        "/settings/hedge.hrmin",
                        "/flags/vegaBandMultiplier",
                        "/structures/0/layer",
                        "/structures/0/openedOn",
                        "/structures/0/fees",
                        "/structures/0/fees",
                        "/structures/0/legs/0/symbol",
                        "/structures/0/legs/1/quantity",
                        "/structures/0/legs/1/price",
                        "/structures/0/legs/2/quantity",
                        "/structures/0/legs/2/price",
                        "/structures/0/legs/3/symbol",
                        "/structures/1/id",
                        "/structures/1/layer",
                        "/structures/1/legs"),
                places);
    }

    @Test
    void everyFaultNamesTheCureOnOneLine() {
        for (Failure fault : load("many-faults").faults()) {
            assertFalse(fault.cure().isBlank(), fault.text());
            assertFalse(fault.text().contains("\n"), fault.text());
        }
    }

    @Test
    void unknownFieldAndTheFieldItShouldHaveBeenAreBothReported() {
        assertEquals(
                List.of(
                        "unknown-field-of-leg.json:17:9 /structures/1/legs/0/quantity: quantity is missing"
                                + " (add \"quantity\": 10)",
                        "unknown-field-of-leg.json:17:46 /structures/1/legs/0/qty: unknown field 'qty'"
                                + " (did you mean 'quantity'?)"),
                texts(load("unknown-field-of-leg")));
    }

    @Test
    void newerVersionIsRefusedWithoutJudgingTheRest() {
        assertEquals(
                List.of("newer-format-version.json:2:20 /formatVersion: the file has format version 2, but this program"
                        + " reads up to 1 (open it with a newer release of the program)"),
                texts(load("newer-format-version")));
    }

    @Test
    void duplicateIdNamesTheFirstPlace() {
        assertEquals(
                "the id 'S-1' is already used at line 9, column 13",
                load("duplicate-id").faults().get(0).message());
    }

    @Test
    void emptyFileIsSaidToBeEmpty() {
        assertEquals(List.of("empty.json: the file is empty (choose another file)"), texts(load("empty")));
    }

    @Test
    void keyGivenThreeTimesIsReportedForEachRepetition() {
        Loaded<Portfolio> loaded = PortfolioReader.read(
                "{ \"formatVersion\": 1, \"name\": \"a\", \"name\": \"b\", \"name\": \"c\", \"structures\": [] }", "x");
        assertEquals(
                List.of(FailureReason.DUPLICATE, FailureReason.DUPLICATE),
                loaded.faults().stream().map(Failure::reason).toList());
    }

    private static Loaded<Portfolio> load(String name) {
        String file = name + ".json";
        return PortfolioReader.read(Resources.bytes(BrokenPortfoliosTest.class, file), file);
    }

    private static List<String> texts(Loaded<Portfolio> loaded) {
        return loaded.faults().stream().map(Failure::text).toList();
    }
}
