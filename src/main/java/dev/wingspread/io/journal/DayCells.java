package dev.wingspread.io.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.io.table.ShortestDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The cells of a stored row as one JSON object, numbers as numbers, so that the database's own functions can reach them.
 * They read back to the same texts.
 */
final class DayCells {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DayCells() {}

    static String write(Map<String, String> cells) {
        ObjectNode node = MAPPER.createObjectNode();
        cells.forEach((column, cell) -> {
            OptionalDouble number = PlainNumber.parse(cell);
            if (number.isPresent() && ShortestDecimal.of(number.getAsDouble()).equals(cell)) {
                node.put(column, number.getAsDouble());
            } else {
                node.put(column, cell);
            }
        });
        return node.toString();
    }

    static Map<String, String> read(String text) throws JsonProcessingException {
        var cells = new LinkedHashMap<String, String>();
        JsonNode node = MAPPER.readTree(text);
        node.properties()
                .forEach(field -> cells.put(
                        field.getKey(),
                        field.getValue().isNumber()
                                ? ShortestDecimal.of(field.getValue().asDouble())
                                : field.getValue().asText()));
        return cells;
    }
}
