package dev.wingspread.io.portfolio;

import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.Structure;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.List;

/**
 * Writes portfolio files as {@link PortfolioReader} reads them: what is written reads back to an equal portfolio.
 *
 * <p>Fields with a default are always written; what is unknown ({@code market}, {@code openedOn}, {@code fees}, {@code
 * price}) is left out. Symbols are padded, numbers have their shortest digits, keys a fixed order.
 */
public final class PortfolioWriter {

    private PortfolioWriter() {}

    /** The text of the file, with a final newline. */
    public static String write(Portfolio portfolio) {
        var out = new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, PortfolioReader.FORMAT.version())
                .text("name", portfolio.name());
        portfolio.market().ifPresent(path -> out.text("market", path));
        return out.text("phase", portfolio.phase().name())
                .text("preset", portfolio.preset().name())
                .object("settings", settings(portfolio.overrides()))
                .object("flags", flags(portfolio.flags()))
                .objects(
                        "structures",
                        portfolio.structures().stream()
                                .map(PortfolioWriter::structure)
                                .toList())
                .print();
    }

    private static JsonLayout settings(SettingOverrides overrides) {
        var out = new JsonLayout();
        overrides.values().forEach((setting, text) -> setting(out, setting, text));
        return out;
    }

    private static void setting(JsonLayout out, Setting setting, String text) {
        if (setting.kind() instanceof SettingKind.Choice) {
            out.text(setting.key(), text);
        } else if (setting.kind() instanceof SettingKind.Decimals) {
            out.text(setting.key(), SettingsReader.shortest(text));
        } else {
            // An override holds only texts its kind accepts.
            out.plain(setting.key(), SettingKind.parse(text).orElseThrow());
        }
    }

    private static JsonLayout flags(RegimeFlags flags) {
        return new JsonLayout()
                .flag("thetaTighten", flags.thetaTighten())
                .decimal("vegaBandMultiplier", flags.vegaBandMultiplier());
    }

    private static JsonLayout structure(Structure structure) {
        var out = new JsonLayout()
                .text("id", structure.id())
                .text("kind", structure.kind().name());
        if (structure instanceof IronCondor condor) {
            out.text("layer", condor.layer().name());
        }
        structure.openedOn().ifPresent(day -> out.text("openedOn", day.toString()));
        return out.decimal("fees", structure.fees())
                .text("note", structure.note())
                .objects("legs", legs(structure.legs()));
    }

    private static List<JsonLayout> legs(List<Leg> legs) {
        return legs.stream()
                .map(leg -> new JsonLayout()
                        .text("symbol", leg.instrument().symbol())
                        .whole("quantity", leg.quantity())
                        .decimal("price", leg.entryPrice()))
                .toList();
    }
}
