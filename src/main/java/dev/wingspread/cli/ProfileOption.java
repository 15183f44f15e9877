package dev.wingspread.cli;

import dev.wingspread.app.UseCases;
import dev.wingspread.monitor.RuleProfile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which thresholds the rules use. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "Thresholds of the rules: DEFAULT, STEWARD, PROMOTER, or a *.profile.json file; the book's own"
                            + " without this option.")
    private @Nullable String profile;

    /**
     * The profile asked for.
     *
     * @throws Refusal listing every fault of its file
     */
    RuleProfile profile(Subcommand command, UseCases useCases) {
        return Optional.ofNullable(profile)
                .map(name -> command.accepted(useCases.planning().profile(name)))
                .orElse(RuleProfile.OF_BOOK);
    }
}
