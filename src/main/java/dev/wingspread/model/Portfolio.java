package dev.wingspread.model;

import dev.wingspread.base.Checks;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A book: what is held and the rules the trader holds it by.
 *
 * @param name the user's name for the book
 * @param market path of the market file, relative to the portfolio file, if it names one
 * @param phase stage of the hedge
 * @param preset named set of thresholds
 * @param overrides single settings that differ from the preset
 * @param flags regime switches
 * @param structures structures in the order of the file, with unique ids
 */
public record Portfolio(
        String name,
        Optional<String> market,
        Phase phase,
        Preset preset,
        SettingOverrides overrides,
        RegimeFlags flags,
        List<Structure> structures) {

    /** A book without a name that holds nothing. */
    public static final Portfolio EMPTY = new Portfolio(
            "", Optional.empty(), Phase.NONE, Preset.DEFAULT, SettingOverrides.NONE, RegimeFlags.NEUTRAL, List.of());

    public Portfolio {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(market, "market");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(overrides, "overrides");
        Objects.requireNonNull(flags, "flags");
        structures = List.copyOf(structures);
        Checks.require(
                structures.stream().map(Structure::id).distinct().count() == structures.size(),
                "structure ids must be unique");
    }

    /** All legs in the order of the file. */
    public List<Leg> legs() {
        return structures.stream()
                .flatMap(structure -> structure.legs().stream())
                .toList();
    }

    /** The same book with another set of structures. */
    public Portfolio withStructures(List<Structure> replacement) {
        return new Portfolio(name, market, phase, preset, overrides, flags, replacement);
    }

    /** The same book in another stage of its hedge. */
    public Portfolio withPhase(Phase stage) {
        return new Portfolio(name, market, stage, preset, overrides, flags, structures);
    }

    /** The same book under other settings. */
    public Portfolio withSettings(Preset named, SettingOverrides single) {
        return new Portfolio(name, market, phase, named, single, flags, structures);
    }

    /** The book of this market with the name of another one, what it holds, and its phase, settings and switches. */
    public Portfolio withContentOf(Portfolio other) {
        return new Portfolio(
                other.name, market, other.phase, other.preset, other.overrides, other.flags, other.structures);
    }

    /** The same book under another name, in another stage of its hedge and with other switches. */
    public Portfolio withDetails(String title, Phase stage, RegimeFlags switches) {
        return new Portfolio(title, market, stage, preset, overrides, switches, structures);
    }

    /**
     * The same book with one structure in place of another, at its place.
     *
     * @param id the structure that goes; if the book has none of this name, the fresh one comes last
     */
    public Portfolio with(String id, Structure fresh) {
        var changed = new ArrayList<Structure>(structures);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).id().equals(id)) {
                changed.set(i, fresh);
                return withStructures(changed);
            }
        }
        changed.add(fresh);
        return withStructures(changed);
    }

    /** The structure of this name, if the book has one. */
    public Optional<Structure> structure(String id) {
        return structures.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A name that no structure has: the beginning with the first number that is free, such as {@code S-4}. */
    public String freeId(String beginning) {
        int number = 1;
        while (structure(beginning + number).isPresent()) {
            number++;
        }
        return beginning + number;
    }

    /** The same book pointing to another market file. */
    public Portfolio withMarket(String path) {
        return new Portfolio(name, Optional.of(path), phase, preset, overrides, flags, structures);
    }
}
