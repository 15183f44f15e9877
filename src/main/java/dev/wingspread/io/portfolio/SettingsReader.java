package dev.wingspread.io.portfolio;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.Decimals;
import dev.wingspread.io.json.JsonPlace;
import dev.wingspread.io.json.JsonValue;
import dev.wingspread.io.json.JsonValue.ListValue;
import dev.wingspread.io.json.JsonValue.Member;
import dev.wingspread.io.json.JsonValue.NullValue;
import dev.wingspread.io.json.JsonValue.NumberValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.io.json.Remarks;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the {@code settings} of a portfolio: keys of {@link Setting}, each with a value of its {@link SettingKind}.
 *
 * <p>Numbers are JSON numbers, words are texts ({@code "BY_DELTA"}), lists of numbers are texts ({@code "4,4,2"}) or JSON
 * lists ({@code [4, 4, 2]}). An unknown key, a value of the wrong kind or out of range, and values that contradict each
 * other under the preset are faults. Numbers are kept in their shortest form.
 */
final class SettingsReader {

    private final Remarks remarks;
    private final Map<Setting, String> values = new LinkedHashMap<>();

    private SettingsReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The overrides, without those complained about. */
    static SettingOverrides overrides(ObjectReader in, Preset preset) {
        var reader = new SettingsReader(in.remarks());
        in.members().forEach(reader::member);
        var overrides = new SettingOverrides(reader.values);
        // Single values first: what they contradict is only worth saying once each is allowed.
        if (in.ifFaultless(() -> overrides).isPresent()) {
            Settings.of(preset, overrides)
                    .faults()
                    .forEach(fault -> in.remarks().fault(in.place(), fault));
        }
        return overrides;
    }

    private void member(Member member) {
        Optional<Setting> setting = Setting.ofKey(member.name());
        if (setting.isEmpty()) {
            unknown(member);
        } else if (!(member.value() instanceof NullValue)) {
            text(setting.get(), member.value())
                    .ifPresent(
                            text -> accept(setting.get(), text, member.value().place()));
        }
    }

    private void unknown(Member member) {
        String name = member.name();
        // No key is longer; comparing more letters only costs time.
        String start = name.length() <= 60 ? name : name.substring(0, 60);
        remarks.fault(
                member.namePlace(),
                FailureReason.UNKNOWN_FIELD,
                "unknown setting '" + start + "'",
                "did you mean '" + Setting.nearestTo(start).key() + "'?");
    }

    private void accept(Setting setting, String text, JsonPlace place) {
        Optional<String> problem = setting.kind().problemWith(text);
        if (problem.isPresent()) {
            remarks.fault(
                    place,
                    FailureReason.OUT_OF_RANGE,
                    setting.key() + " " + problem.get(),
                    "allowed: " + setting.kind().allowed());
        } else {
            values.put(setting, text);
        }
    }

    /** The value as a user would write it on the command line; empty if it is of the wrong type. */
    private Optional<String> text(Setting setting, JsonValue value) {
        SettingKind kind = setting.kind();
        if (kind instanceof SettingKind.Choice) {
            return value instanceof TextValue word ? Optional.of(word.text()) : wrongType(setting, value);
        }
        if (kind instanceof SettingKind.Decimals) {
            return list(setting, value);
        }
        return value instanceof NumberValue number ? number(setting, number) : wrongType(setting, value);
    }

    private Optional<String> list(Setting setting, JsonValue value) {
        if (value instanceof TextValue text) {
            return Optional.of(shortest(text.text()));
        }
        if (value instanceof ListValue list && list.items().stream().allMatch(NumberValue.class::isInstance)) {
            return Optional.of(shortest(list.items().stream()
                    .map(item -> ((NumberValue) item).literal())
                    .collect(Collectors.joining(","))));
        }
        return wrongType(setting, value);
    }

    private Optional<String> number(Setting setting, NumberValue number) {
        Optional<Double> value = SettingKind.parse(number.literal());
        return value.isPresent() ? Optional.of(Decimals.plain(value.get())) : wrongType(setting, number);
    }

    private Optional<String> wrongType(Setting setting, JsonValue found) {
        remarks.fault(
                found.place(),
                FailureReason.WRONG_TYPE,
                setting.key() + " must be " + described(setting.kind()) + " but is " + found.describe(),
                "allowed: " + setting.kind().allowed());
        return Optional.empty();
    }

    private static String described(SettingKind kind) {
        if (kind instanceof SettingKind.Choice) {
            return "a word in double quotes";
        }
        return kind instanceof SettingKind.Decimals ? "a text such as \"4,4,2\"" : "a number without quotes";
    }

    /** Each number of a list in its shortest form; what is not a number stays as it is, to be refused. */
    static String shortest(String list) {
        var parts = new StringBuilder();
        for (String part : list.split(",", -1)) {
            parts.append(parts.isEmpty() ? "" : ",")
                    .append(SettingKind.parse(part).map(Decimals::plain).orElse(part.strip()));
        }
        return parts.toString();
    }
}
