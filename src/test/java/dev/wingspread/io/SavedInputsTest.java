package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fuzz test over the files that are saved for it: no parser may fall back behind what a long run mended. */
class SavedInputsTest {

    @Test
    void everyClassOfFuzzTestsHasSome() {
        assertTrue(FuzzRun.tests().findAny().isPresent());
        FuzzRun.tests()
                .forEach(
                        type -> assertTrue(SavedInputs.fuzzTests(type).findAny().isPresent(), type.getName()));
    }

    @TestFactory
    Stream<DynamicContainer> everyParserSurvivesWhatWasFound() {
        return FuzzRun.tests()
                .map(type -> DynamicContainer.dynamicContainer(type.getSimpleName(), SavedInputs.tests(type)));
    }
}
