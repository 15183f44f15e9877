package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A named, versioned set of thresholds. Values given on the command line come before those of a profile, a profile before
 * the book's own settings, and those before the book's preset.
 *
 * @param name the user's name for it
 * @param version version of the profile, counted by its author from 1
 * @param base preset whose thresholds are taken where the profile gives none; empty to leave those to the book
 * @param text what it is meant for, possibly empty
 * @param levels thresholds it gives
 */
public record RuleProfile(String name, int version, Optional<Preset> base, String text, Map<Threshold, Level> levels) {

    /** Chosen where nobody chose one: every threshold as the book has it. */
    public static final RuleProfile OF_BOOK =
            new RuleProfile("BOOK", 1, Optional.empty(), "the book's own preset and settings", Map.of());

    /** The usual thresholds. */
    public static final RuleProfile DEFAULT = of(Preset.DEFAULT, "the usual thresholds");

    /** Tight bands and a larger hedge. */
    public static final RuleProfile STEWARD = of(Preset.STEWARD, "tight bands and a larger hedge");

    /** Wide bands and a smaller hedge. */
    public static final RuleProfile PROMOTER = of(Preset.PROMOTER, "wide bands and a smaller hedge");

    /** Those that need no file. None of them is advice. */
    public static final List<RuleProfile> BUILT_IN = List.of(DEFAULT, STEWARD, PROMOTER);

    public RuleProfile {
        Checks.notBlank(name, "name");
        Checks.require(version >= 1, "version must be at least 1 but is " + version);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(text, "text");
        var sorted = new EnumMap<Threshold, Level>(Threshold.class);
        sorted.putAll(levels);
        levels = Collections.unmodifiableMap(sorted);
        levels.forEach((threshold, level) -> threshold
                .kind()
                .problemWith(text(level.value()))
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(threshold.key() + " " + problem);
                }));
    }

    /**
     * A threshold of a profile.
     *
     * @param value its value
     * @param origin where it comes from
     * @param text why it is what it is
     */
    public record Level(double value, Origin origin, String text) {
        public Level {
            Checks.finite(value, "value");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(text, "text");
        }
    }

    private static RuleProfile of(Preset preset, String text) {
        return new RuleProfile(preset.name(), 1, Optional.of(preset), text, Map.of());
    }

    /** Name and version: {@code STEWARD 1}. */
    public String label() {
        return name + " " + version;
    }

    /** The built-in profile of this name. */
    public static Optional<RuleProfile> builtIn(String name) {
        return BUILT_IN.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /**
     * Every threshold the profile decides, with origin and text: its own, and those of its base.
     *
     * @return by threshold; without a base only its own
     */
    public Map<Threshold, Level> decided() {
        var decided = new EnumMap<Threshold, Level>(Threshold.class);
        base.ifPresent(preset -> {
            Settings settings = Settings.of(preset, SettingOverrides.NONE).orThrow();
            for (Threshold threshold : Threshold.values()) {
                double value = threshold.setting().map(settings::number).orElse(threshold.usual());
                decided.put(threshold, new Level(value, origin(threshold, value), threshold.text()));
            }
        });
        decided.putAll(levels);
        return decided;
    }

    /** A preset's own numbers are ours, whatever the origin of the usual one. */
    private static Origin origin(Threshold threshold, double value) {
        return value == threshold.usual() ? threshold.origin() : Origin.OURS;
    }

    /** The thresholds that are settings, as settings. */
    public SettingOverrides overrides() {
        var values = new LinkedHashMap<Setting, String>();
        decided()
                .forEach((threshold, level) ->
                        threshold.setting().ifPresent(setting -> values.put(setting, text(level.value()))));
        return new SettingOverrides(values);
    }

    /**
     * The settings of a book under this profile.
     *
     * @param unsaved settings laid over everything, such as those of the command line
     * @return the settings, or why they contradict each other
     */
    public Loaded<Settings> settings(Portfolio book, SettingOverrides unsaved) {
        return Settings.of(book.preset(), book.overrides().with(overrides()).with(unsaved));
    }

    /**
     * What contradicts itself in the profile: levels of the wrong order, bands that overlap, levels that clear before they
     * are raised. Thresholds it leaves to the book are taken from its base, else from the usual ones.
     *
     * @return a sentence each; empty if it is sound
     */
    public List<Failure> conflicts() {
        Loaded<Settings> settings = Settings.of(base.orElse(Preset.DEFAULT), overrides());
        return settings.isOk()
                ? RuleLevels.of(settings.orThrow(), RegimeFlags.NEUTRAL, this).conflicts()
                : settings.faults();
    }

    /** The value of a threshold that is no setting. */
    double own(Threshold threshold) {
        Level level = levels.get(threshold);
        return level == null ? threshold.usual() : level.value();
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
