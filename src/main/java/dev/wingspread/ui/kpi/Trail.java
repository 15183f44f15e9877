package dev.wingspread.ui.kpi;

import dev.wingspread.model.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** How a figure comes about: what it is, its inputs, the arithmetic, its threshold, where the threshold comes from. */
final class Trail {

    private static final String NEXT = "\n    ";

    private final String definition;
    private final SettingOrigin origin;
    private final List<String> parts = new ArrayList<>();

    Trail(String definition, SettingOrigin origin) {
        this.definition = definition;
        this.origin = origin;
    }

    /** What it is computed from. */
    Trail inputs(String... lines) {
        return part("Inputs", lines);
    }

    /** How. */
    Trail arithmetic(String... lines) {
        return part("Arithmetic", lines);
    }

    /** What it is held against, and the settings that say so. */
    Trail threshold(String text, Setting... settings) {
        part("Threshold", text);
        return origins(settings);
    }

    /** The settings it depends on. */
    Trail origins(Setting... settings) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : settings) {
            lines.add(origin.of(setting));
        }
        return part("Settings", lines.toArray(String[]::new));
    }

    /** What the scenario does to it, or why it does nothing. */
    Trail whatIf(String text) {
        return part("In a what-if", text);
    }

    private Trail part(String heading, String... lines) {
        List<String> said = new ArrayList<>(List.of(lines));
        said.removeIf(String::isEmpty);
        if (!said.isEmpty()) {
            parts.add(heading + NEXT + String.join(NEXT, said));
        }
        return this;
    }

    String text() {
        return definition + "\n" + String.join("\n", parts);
    }
}
