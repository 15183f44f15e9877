package dev.wingspread.testing;

import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A book, empty unless structures are added. */
public final class BookBuilder {

    private final List<Structure> structures = new ArrayList<>();
    private String name = "Test book";
    private RegimeFlags flags = RegimeFlags.NEUTRAL;
    private Phase phase = Phase.INITIAL;

    private BookBuilder() {}

    public static BookBuilder aBook() {
        return new BookBuilder();
    }

    public BookBuilder named(String text) {
        name = text;
        return this;
    }

    public BookBuilder flags(RegimeFlags given) {
        flags = given;
        return this;
    }

    public BookBuilder phase(Phase given) {
        phase = given;
        return this;
    }

    public BookBuilder with(Structure structure) {
        structures.add(structure);
        return this;
    }

    public BookBuilder with(CondorBuilder condor) {
        return with(condor.build());
    }

    /** Loose legs as a structure of their own. */
    public BookBuilder loose(Leg... legs) {
        return with(new LooseLegs(
                "X-" + (structures.size() + 1), Optional.empty(), OptionalDouble.empty(), "", List.of(legs)));
    }

    /** VIX calls as a structure of their own. */
    public BookBuilder ladder(Leg... legs) {
        return with(new VixCallLadder(
                "H-" + (structures.size() + 1), Optional.empty(), OptionalDouble.empty(), "", List.of(legs)));
    }

    public Portfolio build() {
        return new Portfolio(name, Optional.empty(), phase, Preset.DEFAULT, SettingOverrides.NONE, flags, structures);
    }
}
