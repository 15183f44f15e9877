package dev.wingspread.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads JSON texts of other programs token by token, for files too large to become a tree. Text that is not JSON is one
 * fault with its line and column, in the words of {@link JsonTree}.
 */
public final class JsonStream {

    private static final int MAX_DEPTH = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(1 << 20)
                    .build())
            // Other programs write NaN for a number they do not have.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Names that collide make reading slow, which the size of a file bounds, but are no reason to break off.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private JsonStream() {}

    /** Takes what it needs of the tokens; whatever follows is checked to be JSON and left out. */
    @FunctionalInterface
    public interface Taker {

        /** Reads on from before the first token. */
        void take(JsonParser tokens) throws IOException;
    }

    /**
     * Reads a text.
     *
     * @param bytes the text; never changed
     * @param file name of the file as the user knows it
     * @param taker takes from the tokens what it needs
     * @return a fault where the text is not JSON from beginning to end, whatever was taken before; otherwise empty
     */
    public static Optional<Failure> read(byte[] bytes, String file, Taker taker) {
        try (JsonParser tokens = JSON.createParser(bytes)) {
            taker.take(tokens);
            return hasMoreThanOneValue(tokens) ? Optional.of(explained(bytes, file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(explained(bytes, file));
        }
    }

    /** Reads on to the end of the value, and whether anything follows. */
    private static boolean hasMoreThanOneValue(JsonParser tokens) throws IOException {
        while (tokens.currentToken() == null || !tokens.getParsingContext().inRoot()) {
            if (tokens.nextToken() == null) {
                return false;
            }
        }
        return tokens.nextToken() != null;
    }

    /** Reads the text once more, as characters: only of these are places known. */
    private static Failure explained(byte[] bytes, String file) {
        Loaded<String> text = FileText.decode(bytes, file, Integer.MAX_VALUE);
        return text.value()
                .map(characters -> explained(characters, file))
                .orElseGet(() -> text.faults().get(0));
    }

    /** Some complaints of the parser have no place: then it is where the parser has come to. */
    private static JsonLocation placeOf(JsonProcessingException complaint, JsonParser tokens) {
        return Optional.ofNullable(complaint.getLocation()).orElseGet(tokens::currentLocation);
    }

    private static Failure explained(String text, String file) {
        var faults = new SyntaxFault(text, file);
        try (JsonParser tokens = JSON.createParser(text)) {
            try {
                return hasMoreThanOneValue(tokens)
                        ? faults.trailing(tokens.currentTokenLocation())
                        : Failure.at(
                                SourceLocation.ofFile(file),
                                FailureReason.SYNTAX,
                                "the file is not JSON in UTF-8",
                                "fetch or save it again");
            } catch (StreamConstraintsException e) {
                return faults.beyondBounds(placeOf(e, tokens));
            } catch (JsonProcessingException e) {
                return faults.at(placeOf(e, tokens), tokens.getParsingContext());
            }
        } catch (IOException e) {
            // The source is a text in memory: only closing could fail, and it does not.
            throw new UncheckedIOException(e);
        }
    }
}
