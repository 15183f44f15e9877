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

    /**
     * A structure, told by what it holds.
     *
     * @param content opening day, contracts and quantities in letters
     * @param place how many structures of the same content stand before it, such as the halves of a condor
     */
    record Subject(String content, int place) {

        static Subject of(Recognition recognised, String id) {
            String content = contentOf(recognised.proposal(id).structure());
            return new Subject(content, alike(recognised, content).indexOf(id));
        }

        /** Its name among what was recognised. */
        Optional<String> in(Recognition recognised) {
            return alike(recognised, content).stream().skip(place).findFirst();
        }

        private static List<String> alike(Recognition recognised, String content) {
            return recognised.proposals().stream()
                    .map(ProposedStructure::structure)
                    .filter(structure -> contentOf(structure).equals(content))
                    .map(Structure::id)
                    .toList();
        }

        private static String contentOf(Structure structure) {
            return structure.legs().stream()
                    .map(Subject::contentOf)
                    .sorted()
                    .collect(Collectors.joining(
                            ",", structure.openedOn().map(Object::toString).orElse("") + ":", ""));
        }

        private static String contentOf(Leg leg) {
            return leg.instrument().symbol() + "*" + leg.quantity();
        }
    }

    /** A structure in its parts. */
    record Split(Subject subject) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return subject.in(recognised).map(recognised::split).orElse(recognised);
        }
    }

    /** Some contracts of a structure as one of their own. */
    record Parted(Subject subject, int contracts) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return subject.in(recognised)
                    .map(id -> recognised.parted(id, contracts))
                    .orElse(recognised);
        }
    }

    /** A structure under another name, unless something else has come to be named so. */
    record Renamed(Subject subject, String name) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return subject.in(recognised)
                    .flatMap(id -> recognised.renamed(id, name).value())
                    .orElse(recognised);
        }
    }

    /** Structures as one. */
    record Joined(List<Subject> subjects) implements Decision {
        public Joined {
            subjects = List.copyOf(subjects);
        }

        @Override
        public Recognition on(Recognition recognised) {
            Set<String> ids = new LinkedHashSet<>();
            subjects.forEach(subject -> subject.in(recognised).ifPresent(ids::add));
            return ids.size() == subjects.size() ? recognised.joined(ids).orThrow() : recognised;
        }
    }

    /** A condor in another layer. */
    record Layered(Subject subject, Layer layer) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return subject.in(recognised)
                    .map(id -> recognised.withLayer(id, layer))
                    .orElse(recognised);
        }
    }

    /** A structure that does not come into the book, or does again. */
    record Ticked(Subject subject, boolean isIn) implements Decision {
        @Override
        public Recognition on(Recognition recognised) {
            return subject.in(recognised)
                    .map(id -> isIn ? recognised.including(id) : recognised.without(id))
                    .orElse(recognised);
        }
    }
}
