package dev.wingspread.scenario.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.spike.TenorBetas;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodesTest {

    /** Published with two decimals. */
    private static final double TWO_DECIMALS = 0.005 + 1e-9;

    /** Published with one decimal. */
    private static final double ONE_DECIMAL = 0.05 + 1e-9;

    private static final double ROUNDING = 1e-12;

    private static Episode episode(String name) {
        return Episodes.named(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "lehman-2008,         -18.2, 0.88, 0.31, 0.22, 2008-10-22, 2008-12-17",
        "flash-crash-2010,     -4.7, 0.55, 0.34, 0.28, 2010-05-19, 2010-07-21",
        "downgrade-2011,       -6.7, 0.47, 0.25, 0.21, 2011-08-17, 2011-10-19",
        "yuan-2015,            -7.0, 0.36, 0.24, 0.18, 2015-09-16, 2015-11-18",
        "brexit-2016,          -3.6, 0.71, 0.53, 0.42, 2016-07-20, 2016-09-21",
        "volmageddon-2018,     -4.1, 0.88, 0.65, 0.48, 2018-02-14, 2018-04-18",
        "grind-2018, -15.7, 0.43, 0.29, 0.22, 2019-01-16, 2019-03-19",
        "covid-week-2020,     -11.5, 0.41, 0.25, 0.18, 2020-03-18, 2020-05-20",
        "covid-peak-2020,     -29.5, 0.84, 0.63, 0.42, 2020-03-18, 2020-05-20",
        "rates-2022,           -6.7, 0.54, 0.40, 0.26, 2022-02-16, 2022-04-20",
        "ukraine-2022,         -6.1, 0.85, 0.66, 0.53, 2022-03-15, 2022-05-18",
        "inflation-2022,       -8.9, 0.87, 0.66, 0.51, 2022-06-15, 2022-08-17",
        "yen-carry-2024,       -6.1, 0.72, 0.63, 0.40, 2024-08-21, 2024-10-16",
        "fed-2024,             -2.9, 0.24, 0.17, 0.13, 2025-01-22, 2025-03-18",
        "tariffs-2025,        -10.5, 0.52, 0.36, 0.27, 2025-04-16, 2025-06-18",
        "tariffs-peak-2025,   -12.1, 0.62, 0.37, 0.26, 2025-04-16, 2025-06-18"
    })
    void movesAndResponsesAreThePublishedOnes(
            String name, double spx, double first, double second, double third, LocalDate front, LocalDate last) {
        Episode episode = episode(name);
        List<TenorBetas.Point> betas = episode.futureResponse().points();
        assertEquals(spx, episode.spx().percent(), ONE_DECIMAL);
        assertEquals(first, betas.get(0).beta(), TWO_DECIMALS);
        assertEquals(second, betas.get(1).beta(), TWO_DECIMALS);
        assertEquals(third, betas.get(2).beta(), TWO_DECIMALS);
        assertEquals(front, episode.futures().get(0).future().expiry());
        assertEquals(last, episode.futures().get(2).future().expiry());
    }

    @Test
    void everyEpisodeHasANameOfItsOwn() {
        var names = new HashSet<String>();
        Episodes.ALL.forEach(episode -> assertTrue(names.add(episode.name()), episode.name()));
        assertEquals(16, names.size());
        assertEquals(Optional.empty(), Episodes.named("yen"));
        assertEquals(Optional.of(episode("fed-2024")), Episodes.named(" FED-2024 "));
    }

    @Test
    void theyAreListedByDate() {
        for (int i = 1; i < Episodes.ALL.size(); i++) {
            assertTrue(Episodes.ALL.get(i - 1).to().isBefore(Episodes.ALL.get(i).to()));
        }
    }

    @Test
    void betweenTheContractsTheResponseRunsStraightAndOutsideItIsFlat() {
        TenorBetas betas = episode("yen-carry-2024").futureResponse();
        TenorBetas.Point first = betas.points().get(0);
        TenorBetas.Point second = betas.points().get(1);
        assertEquals(16.10 / 22.21, first.beta(), ROUNDING);
        assertEquals(first.beta(), betas.at(0), ROUNDING);
        assertEquals(first.beta(), betas.at(first.years()), ROUNDING);
        assertEquals((first.beta() + second.beta()) / 2, betas.at((first.years() + second.years()) / 2), ROUNDING);
        assertEquals(betas.points().get(2).beta(), betas.at(2), ROUNDING);
    }

    @Test
    void timesAreThoseFromTheCloseToTheMorningOfTheSettlement() {
        double days =
                365 * episode("yen-carry-2024").futureResponse().points().get(0).years();
        assertEquals(21 - 6.5 / 24, days, 1e-9, "31 July 16:00 to 21 August 9:30");
    }
}
