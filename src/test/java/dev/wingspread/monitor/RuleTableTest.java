package dev.wingspread.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The tables of {@code docs/monitor.md} say what is so. */
class RuleTableTest {

    private static final Path DOCUMENT = Path.of("docs", "monitor.md");
    private static final Pattern WORD = Pattern.compile("`(?:(\\w+)\\.)?(\\w+)`");

    /** Stands in a cell of what a rule has none of, such as rounding where nothing is traded. */
    private static final String NOTHING_OF_THE_KIND = "–";

    private static List<List<String>> rowsOf(String start) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.matches("\\| " + start + ".*")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }

    @Test
    void everyRuleNamesTestsThatExist() throws IOException, ClassNotFoundException {
        Set<Rule> named = EnumSet.noneOf(Rule.class);
        for (List<String> row : rowsOf("R\\d\\d \\| `")) {
            named.add(Rule.named(row.get(0)).orElseThrow());
            String own = row.get(1).replace("`", "");
            for (String cell : row.subList(2, 5)) {
                assertTrue(namesTests(cell, own), () -> row.get(0) + " names no test in '" + cell + "'");
            }
            for (String cell : row.subList(5, row.size())) {
                assertTrue(
                        cell.equals(NOTHING_OF_THE_KIND) || namesTests(cell, own),
                        () -> row.get(0) + " names no test in '" + cell + "'");
            }
        }
        assertEquals(EnumSet.allOf(Rule.class), named);
    }

    /** Whether the cell names tests: of the row's class, or of one it names before a dot. All of them must exist. */
    private static boolean namesTests(String cell, String own) throws ClassNotFoundException {
        Matcher tests = WORD.matcher(cell);
        int count = 0;
        while (tests.find()) {
            count++;
            String name = tests.group(2);
            Class<?> test = testClass(tests.group(1) == null ? own : tests.group(1));
            assertTrue(
                    Arrays.stream(test.getDeclaredMethods())
                            .anyMatch(method -> method.getName().equals(name) && isTest(method)),
                    () -> test.getSimpleName() + " has no test " + name);
        }
        return count > 0;
    }

    /** Rules are tested where they are asked and where they are cured. */
    private static Class<?> testClass(String name) throws ClassNotFoundException {
        boolean isCure = Files.exists(Path.of("src/test/java/dev/wingspread/monitor/cure", name + ".java"));
        return Class.forName("dev.wingspread.monitor." + (isCure ? "cure." : "") + name);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    @Test
    void everyRuleIsDescribedWithItsImmediacyActionAndOrigin() throws IOException {
        Set<Rule> described = EnumSet.noneOf(Rule.class);
        for (List<String> row : rowsOf("R\\d\\d (\\*\\*!\\*\\* )?\\| [^`]")) {
            Rule rule = Rule.named(row.get(0).substring(0, 3)).orElseThrow();
            boolean isNew = described.add(rule);
            if (isNew && rule != Rule.R99) {
                assertEquals(rule.isImmediate(), row.get(0).contains("!"), rule.name());
                assertTrue(row.get(3).contains(rule.action().name()), rule.name());
            }
            assertTrue(row.get(4).startsWith(rule.origin().word()), rule.name());
        }
        assertEquals(EnumSet.allOf(Rule.class), described);
    }

    @Test
    void everyThresholdThatIsNoSettingIsListedAsItIs() throws IOException {
        List<String> listed = rowsOf("`[a-zA-Z0-9.]+` \\|").stream()
                .filter(row -> Threshold.ofKey(row.get(0).replace("`", "")).isPresent())
                .map(row -> String.join(" | ", row))
                .toList();
        List<String> expected = Arrays.stream(Threshold.values())
                .filter(threshold -> threshold.setting().isEmpty())
                .map(threshold -> "`" + threshold.key() + "` | " + Figures.plain(threshold.usual()) + " | "
                        + threshold.unit() + " | " + threshold.text())
                .toList();
        assertEquals(expected, listed);
    }
}
