package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.support.UndoHistory;
import dev.wingspread.ui.testing.Workstations;
import dev.wingspread.ui.whatif.BetaChoice;
import dev.wingspread.ui.whatif.ShockRange;
import dev.wingspread.ui.whatif.WhatIfViewModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The panel and the command line give the same figures for the same scenario. */
class WhatIfPanelTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";

    private final UseCases useCases = Workstations.useCases();
    private final OpenBook book = useCases.workspace()
            .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();
    private final WhatIfViewModel panel = new WhatIfViewModel(new UndoHistory());

    private static JsonNode json(String... args) throws IOException {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private void assertShows(JsonNode report) {
        WhatIfReport outcome = useCases.valuation().whatIf(book, panel.shock(book));
        assertEquals(report.get("condors_pnl_usd").asDouble(), outcome.condorsPnlUsd());
        assertEquals(report.get("hedge_pnl_usd").asDouble(), outcome.hedgePnlUsd());
        assertEquals(report.get("total_pnl_usd").asDouble(), outcome.totalPnlUsd());
    }

    @Test
    void everyParameterOfThePanelIsAnOptionOfTheCommand() throws IOException {
        panel.openedBook(book);
        panel.applyCell(-3.2, 9.5, 5);
        panel.valueProperty(ShockRange.VOL_OF_VOL).set(10);
        panel.valueProperty(ShockRange.BETA0).set(0.8);
        panel.valueProperty(ShockRange.BETA_INF).set(0.25);
        panel.valueProperty(ShockRange.KAPPA).set(6.5);
        panel.valueProperty(ShockRange.EXPONENT).set(0.5);
        panel.valueProperty(ShockRange.STICKINESS).set(0.35);
        panel.valueProperty(ShockRange.SKEW).set(0.02);
        panel.valueProperty(ShockRange.RATE).set(-0.75);
        panel.baseProperty().set(BaseCurve.MARTINGALE);
        String options = "--dvix 9.5 --spx -3.2% --days 5 --vol-of-vol 10 --beta 0.8,0.25,6.5 --exponent 0.5 "
                + "--stickiness 0.35 --skew 0.02 --rate -0.75 --base MARTINGALE --format json";
        assertShows(json(("whatif " + BOOK + " " + options).split(" ")));
    }

    @Test
    void aCoupledSpikeWithAPresetIsTheSame() throws IOException {
        panel.openedBook(book);
        panel.spike(7);
        panel.choose(BetaChoice.LOW);
        assertShows(json("whatif", BOOK, "--dvix", "7", "--beta", "LOW", "--format", "json"));
    }

    @Test
    void anEpisodeIsTheOneOfTheStressCommand() throws IOException {
        panel.openedBook(book);
        for (String name : List.of("covid-peak-2020", "fed-2024")) {
            panel.apply(Episodes.named(name).orElseThrow(), Replay.RELATIVE);
            String[] command = {"stress", BOOK, "--relative", "--episode", name, "--format", "json"};
            assertShows(json(command).get("episodes").get(0));
        }
    }
}
