package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.risk.RiskReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what is wrong and what is odd with a book and its market. */
@Command(
        name = "validate",
        description = {
            "Lists every fault and warning of a book and its market with its place and cure.",
            "",
            "Exit code 0 if there is no fault, 3 if there are any, 4 if some legs cannot be priced."
        },
        sortOptions = false)
final class ValidateCommand extends BookCommand {

    private final ReportTexts texts;

    ValidateCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        Loaded<OpenBook> opened = useCases().workspace().open(book(), shared().market(), shared().overrides());
        List<Failure> warnings = new ArrayList<>();
        ExitCode code = opened.isOk() ? ExitCode.DONE : ExitCode.REFUSED;
        if (!opened.isOk()) {
            warnings.addAll(opened.warnings());
        } else {
            RiskReport report = useCases().valuation().risk(opened.orThrow());
            report.quality()
                    .unpriced()
                    .forEach(leg -> warnings.add(leg.why()
                            .prefixed(leg.leg().instrument().symbol().strip() + " in " + leg.structureId()
                                    + " cannot be priced: ")));
            warnings.addAll(report.quality().warnings());
            code = report.quality().unpriced().isEmpty() ? code : ExitCode.PARTIAL;
        }
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> table(opened.faults(), warnings);
            case JSON -> texts.validationJson(opened.value(), opened.faults(), warnings);
            case CSV -> texts.validationCsv(opened.faults(), warnings);
        };
        return printResults(text, code);
    }

    private String table(List<Failure> faults, List<Failure> warnings) {
        var text = new StringBuilder();
        text.append(book()).append(": ");
        text.append(faults.isEmpty() ? "no faults" : faults.size() + (faults.size() == 1 ? " fault" : " faults"));
        text.append(", ").append(warnings.size()).append(warnings.size() == 1 ? " warning\n" : " warnings\n");
        faults.forEach(fault -> text.append(Paragraph.wrapped("fault: ", fault.text())));
        warnings.forEach(warning -> text.append(Paragraph.wrapped("warning: ", warning.text())));
        return text.toString();
    }
}
