package dev.wingspread.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a command gives its results. */
enum OutputFormat {
    /** Aligned columns for people. */
    TABLE,
    /** JSON for programs. */
    JSON,
    /** CSV for programs and spreadsheets. */
    CSV;

    /** Reads the word of an option. */
    static final class Converter implements ITypeConverter<OutputFormat> {

        @Override
        public OutputFormat convert(String word) {
            for (OutputFormat format : values()) {
                if (format.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new TypeConversionException("expected table, json or csv but was '" + word + "'");
        }
    }
}
