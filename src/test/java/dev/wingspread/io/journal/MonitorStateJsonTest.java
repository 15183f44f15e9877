package dev.wingspread.io.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleMemory;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorStateJsonTest {

    private static final LocalDateTime AS_OF = LocalDateTime.parse("2024-07-31T16:00:00");

    @Test
    void aStateReadsBackAsItWasWritten() {
        for (MonitorState state : List.of(MonitorState.EMPTY, SampleEntries.state(3))) {
            Loaded<MonitorState> read = MonitorStateJson.read(MonitorStateJson.write(state), "state.json");
            assertEquals(state, read.orThrow());
            assertEquals(List.of(), read.warnings());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "rule": "R50"                       | "rule": "R51x"                      | rule
            "standing": true                    | "standing": "yes"                   | standing
            "trueSince": "2024-07-31T16:00:00"  | "trueSince": "yesterday"            | trueSince
            "kind": "LAYER"                     | "kind": "HEDGE"                     | key
            "kind": "HEDGE"                     | "kind": "LAYER"                     | key
            "score": 3                          | "score": 2.5                        | score
            "formatVersion": 1                  | "formatVersion": 2                  | format version 2
            "lastTrue"                          | "lastSeen"                          | lastTrue
            "rules"                             | "rulez"                             | rules is missing
            """)
    void aFaultIsToldWithItsPlace(String sound, String faulty, String words) {
        String text = MonitorStateJson.write(SampleEntries.state(3));
        assertTrue(text.contains(sound), text);
        Loaded<MonitorState> read = MonitorStateJson.read(text.replaceFirst(sound, faulty), "state.json");
        assertFalse(read.isOk());
        Failure fault = read.faults().get(0);
        assertTrue(fault.text().startsWith("state.json:") && fault.text().contains(words), fault.text());
    }

    @Test
    void aStateOfAnOlderReleaseIsReadWithoutTheFigureOfItsRules() {
        String text = "{ \"formatVersion\": 1, \"rules\": [ { \"rule\": \"R60\", \"kind\": \"HEDGE\", \"key\": \"\","
                + " \"trueSince\": \"2024-07-31T16:00:00\", \"lastTrue\": \"2024-07-31T16:00:00\", \"standing\": true }"
                + " ], \"scores\": [ ] }";
        MonitorState state = MonitorStateJson.read(text, "state.json").orThrow();
        assertEquals(
                new RuleMemory(AS_OF, AS_OF, true, Optional.empty(), ""),
                state.rules().get(new RuleTarget(Rule.R60, Target.HEDGE)));
    }

    @Test
    void aRuleThatIsThereTwiceIsRefused() {
        String rule = "{ \"rule\": \"R50\", \"kind\": \"HEDGE\", \"trueSince\": \"2024-07-31T16:00:00\","
                + " \"lastTrue\": \"2024-07-31T16:00:00\", \"standing\": true }";
        String text = "{ \"formatVersion\": 1, \"rules\": [ " + rule + ", " + rule + " ], \"scores\": [ ] }";
        Loaded<MonitorState> read = MonitorStateJson.read(text, "state.json");
        assertTrue(read.faults().get(0).text().contains("R50 on hedge is there twice"), text);
    }
}
