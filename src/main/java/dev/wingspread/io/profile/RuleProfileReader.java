package dev.wingspread.io.profile;

import dev.wingspread.base.EditDistance;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.JsonValue;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.monitor.Origin;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.RuleProfile.Level;
import dev.wingspread.monitor.Threshold;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rule profiles ({@code *.profile.json}), format version 1: a JSON object in UTF-8 with these fields.
 *
 * <table>
 * <caption>Fields of a profile</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code formatVersion}</td><td>1; a newer one is refused without judging the rest</td><td>fault</td></tr>
 * <tr><td>{@code name}</td><td>text that is not the name of a built-in profile</td><td>fault</td></tr>
 * <tr><td>{@code version}</td><td>whole number from 1, raised by the author with each change</td><td>fault</td></tr>
 * <tr><td>{@code base}</td><td>DEFAULT, STEWARD or PROMOTER</td><td>the book's own thresholds</td></tr>
 * <tr><td>{@code text}</td><td>what the profile is meant for</td><td>empty</td></tr>
 * <tr><td>{@code thresholds}</td><td>object of threshold keys, see {@link Threshold}; each an object with
 * {@code value}, {@code origin} ({@code seed} or {@code ours}, usually ours) and {@code text}</td><td>fault</td></tr>
 * </table>
 *
 * <p>All faults of a file are reported at once with their places; thresholds that contradict each other are faults of the
 * list as a whole.
 */
public final class RuleProfileReader {

    private static final FileFormat FORMAT =
            new FileFormat("a rule profile", 1, "thresholds", "structures", "a portfolio file");

    private static final int MAX_NAME = 100;

    private RuleProfileReader() {}

    /**
     * Reads a profile.
     *
     * @param bytes the file
     * @param file name of the file as the user knows it
     * @return the profile with warnings, or every fault
     */
    public static Loaded<RuleProfile> read(byte[] bytes, String file) {
        return FORMAT.read(JsonTree.parse(bytes, file), file, RuleProfileReader::profile);
    }

    private static Optional<RuleProfile> profile(ObjectReader in) {
        in.knows(FileFormat.VERSION_FIELD, "name", "version", "base", "text", "thresholds");
        Field<String> name = in.text("name")
                .required("\"My rules\"")
                .check(
                        text -> !text.isBlank()
                                && text.length() <= MAX_NAME
                                && text.chars().noneMatch(Character::isISOControl),
                        text -> "is blank, longer than " + MAX_NAME + " characters or has control characters",
                        "write a short name on one line")
                .check(
                        text -> RuleProfile.builtIn(text).isEmpty() && !text.equals(RuleProfile.OF_BOOK.name()),
                        text -> "is that of a built-in profile",
                        "choose another name");
        Field<Integer> version = in.whole("version")
                .required("1")
                .check(count -> count >= 1, count -> "must be at least 1 but is " + count, "count from 1");
        Field<Preset> base = in.word("base", Preset.class);
        Field<String> text = in.text("text");
        Field<ObjectReader> thresholds = in.object("thresholds").required("{ }");
        Map<Threshold, Level> levels =
                thresholds.value().map(RuleProfileReader::levels).orElse(Map.of());
        Optional<RuleProfile> profile =
                in.ifFaultless(() -> new RuleProfile(name.get(), version.get(), base.value(), text.orElse(""), levels));
        // Single values first: what they contradict is only worth saying once each is allowed.
        profile.ifPresent(read -> read.conflicts().forEach(fault -> in.remarks().fault(thresholds.place(), fault)));
        return profile;
    }

    private static Map<Threshold, Level> levels(ObjectReader in) {
        var levels = new EnumMap<Threshold, Level>(Threshold.class);
        for (JsonValue.Member member : in.members()) {
            Optional<Threshold> threshold = Threshold.ofKey(member.name());
            if (threshold.isEmpty()) {
                in.remarks()
                        .fault(
                                member.namePlace(),
                                FailureReason.UNKNOWN_FIELD,
                                "unknown threshold '" + start(member.name()) + "'",
                                "did you mean '" + nearest(start(member.name())).key() + "'?");
            } else {
                in.object(member.name())
                        .value()
                        .flatMap(entry -> level(entry, threshold.get()))
                        .ifPresent(level -> levels.put(threshold.get(), level));
            }
        }
        return levels;
    }

    private static Optional<Level> level(ObjectReader in, Threshold threshold) {
        in.knows("value", "origin", "text");
        NumberField value = in.number("value").required(written(threshold.usual()));
        value.check(
                number -> threshold.kind().problemWith(written(number)).isEmpty(),
                number -> "of " + threshold.key() + " "
                        + threshold.kind().problemWith(written(number)).orElseThrow(),
                "allowed: " + threshold.kind().allowed());
        Field<String> origin = in.word(
                "origin", Arrays.stream(Origin.values()).map(Origin::word).toList());
        Field<String> text = in.text("text");
        return in.ifFaultless(() -> new Level(
                value.get(),
                Origin.valueOf(origin.orElse(Origin.OURS.word()).toUpperCase(Locale.ROOT)),
                text.orElse(threshold.text())));
    }

    private static String written(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** No key is longer; comparing more letters only costs time. */
    private static String start(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private static Threshold nearest(String name) {
        return List.of(Threshold.values()).stream()
                .min(Comparator.comparingInt(threshold -> EditDistance.between(name, threshold.key())))
                .orElseThrow();
    }
}
