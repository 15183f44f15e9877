package dev.wingspread.io.portfolio;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.JsonPlace;
import dev.wingspread.io.json.ListField;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.io.json.Remarks;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one structure of a portfolio.
 *
 * <table>
 * <caption>Fields of a structure</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code id}</td><td>text, not blank, unique in the file</td><td>fault</td></tr>
 * <tr><td>{@code kind}</td><td>IRON_CONDOR, VIX_CALL_LADDER or LOOSE_LEGS; the legs must form one</td><td>fault</td></tr>
 * <tr><td>{@code layer}</td><td>S, M or L; condors only</td><td>fault for a condor</td></tr>
 * <tr><td>{@code openedOn}</td><td>date, 1998 to 2199</td><td>unknown</td></tr>
 * <tr><td>{@code fees}</td><td>dollars paid, 0 to 1e9</td><td>unknown</td></tr>
 * <tr><td>{@code note}</td><td>text</td><td>empty</td></tr>
 * <tr><td>{@code legs}</td><td>list of 1 to 2,000 legs, see {@link LegReader}</td><td>fault</td></tr>
 * </table>
 *
 * <p>Whether the legs form the structure is judged only when every leg could be read.
 */
final class StructureReader {

    private static final double MAX_FEES = 1e9;
    /** With the greatest quantity of each leg, their sum still fits an integer. */
    private static final int MAX_LEGS = 2000;

    private static final int MAX_ID_LENGTH = 100;

    private final Map<String, JsonPlace> placesOfIds = new HashMap<>();

    Optional<Structure> structure(ObjectReader in) {
        in.knows("id", "kind", "layer", "openedOn", "fees", "note", "legs");
        Field<String> id = in.text("id")
                .required("\"S-1\"")
                .check(text -> !text.isBlank(), text -> "is blank", "give the structure a name of its own")
                .check(
                        text -> text.length() <= MAX_ID_LENGTH && text.chars().noneMatch(Character::isISOControl),
                        text -> "is longer than " + MAX_ID_LENGTH + " characters or holds control characters",
                        "give the structure a short name on one line");
        requireUnique(id);
        Field<StructureKind> kind = in.word("kind", StructureKind.class).required("\"IRON_CONDOR\"");
        Field<Layer> layer = in.word("layer", Layer.class);
        Field<LocalDate> openedOn = in.date("openedOn")
                .check(
                        date -> date.getYear() >= TradingCalendar.FIRST_YEAR,
                        date -> "is " + date + ", before the trading calendar starts in " + TradingCalendar.FIRST_YEAR,
                        "correct the date, or leave it out if it is unknown")
                .expect(TradingCalendar::isTradingDay, date -> "is " + date + ", no trading day", "check the date");
        NumberField fees = in.number("fees")
                .hint("write the dollars paid, 0 or more")
                .atLeast(0)
                .atMost(MAX_FEES);
        Field<String> note = in.text("note");
        ListField legs = in.list("legs").required("[ … ]");
        legs.check(
                entries -> entries.size() <= MAX_LEGS,
                entries -> "has " + entries.size() + " entries, more than " + MAX_LEGS,
                "split the structure");
        List<Leg> read = legs.each(new LegReader(openedOn.value())::leg);
        kind.value().ifPresent(known -> {
            judgeLayer(known, layer);
            judgeLegs(known, legs, read, in.remarks());
        });
        return in.ifFaultless(() -> switch (kind.get()) {
            case IRON_CONDOR ->
                new IronCondor(id.get(), layer.get(), openedOn.value(), fees.optional(), note.orElse(""), read);
            case VIX_CALL_LADDER ->
                new VixCallLadder(id.get(), openedOn.value(), fees.optional(), note.orElse(""), read);
            case LOOSE_LEGS -> new LooseLegs(id.get(), openedOn.value(), fees.optional(), note.orElse(""), read);
        });
    }

    private void requireUnique(Field<String> id) {
        id.value().ifPresent(text -> {
            JsonPlace first = placesOfIds.putIfAbsent(text, id.place());
            if (first != null) {
                id.fault(
                        FailureReason.DUPLICATE,
                        "the id '" + text + "' is already used at line " + first.line() + ", column " + first.column(),
                        "give each structure an id of its own");
            }
        });
    }

    private static void judgeLayer(StructureKind kind, Field<Layer> layer) {
        if (kind == StructureKind.IRON_CONDOR) {
            layer.required("\"S\" (or \"M\" or \"L\")");
        } else if (layer.isGiven()) {
            layer.fault(
                    FailureReason.INCONSISTENT,
                    "layer is given for a structure of kind " + kind,
                    "remove it; only a structure of kind IRON_CONDOR has a layer");
        }
    }

    private static void judgeLegs(StructureKind kind, ListField legs, List<Leg> read, Remarks remarks) {
        if (legs.value().isEmpty()) {
            return;
        }
        boolean isComplete = read.size() == legs.size();
        if (legs.size() == 0) {
            remarks.fault(
                    legs.place(), FailureReason.MISSING, "legs is an empty list", "add a leg or remove the structure");
        } else if (kind == StructureKind.IRON_CONDOR && legs.size() != 4) {
            condorFault(remarks, legs, "it has " + legs.size() + " legs instead of four");
        } else if (kind == StructureKind.IRON_CONDOR && isComplete) {
            IronCondor.faultsOf(read).forEach(problem -> condorFault(remarks, legs, problem));
        } else if (kind == StructureKind.VIX_CALL_LADDER && isComplete) {
            VixCallLadder.faultsOf(read)
                    .forEach(problem -> remarks.fault(
                            legs.place(),
                            FailureReason.INCONSISTENT,
                            "not a VIX call ladder: " + problem,
                            "hold bought VIX or VIXW calls or call spreads here, anything else as LOOSE_LEGS"));
        }
    }

    private static void condorFault(Remarks remarks, ListField legs, String problem) {
        remarks.fault(
                legs.place(),
                FailureReason.INCONSISTENT,
                "not an iron condor: " + problem,
                "use long put < short put < short call < long call of one root, expiry and size, or kind LOOSE_LEGS");
    }
}
