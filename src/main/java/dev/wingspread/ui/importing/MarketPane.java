package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.importing.ImportMarket.Source;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which market the book is valued in, what had to be assumed for it, and what it cannot price. */
final class MarketPane extends VBox {

    MarketPane(ImportViewModel model) {
        ImportMarket market = model.market();
        getStyleClass().add("import-page");
        var group = new ToggleGroup();
        RadioButton open = ImportParts.radio(
                "import-market-open", "The market that is open", group, market.sourceProperty(), Source.OPEN);
        RadioButton files = ImportParts.radio(
                "import-market-files", "The market of the files", group, market.sourceProperty(), Source.FILES);
        files.disableProperty().bind(market.offeredProperty().not());
        Label openText = ImportParts.sentence("import-market-open-text", market.openTextProperty());
        Label madeText = ImportParts.sentence("import-market-made-text", market.madeTextProperty());
        openText.getStyleClass().addAll("caption", "import-choice-text");
        madeText.getStyleClass().addAll("caption", "import-choice-text");
        var remarks = new RemarkList(
                "import-market-remarks",
                "What was assumed for the market of the files",
                "Nothing had to be assumed: there are no files of Cboe, or they are complete.");
        market.remarksProperty().subscribe(remarks::show);
        VBox.setVgrow(remarks, Priority.ALWAYS);
        Label unpriced = ImportParts.sentence("import-unpriced", "");
        Label quality = ImportParts.sentence("import-quality", "");
        var list = ImportParts.sentences("import-unpriced-legs");
        model.candidate().onEffect(() -> {
            List<String> legs = model.candidate().unpriced();
            unpriced.setText(
                    legs.isEmpty()
                            ? model.candidate().quality().isEmpty()
                                    ? ""
                                    : "Every imported leg has a price in this market."
                            : Formats.plural(legs.size(), "imported leg has", "imported legs have")
                                    + " no price in this market and stay out of every sum:");
            quality.setText(model.candidate().quality());
            ImportParts.into(list).accept(legs.stream().limit(MOST_LISTED).toList());
        });
        getChildren()
                .addAll(
                        open,
                        openText,
                        files,
                        madeText,
                        ImportParts.bar(ImportParts.title("What was assumed for the market of the files")),
                        remarks,
                        quality,
                        unpriced,
                        list);
    }

    /** More are counted but not listed. */
    private static final int MOST_LISTED = 6;
}
