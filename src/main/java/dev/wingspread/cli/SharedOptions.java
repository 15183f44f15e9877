package dev.wingspread.cli;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has. */
final class SharedOptions {

    private static final String STANDARD_STREAM = "-";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // asked for by its annotation
    private boolean help;

    @Option(
            names = "--market",
            paramLabel = "FILE",
            description = "Market file to value in, instead of the one the book names.")
    private @Nullable Path market;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = OutputFormat.Converter.class,
            description = "Form of the results: table, json or csv.")
    private @Nullable OutputFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the results there; - is standard output.")
    private String out = STANDARD_STREAM;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a setting, such as nv10.low=-0.10. May be repeated.")
    private List<String> set = new ArrayList<>();

    /** The market file asked for, if any. */
    Optional<Path> market() {
        return Optional.ofNullable(market);
    }

    /** The form asked for, else the command's usual one. */
    OutputFormat format(OutputFormat usual) {
        return format == null ? usual : format;
    }

    /** The file asked for; empty means standard output. */
    Optional<Path> out() {
        return out.equals(STANDARD_STREAM) ? Optional.empty() : Optional.of(Path.of(out));
    }

    /**
     * The settings asked for.
     *
     * @throws Refusal naming every one that is no setting, with the nearest valid key or the range
     */
    SettingOverrides overrides() {
        var values = new LinkedHashMap<Setting, String>();
        var problems = new ArrayList<String>();
        for (String pair : set) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            Optional<Setting> setting = Setting.ofKey(key);
            if (equals < 0) {
                problems.add("--set " + pair + ": write KEY=VALUE, such as nv10.low=-0.10");
            } else if (setting.isEmpty()) {
                problems.add("--set " + pair + ": there is no setting '" + key + "'; the nearest is "
                        + Setting.nearestTo(key).key());
            } else {
                addChecked(setting.get(), pair.substring(equals + 1).strip(), values, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return new SettingOverrides(values);
    }

    private static void addChecked(Setting setting, String text, Map<Setting, String> values, List<String> problems) {
        Optional<String> problem = setting.kind().problemWith(text);
        if (problem.isPresent()) {
            String allowed = setting.kind().allowed();
            String range = problem.get().contains(allowed) ? "" : "; allowed is " + allowed;
            problems.add("--set " + setting.key() + "=" + text + ": it " + problem.get() + range);
        } else if (values.putIfAbsent(setting, text) != null) {
            problems.add("--set " + setting.key() + "=" + text + ": the setting is given twice");
        }
    }
}
