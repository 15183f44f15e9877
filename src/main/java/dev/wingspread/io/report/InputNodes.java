package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.object;
import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.risk.inputs.InputFinding;
import dev.wingspread.risk.inputs.InputGrade;
import dev.wingspread.risk.inputs.InputQuality;

/** How good the inputs are, as a JSON object. */
final class InputNodes {

    private InputNodes() {}

    static ObjectNode inputs(InputQuality inputs) {
        ObjectNode node = object();
        put(node, "good_share", inputs.goodShare());
        node.put("good_legs", inputs.count(InputGrade.GOOD));
        node.put("legs", inputs.legs().size());
        ArrayNode findings = node.putArray("findings");
        for (InputQuality.Judged leg : inputs.worst()) {
            for (InputFinding finding : leg.inputs().findings()) {
                ObjectNode entry = findings.addObject();
                entry.put("symbol", leg.symbol());
                entry.put("structure", leg.structureId());
                entry.put("grade", finding.grade().name());
                entry.put("kind", finding.check().name());
                put(entry, "figure", finding.figure());
                entry.put("text", finding.text());
            }
        }
        return node;
    }
}
