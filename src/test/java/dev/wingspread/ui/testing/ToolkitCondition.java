package dev.wingspread.ui.testing;

import dev.wingspread.ui.picture.PaintingLibraries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for the libraries before the toolkit is started: a toolkit that failed to start cannot be started again. */
public final class ToolkitCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason = whatIsMissing();
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("the toolkit can be started"));
    }

    /** Why the window cannot be drawn, naming the packages to install; empty if it can. */
    private static Optional<String> whatIsMissing() {
        List<String> packages = PaintingLibraries.missingPackages();
        return packages.isEmpty()
                ? Optional.empty()
                : Optional.of("JavaFX cannot draw text here; on Debian: apt-get install " + String.join(" ", packages));
    }
}
