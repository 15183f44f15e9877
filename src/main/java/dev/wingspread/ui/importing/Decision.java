package dev.wingspread.ui.importing;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.recognition.ProposedStructure;
import dev.wingspread.model.recognition.Recognition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something the user decided about what was recognised. Structures are told by what they hold, so that a decision stays
 * when a row is typed in or a file is added and everything is recognised anew; it falls away with what it was about.
 */
sealed interface Decision {

    /** What was recognised, so decided; as it was where the decision is about something that is not there. */
    Recognition on(Recognition recognised);

    /** What a structure holds, in letters. */
    static String contentOf(Structure structure) {
        return structure.legs().stream()
                .map(Decision::contentOf)
                .sorted()
                .collect(Collectors.joining(
                        ",", structure.openedOn().map(Object::toString).orElse("") + ":", ""));
    }

    private static String contentOf(Leg leg) {
        return leg.instrument().symbol() + "*" + leg.quantity();
    }

    private static Optional<String> idOf(Recognition recognised, String content) {
        return recognised.proposals().stream()
                .map(ProposedStructure::structure)
                .filter(structure -> contentOf(structure).equals(content))
                .map(Structure::id)
                .findFirst();
    }

    /** A structure in its parts. */
    record Split(String content) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return idOf(recognised, content).map(recognised::split).orElse(recognised);
        }
    }

    /** Structures as one. */
    record Joined(List<String> contents) implements Decision {
        public Joined {
            contents = List.copyOf(contents);
        }

        @Override
        public Recognition on(Recognition recognised) {
            Set<String> ids = new LinkedHashSet<>();
            contents.forEach(content -> idOf(recognised, content).ifPresent(ids::add));
            return ids.size() == contents.size() ? recognised.joined(ids).orThrow() : recognised;
        }
    }

    /** A condor in another layer. */
    record Layered(String content, Layer layer) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return idOf(recognised, content)
                    .map(id -> recognised.withLayer(id, layer))
                    .orElse(recognised);
        }
    }

    /** A structure that does not come into the book, or does again. */
    record Ticked(String content, boolean isIn) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return idOf(recognised, content)
                    .map(id -> isIn ? recognised.including(id) : recognised.without(id))
                    .orElse(recognised);
        }
    }
}
