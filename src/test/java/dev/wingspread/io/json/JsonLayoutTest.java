package dev.wingspread.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.io.json.JsonValue.ObjectValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void shortObjectsStandOnOneLineAndOthersHaveOneMemberPerLine() {
        String text = new JsonLayout()
                .text("name", "a")
                .object("empty", new JsonLayout())
                .objects("legs", List.of(new JsonLayout().whole("n", 1).decimal("price", 2), new JsonLayout()))
                .texts("words", List.of("x", "y"))
                .decimals("numbers", List.of(1.0, 2.5))
                .decimal("unknown", OptionalDouble.empty())
                .decimalOrNull("gone", OptionalDouble.empty())
                .wholeOrNull("count", OptionalInt.of(3))
                .flag("on", true)
                .print();
        assertEquals("""
                {
                  "name": "a",
                  "empty": {},
                  "legs": [
                    { "n": 1, "price": 2.0 },
                    {}
                  ],
                  "words": [ "x", "y" ],
                  "numbers": [ 1.0, 2.5 ],
                  "gone": null,
                  "count": 3,
                  "on": true
                }
                """, text);
    }

    @Test
    void objectTooWideForALineIsBroken() {
        String wide = "x".repeat(70);
        assertEquals(
                "{\n  \"o\": {\n    \"a\": \"" + wide + "\",\n    \"b\": \"" + wide + "\"\n  }\n}\n",
                new JsonLayout()
                        .object("o", new JsonLayout().text("a", wide).text("b", wide))
                        .print());
    }

    @Test
    void everyCharacterReadsBack() {
        String odd = "quote \" slash \\ / line\n\r\t bell \u0007 delete \u007f σ \uD83D\uDCC8 \u2028 end";
        assertEquals(odd, readBack(odd));
    }

    @Test
    void halfOfASurrogatePairIsEscapedBecauseUtf8CannotHoldIt() {
        assertEquals(
                "{ \"a\": \"\\ud800\" }\n", new JsonLayout().text("a", "\uD800").print());
        assertEquals("\uD800", readBack("\uD800"));
    }

    private static String readBack(String text) {
        var root = (ObjectValue)
                JsonTree.parse(new JsonLayout().text("a", text).print(), "x").orThrow();
        return ((TextValue) root.members().get(0).value()).text();
    }
}
