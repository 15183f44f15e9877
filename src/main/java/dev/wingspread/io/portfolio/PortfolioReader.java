package dev.wingspread.io.portfolio;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.JsonValue;
import dev.wingspread.io.json.ListField;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.io.json.Remarks;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.Structure;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.List;
import java.util.Optional;

/**
 * Reads portfolio files, format version 1: a JSON object in UTF-8 with these fields.
 *
 * <table>
 * <caption>Fields of a portfolio</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code formatVersion}</td><td>1; a newer one is refused without judging the rest</td><td>fault</td></tr>
 * <tr><td>{@code name}</td><td>text</td><td>empty</td></tr>
 * <tr><td>{@code market}</td><td>path of the market file, relative to this file</td><td>none</td></tr>
 * <tr><td>{@code phase}</td><td>NONE, INITIAL or CONFIRMED</td><td>NONE</td></tr>
 * <tr><td>{@code preset}</td><td>DEFAULT, STEWARD or PROMOTER</td><td>DEFAULT</td></tr>
 * <tr><td>{@code settings}</td><td>object of setting keys, see {@link SettingsReader}</td><td>none</td></tr>
 * <tr><td>{@code flags}</td><td>{@code thetaTighten} true or false (false), {@code vegaBandMultiplier} 0.5 to 2.0
 * (1.0)</td><td>those in brackets</td></tr>
 * <tr><td>{@code structures}</td><td>list of structures, see {@link StructureReader}; may be empty</td><td>fault</td></tr>
 * </table>
 *
 * <p>{@code null} counts as left out. Names given twice and fields not in the tables are faults, each with the nearest
 * valid name as cure. All faults of a file are reported at once, in the order of the file, with JSON pointer, line and
 * column; a field left out is reported where its object starts. A text that is not JSON gives one fault.
 */
public final class PortfolioReader {

    static final FileFormat FORMAT = new FileFormat("a portfolio file", 1, "structures", "asOf", "a market file");

    private PortfolioReader() {}

    /** Longest name of a book in characters. */
    private static final int MAX_NAME = 100;

    /**
     * The market a file names, if it can be read so far although the file as a whole is refused.
     *
     * @param bytes the file
     * @param file name of the file as the user knows it
     */
    public static Optional<String> marketNamedIn(byte[] bytes, String file) {
        return JsonTree.parse(bytes, file)
                .value()
                .filter(JsonValue.ObjectValue.class::isInstance)
                .map(JsonValue.ObjectValue.class::cast)
                .flatMap(object -> object.members().stream()
                        .filter(member -> member.name().equals("market"))
                        .map(JsonValue.Member::value)
                        .filter(JsonValue.TextValue.class::isInstance)
                        .map(value -> ((JsonValue.TextValue) value).text())
                        .findFirst());
    }

    /**
     * Reads a portfolio.
     *
     * @param bytes the file
     * @param file name of the file as the user knows it
     * @return the portfolio with warnings, or every fault
     */
    public static Loaded<Portfolio> read(byte[] bytes, String file) {
        return FORMAT.read(JsonTree.parse(bytes, file), file, PortfolioReader::portfolio);
    }

    /**
     * Reads a portfolio.
     *
     * @param text the text of the file
     * @param file name of the file as the user knows it
     * @return the portfolio with warnings, or every fault
     */
    public static Loaded<Portfolio> read(String text, String file) {
        return FORMAT.read(JsonTree.parse(text, file), file, PortfolioReader::portfolio);
    }

    /**
     * Reads one structure by itself, by the rules for those of a portfolio.
     *
     * @param text JSON text of the structure
     * @param file name for messages
     * @return the structure with warnings, or every fault; pointers start at the structure
     */
    public static Loaded<Structure> readStructure(String text, String file) {
        return JsonTree.parse(text, file).then(tree -> {
            var remarks = new Remarks(file);
            if (!(tree instanceof JsonValue.ObjectValue object)) {
                remarks.fault(
                        tree.place(),
                        FailureReason.WRONG_TYPE,
                        "a structure must be an object { … } but is " + tree.describe(),
                        "write it as { \"id\": … }");
                return remarks.result(Optional.empty());
            }
            return remarks.result(new StructureReader().structure(new ObjectReader(object, remarks)));
        });
    }

    private static Optional<Portfolio> portfolio(ObjectReader in) {
        in.knows(FileFormat.VERSION_FIELD, "name", "market", "phase", "preset", "settings", "flags", "structures");
        Field<String> name = in.text("name")
                .check(
                        text -> text.length() <= MAX_NAME && text.chars().noneMatch(Character::isISOControl),
                        text -> "is longer than " + MAX_NAME + " characters or has control characters",
                        "write a short name on one line");
        Field<String> market = in.text("market")
                .check(
                        path -> !path.isBlank() && path.chars().noneMatch(Character::isISOControl),
                        path -> "is not the path of a file",
                        "write a path relative to this file, or leave the field out");
        Field<Phase> phase = in.word("phase", Phase.class);
        Field<Preset> preset = in.word("preset", Preset.class);
        Field<ObjectReader> settings = in.object("settings");
        SettingOverrides overrides = settings.value()
                .map(given -> SettingsReader.overrides(given, preset.orElse(Preset.DEFAULT)))
                .orElse(SettingOverrides.NONE);
        RegimeFlags flags =
                in.object("flags").value().flatMap(PortfolioReader::flags).orElse(RegimeFlags.NEUTRAL);
        ListField structures = in.list("structures").required("[ ]");
        List<Structure> read = structures.each(new StructureReader()::structure);
        return in.ifFaultless(() -> new Portfolio(
                name.orElse(""),
                market.value(),
                phase.orElse(Phase.NONE),
                preset.orElse(Preset.DEFAULT),
                overrides,
                flags,
                read));
    }

    private static Optional<RegimeFlags> flags(ObjectReader in) {
        in.knows("thetaTighten", "vegaBandMultiplier");
        Field<Boolean> thetaTighten = in.flag("thetaTighten");
        NumberField vegaBandMultiplier =
                in.number("vegaBandMultiplier").between(RegimeFlags.MIN_MULTIPLIER, RegimeFlags.MAX_MULTIPLIER);
        return in.ifFaultless(() -> new RegimeFlags(
                thetaTighten.orElse(RegimeFlags.NEUTRAL.thetaTighten()),
                vegaBandMultiplier.orElse(RegimeFlags.NEUTRAL.vegaBandMultiplier())));
    }
}
