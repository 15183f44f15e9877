package dev.wingspread.risk.inputs;

/** How far the inputs of a leg can be trusted, from best to worst. */
public enum InputGrade {
    /** Nothing speaks against them. */
    GOOD("good"),
    /** Usable, but estimated, old or weakly quoted: look before trading on the figure. */
    DOUBTFUL("doubtful"),
    /** No vol or forward of its own that can be trusted, or no price at all. */
    BAD("bad");

    private final String word;

    InputGrade(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The worse of the two. */
    InputGrade or(InputGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
