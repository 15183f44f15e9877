package dev.wingspread.model.recognition;

import dev.wingspread.model.Structure;
import java.util.List;

/**
 * What loose positions may form, to be confirmed or changed. Whatever is changed, every contract of every position stays.
 *
 * @param proposals structures with unique ids: condors by expiry, ladders, loose legs
 */
public record Recognition(List<ProposedStructure> proposals) {

    public Recognition {
        proposals = List.copyOf(proposals);
    }

    /** The structures as they would be in the book. */
    public List<Structure> structures() {
        return proposals.stream().map(ProposedStructure::structure).toList();
    }
}
