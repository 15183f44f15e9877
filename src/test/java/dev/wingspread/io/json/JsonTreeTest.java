package dev.wingspread.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.JsonValue.ListValue;
import dev.wingspread.io.json.JsonValue.Member;
import dev.wingspread.io.json.JsonValue.NumberValue;
import dev.wingspread.io.json.JsonValue.ObjectValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTreeTest {

    @Test
    void everyValueKnowsItsPointerLineAndColumn() {
        ObjectValue root = (ObjectValue) JsonTree.parse("{\n  \"a/b\": [ 1,\n    { \"c~d\": true } ]\n}", "x")
                .orThrow();
        ListValue list = (ListValue) root.members().get(0).value();
        Member inner = ((ObjectValue) list.items().get(1)).members().get(0);
        assertEquals("", root.place().pointer());
        assertEquals(List.of("/a~1b", 2, 10), position(list.place()));
        assertEquals(List.of("/a~1b", 2, 3), position(root.members().get(0).namePlace()));
        assertEquals(List.of("/a~1b/0", 2, 12), position(list.items().get(0).place()));
        assertEquals(List.of("/a~1b/1/c~0d", 3, 14), position(inner.value().place()));
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsDoNotShiftPlaces() {
        byte[] bytes = "\uFEFF{\r\n\"a\": 1,\r\n\"b\": 2}".getBytes(StandardCharsets.UTF_8);
        ObjectValue root = (ObjectValue) JsonTree.parse(bytes, "x").orThrow();
        assertEquals(List.of("", 1, 1), position(root.place()));
        assertEquals(List.of("/b", 3, 6), position(root.members().get(1).value().place()));
    }

    @Test
    void namesGivenTwiceAndNumbersThatAreNotFiniteAreKeptForTheReaderToRefuse() {
        ObjectValue root = (ObjectValue)
                JsonTree.parse("{\"a\":NaN,\"a\":-Infinity,\"b\":1e999}", "x").orThrow();
        List<Double> values = root.members().stream()
                .map(member -> ((NumberValue) member.value()).value())
                .toList();
        assertEquals(List.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), values);
    }

    @Test
    void charactersBeyondTheBasicPlaneAreRead() {
        TextValue text = (TextValue)
                JsonTree.parse("\"σ and \uD83D\uDCC8 and \\u00e9\"", "x").orThrow();
        assertEquals("σ and \uD83D\uDCC8 and é", text.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                   | 1 | 2  | the file ends before the object { … } opened at line 1 is complete
            {"a"                | 1 | 5  | the file ends before the object { … } opened at line 1 is complete
            {"a":               | 1 | 6  | the file ends before the object { … } opened at line 1 is complete
            {"a":1,             | 1 | 8  | the file ends before the object { … } opened at line 1 is complete
            ["abc               | 1 | 6  | the file ends before the list [ … ] opened at line 1 is complete
            ["abc\\              | 1 | 7  | the file ends before the list [ … ] opened at line 1 is complete
            {"a":1,}            | 1 | 8  | a comma stands before '}' with nothing after it
            [1,]                | 1 | 4  | a comma stands before ']' with nothing after it
            {"a":}              | 1 | 6  | a value is missing before '}'
            [1,,2]              | 1 | 4  | a value is missing before the comma
            {,}                 | 1 | 2  | a value is missing before the comma
            [1 2]               | 1 | 4  | a comma is missing before '2'
            {"a":1 "b":2}       | 1 | 8  | a comma is missing before '"b"'
            {"a":"x" "b":2}     | 1 | 10 | a comma is missing before '"b"'
            {"a" 1}             | 1 | 6  | a colon is missing before '1'
            {a:1}               | 1 | 2  | the name 'a' is not in double quotes
            {'a':1}             | 1 | 2  | a text stands in single quotes
            [True]              | 1 | 2  | 'True' is not a value
            [nul]               | 1 | 2  | 'nul' is not a value
            hello               | 1 | 1  | 'hello' is not a value
            [05]                | 1 | 2  | '05' is not a number as JSON writes it
            [-05]               | 1 | 2  | '-05' is not a number as JSON writes it
            [.5]                | 1 | 2  | '.5' is not a number as JSON writes it
            [+5]                | 1 | 2  | '+5' is not a number as JSON writes it
            [1.]                | 1 | 2  | '1.' is not a number as JSON writes it
            [1e]                | 1 | 2  | '1e' is not a number as JSON writes it
            [-]                 | 1 | 2  | '-' is not a number as JSON writes it
            [- 1]               | 1 | 2  | '-' is not a number as JSON writes it
            [\\]                 | 1 | 2  | '\\' is not a value
            [0x1F]              | 1 | 2  | '0x1F' is not a number as JSON writes it
            [1,5.5.5]           | 1 | 4  | '5.5.5' is not a number as JSON writes it
            ["\\x"]              | 1 | 4  | a backslash in a text is followed by something JSON does not know
            ["\\u12g4"]          | 1 | 7  | a backslash in a text is followed by something JSON does not know
            // note             | 1 | 1  | comments are not part of JSON
            [1, # note          | 1 | 5  | comments are not part of JSON
            {} x                | 1 | 4  | there is more text after the end of the JSON value
            {}}                 | 1 | 3  | there is more text after the end of the JSON value
            [1}                 | 1 | 3  | '}' closes nothing that is open here
            {"a":1]             | 1 | 7  | ']' closes nothing that is open here
            """)
    void brokenTextGetsOneFaultInPlainWordsAtItsPlace(String text, int line, int column, String message) {
        Loaded<JsonValue> parsed = JsonTree.parse(text, "x.json");
        assertEquals(1, parsed.faults().size());
        Failure fault = parsed.faults().get(0);
        assertEquals(FailureReason.SYNTAX, fault.reason());
        assertEquals(message, fault.message());
        assertEquals(
                "x.json:" + line + ":" + column, fault.location().orElseThrow().text());
        assertFalse(fault.cure().isEmpty());
    }

    @Test
    void textWithoutClosingQuoteIsNamedAtTheEndOfItsLine() {
        Failure fault = onlyFault("{\n  \"a\": \"b -\n  \"c\": 1\n}".getBytes(StandardCharsets.UTF_8));
        assertEquals("x:2:12: a text has no closing quote on its line (close it with \")", fault.text());
    }

    @Test
    void invisibleCharactersAreNamedByTheirCode() {
        for (int code : new int[] {0x01, 0x0B, 0x1D, 0x7F, 0xA0, 0x2028, 0x3000}) {
            String message = String.format("x:1:2: the character U+%04X is not allowed here (remove it)", code);
            for (String rest : List.of(" 1]", "1]", "", "\n]")) {
                byte[] bytes = ("[" + Character.toString(code) + rest).getBytes(StandardCharsets.UTF_8);
                assertEquals(message, onlyFault(bytes).text());
            }
        }
        byte[] inAText = "[\"a\u0001b\"]".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "x:1:4: the character U+0001 is not allowed here (remove it)",
                onlyFault(inAText).text());
    }

    @Test
    void emptyAndBlankFilesAreSaidToBeEmpty() {
        assertEquals(
                "x: the file is empty (choose another file)",
                onlyFault(new byte[0]).text());
        assertEquals(
                "x: the file is empty (choose another file)",
                onlyFault(" \r\n".getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirPlace() {
        byte[] latin = "{\n\"name\": \"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "x:2:11: the byte 0xFC is not UTF-8 text (choose a JSON text file, saved as UTF-8)",
                onlyFault(latin).text());
        byte[] zero = {'{', 0, '}'};
        assertEquals(
                "x:1:2: the file holds a zero byte, so it is no text (choose a JSON text file, saved as UTF-8)",
                onlyFault(zero).text());
    }

    @Test
    void nestingDeeperThanTheLimitIsRefusedAndTheLimitItselfIsNot() {
        assertTrue(JsonTree.parse(nested(JsonTree.MAX_DEPTH), "x").isOk());
        assertEquals(
                "objects and lists lie more than 40 deep in each other",
                onlyFault(nested(JsonTree.MAX_DEPTH + 1).getBytes(StandardCharsets.UTF_8))
                        .message());
        assertEquals(
                "objects and lists lie more than 40 deep in each other",
                onlyFault("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)).message());
    }

    @Test
    void fileAboveTheBoundIsRefused() {
        byte[] large = new byte[JsonTree.MAX_BYTES + 1];
        assertEquals(FailureReason.OUT_OF_RANGE, onlyFault(large).reason());
    }

    @Test
    void numberOfAHundredThousandDigitsIsRead() {
        NumberValue number =
                (NumberValue) JsonTree.parse("1".repeat(100_000), "x").orThrow();
        assertEquals(Double.POSITIVE_INFINITY, number.value());
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static Failure onlyFault(byte[] bytes) {
        Loaded<JsonValue> parsed = JsonTree.parse(bytes, "x");
        assertEquals(1, parsed.faults().size());
        return parsed.faults().get(0);
    }

    private static List<Object> position(JsonPlace place) {
        return List.of(place.pointer(), place.line(), place.column());
    }
}
