package dev.wingspread.io;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every fuzz test over the files that are saved for it: no parser may fall back behind what a long run mended. */
class SavedInputsTest {

    @TestFactory
    Stream<DynamicContainer> everyParserSurvivesWhatWasFound() {
        return FuzzRun.tests()
                .map(type -> DynamicContainer.dynamicContainer(type.getSimpleName(), SavedInputs.tests(type)));
    }
}
