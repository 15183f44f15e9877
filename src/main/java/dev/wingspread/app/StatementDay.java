package dev.wingspread.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The day the files of brokers are of, by which condors go into layers where their entry is not known. */
public final class StatementDay {

    private StatementDay() {}

    /** The last day that files say they are of; else the last one in their names; empty if neither tells one. */
    public static Optional<LocalDate> of(List<ImportedFile.OfBroker> files) {
        return files.stream()
                .flatMap(file -> file.statement().asOf().stream())
                .map(LocalDateTime::toLocalDate)
                .max(LocalDate::compareTo)
                .or(() -> files.stream()
                        .flatMap(file -> DayInName.of(file.file()).stream())
                        .max(LocalDate::compareTo));
    }
}
