package dev.wingspread.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.monitor.Origin;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.RuleProfile.Level;
import dev.wingspread.monitor.Threshold;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfileReaderTest {

    private static final String SOUND = """
            {
              "formatVersion": 1,
              "name": "Before the vote",
              "version": 3,
              "base": "STEWARD",
              "text": "less short vega into the release",
              "thresholds": {
                "nv10.low": { "value": -0.05, "origin": "seed", "text": "no more than this" },
                "yields.steepening": { "value": 20 }
              }
            }
            """;

    private static Loaded<RuleProfile> read(String text) {
        return RuleProfileReader.read(text.getBytes(StandardCharsets.UTF_8), "my.profile.json");
    }

    @Test
    void aSoundFileIsReadWithOriginAndTextOfEachThreshold() {
        RuleProfile profile = read(SOUND).orThrow();
        assertEquals("Before the vote", profile.name());
        assertEquals(3, profile.version());
        assertEquals(Optional.of(Preset.STEWARD), profile.base());
        assertEquals("less short vega into the release", profile.text());
        assertEquals(
                Map.of(
                        Threshold.NV10_LOW,
                        new Level(-0.05, Origin.SEED, "no more than this"),
                        Threshold.STEEPENING,
                        new Level(20, Origin.OURS, Threshold.STEEPENING.text())),
                profile.levels());
    }

    @Test
    void baseAndTextMayBeLeftOut() {
        RuleProfile profile = read("{\"formatVersion\": 1, \"name\": \"A\", \"version\": 1, \"thresholds\": {}}")
                .orThrow();
        assertEquals(Optional.empty(), profile.base());
        assertEquals("", profile.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "formatVersion": 1   | "formatVersion": 2   | 2  | /formatVersion                      | VERSION       | newer release
            "formatVersion": 1,  |                      | 1  | /formatVersion                      | VERSION       | write "formatVersion": 1
            "Before the vote"    | " "                  | 3  | /name                               | OUT_OF_RANGE  | short name
            "Before the vote"    | "STEWARD"            | 3  | /name                               | OUT_OF_RANGE  | another name
            "version": 3         | "version": 0         | 4  | /version                            | OUT_OF_RANGE  | count from 1
            "version": 3,        |                      | 1  | /version                            | MISSING       | add "version": 1
            "STEWARD"            | "STEWARDESS"         | 5  | /base                               | OUT_OF_RANGE  | STEWARD
            "nv10.low"           | "nv10.lows"          | 8  | /thresholds/nv10.lows               | UNKNOWN_FIELD | did you mean 'nv10.low'?
            -0.05,               | -50,                 | 8  | /thresholds/nv10.low/value          | OUT_OF_RANGE  | allowed: -10 to 10
            "value": -0.05,      |                      | 8  | /thresholds/nv10.low/value          | MISSING       | add "value": -0.15
            "origin": "seed"     | "origin": "mine"     | 8  | /thresholds/nv10.low/origin         | OUT_OF_RANGE  | seed
            { "value": 20 }      | 20                   | 9  | /thresholds/yields.steepening       | WRONG_TYPE    | write it as {
            "value": 20          | "values": 20         | 9  | /thresholds/yields.steepening/values | UNKNOWN_FIELD | 'value'
            -0.05,               | 0.4,                 | 7  | /thresholds                         | INCONSISTENT  | lower the first
            """)
    void everyFaultHasAPlaceAndACure(
            String before, String after, int line, String pointer, FailureReason reason, String cure) {
        String broken = SOUND.replace(before, after == null ? "" : after);
        List<Failure> faults = read(broken).faults();
        assertTrue(!faults.isEmpty(), "the file is refused");
        Failure fault = faults.stream()
                .filter(each -> each.location().orElseThrow().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(faults.toString()));
        assertEquals(line, fault.location().orElseThrow().line());
        assertEquals(reason, fault.reason());
        assertTrue(fault.cure().contains(cure), fault.cure());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        List<Failure> faults = read(SOUND.replace("-0.05", "-50")
                        .replace("20 }", "900 }")
                        .replace("\"version\": 3", "\"version\": -3"))
                .faults();
        assertEquals(3, faults.size());
    }

    @Test
    void aPortfolioIsNotAProfile() {
        assertTrue(read("{\"formatVersion\": 1, \"structures\": []}")
                .faults()
                .get(0)
                .message()
                .contains("portfolio"));
    }
}
