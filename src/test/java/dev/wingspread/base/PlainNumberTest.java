package dev.wingspread.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"5750,5750", "-0.15,-0.15", "+3,3", ".5,0.5", "1.,1", "1e-27,1e-27", "2E3,2000", "' 7 ',7", "-0,-0.0"})
    void digitsSignPointAndExponentAreANumber(String text, double value) {
        assertEquals(OptionalDouble.of(value), PlainNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x10",
                "0x1p3",
                "1d",
                "1f",
                "1,000",
                "1 000",
                "1e999",
                "-1e999",
                "--1",
                "1-",
                "e5",
                "1e",
                "5%",
                "one",
                "١",
                "1_000"
            })
    void anythingElseIsNone(String text) {
        assertEquals(OptionalDouble.empty(), PlainNumber.parse(text));
    }
}
