package dev.wingspread.scenario.stress;

import dev.wingspread.model.VixFuture;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Stress episodes since 2008, oldest first.
 *
 * <p>Closes of the S&amp;P 500, of VIX and of VVIX are those published by Cboe and S&amp;P; VVIX of 2008 was calculated
 * back by Cboe. Futures are daily settlements of the Cboe Futures Exchange (CFE), each of the same contract at both ends.
 */
public final class Episodes {

    /** All of them, oldest first. */
    public static final List<Episode> ALL = List.of(
            episode("lehman-2008", "Lehman aftermath", "2008-10-03", "2008-10-10")
                    .levels(1099.23, 899.22, 45.14, 69.95, 95, 116)
                    .futures("2008-10", 35.79, 57.50, 31.27, 39.00, 28.62, 34.00),
            episode("flash-crash-2010", "flash crash", "2010-05-05", "2010-05-07")
                    .levels(1165.87, 1110.88, 24.91, 40.95, 106, 135)
                    .futures("2010-05", 24.15, 32.90, 25.50, 31.00, 26.35, 30.85),
            episode("downgrade-2011", "US downgrade", "2011-08-05", "2011-08-08")
                    .levels(1199.38, 1119.46, 32.00, 48.00, 119, 135)
                    .futures("2011-08", 29.10, 36.60, 26.15, 30.15, 25.70, 29.06),
            episode("yuan-2015", "yuan devaluation", "2015-08-20", "2015-08-24")
                    .levels(2035.73, 1893.21, 19.14, 40.74, 109, 169)
                    .futures("2015-09", 17.30, 25.15, 17.35, 22.50, 17.50, 21.30),
            episode("brexit-2016", "Brexit vote", "2016-06-23", "2016-06-24")
                    .levels(2113.32, 2037.41, 17.25, 25.76, 105, 125)
                    .futures("2016-07", 16.70, 22.70, 17.60, 22.10, 18.40, 21.98),
            episode("volmageddon-2018", "Volmageddon", "2018-02-02", "2018-02-05")
                    .levels(2762.13, 2648.94, 17.31, 37.32, 126, 177)
                    .futures("2018-02", 15.62, 33.23, 14.97, 27.98, 15.07, 24.73),
            episode("grind-2018", "Q4 grind", "2018-12-03", "2018-12-24")
                    .levels(2790.37, 2351.10, 16.44, 36.07, 86, 112)
                    .futures("2019-01", 17.38, 25.90, 17.68, 23.32, 17.93, 22.18),
            episode("covid-week-2020", "COVID, first week", "2020-02-21", "2020-02-28")
                    .levels(3337.75, 2954.22, 17.08, 40.11, 105, 126)
                    .futures("2020-03", 16.93, 26.32, 17.32, 23.02, 17.18, 21.27),
            episode("covid-peak-2020", "COVID, VIX peak", "2020-02-19", "2020-03-16")
                    .levels(3386.15, 2386.13, 14.38, 82.69, 96, 208)
                    .futures("2020-03", 15.38, 72.62, 16.32, 59.15, 16.52, 44.88),
            episode("rates-2022", "rate shock", "2022-01-14", "2022-01-26")
                    .levels(4662.85, 4349.93, 19.19, 31.96, 118, 149)
                    .futures("2022-02", 21.75, 28.63, 23.01, 28.11, 24.16, 27.45),
            episode("ukraine-2022", "Ukraine invasion", "2022-02-16", "2022-03-07")
                    .levels(4475.01, 4201.09, 24.29, 36.45, 123, 134)
                    .futures("2022-03", 24.47, 34.81, 24.81, 32.86, 24.99, 31.47),
            episode("inflation-2022", "CPI surprise", "2022-06-08", "2022-06-13")
                    .levels(4115.77, 3749.63, 23.96, 34.02, 93, 114)
                    .futures("2022-06", 24.70, 33.47, 26.26, 32.89, 26.93, 32.11),
            episode("yen-carry-2024", "yen carry unwind", "2024-07-31", "2024-08-05")
                    .levels(5522.30, 5186.33, 16.36, 38.57, 94, 173)
                    .futures("2024-08", 16.00, 32.10, 16.49, 30.39, 18.35, 27.30),
            episode("fed-2024", "hawkish FOMC", "2024-12-17", "2024-12-18")
                    .levels(6050.61, 5872.16, 15.87, 27.62, 101, 130)
                    .futures("2025-01", 16.95, 19.76, 17.67, 19.68, 18.01, 19.59),
            episode("tariffs-2025", "tariffs, two days", "2025-04-02", "2025-04-04")
                    .levels(5670.97, 5074.08, 21.51, 45.31, 118, 147)
                    .futures("2025-04", 20.16, 32.50, 20.02, 28.52, 19.98, 26.39),
            episode("tariffs-peak-2025", "tariffs, VIX peak", "2025-04-02", "2025-04-08")
                    .levels(5670.97, 4982.77, 21.51, 52.33, 118, 171)
                    .futures("2025-04", 20.16, 39.17, 20.02, 31.43, 19.98, 27.91));

    private Episodes() {}

    /** The episode of a name, whatever its letters' case. */
    public static Optional<Episode> named(String name) {
        return ALL.stream()
                .filter(episode -> episode.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private static Window episode(String name, String event, String from, String to) {
        return new Window(name, event, LocalDate.parse(from), LocalDate.parse(to));
    }

    /** When and what. */
    private record Window(String name, String event, LocalDate from, LocalDate to) {

        Levels levels(double spx, double spxTo, double vix, double vixTo, double vvix, double vvixTo) {
            return new Levels(this, new Change(spx, spxTo), new Change(vix, vixTo), new Change(vvix, vvixTo));
        }
    }

    /** And how far the indices went. */
    private record Levels(Window window, Change spx, Change vix, Change vvix) {

        /** The three futures from this contract month on, each from and to. */
        Episode futures(
                String month,
                double first,
                double firstTo,
                double second,
                double secondTo,
                double third,
                double thirdTo) {
            YearMonth front = YearMonth.parse(month);
            return new Episode(
                    window.name(),
                    window.event(),
                    window.from(),
                    window.to(),
                    spx,
                    vix,
                    List.of(
                            future(front, first, firstTo),
                            future(front.plusMonths(1), second, secondTo),
                            future(front.plusMonths(2), third, thirdTo)),
                    vvix);
        }

        private static FutureChange future(YearMonth month, double from, double to) {
            return new FutureChange(new VixFuture(month), new Change(from, to));
        }
    }
}
