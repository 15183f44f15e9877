package dev.wingspread.model.recognition;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What loose positions may form, to be confirmed or changed. Whatever is changed, every contract of every position stays;
 * what is not wanted in the book is marked, not lost.
 *
 * @param proposals structures with unique ids: condors by expiry, ladders, loose legs
 * @param unwanted ids of proposals that are not to come into the book
 * @param layers how condors come into layers
 * @param taken ids that the book they would join has already
 */
public record Recognition(
        List<ProposedStructure> proposals, Set<String> unwanted, LayerChoice layers, Set<String> taken) {

    public Recognition {
        proposals = List.copyOf(proposals);
        unwanted = Set.copyOf(unwanted);
        taken = Set.copyOf(taken);
        Checks.require(
                proposals.stream().map(Recognition::idOf).distinct().count() == proposals.size(),
                "the ids of proposals must be unique");
    }

    /** The structures as they would be in the book, without the unwanted ones. */
    public List<Structure> structures() {
        return proposals.stream()
                .map(ProposedStructure::structure)
                .filter(structure -> isWanted(structure.id()))
                .toList();
    }

    /** All legs of all proposals, wanted or not. */
    public List<Leg> legs() {
        return proposals.stream()
                .flatMap(each -> each.structure().legs().stream())
                .toList();
    }

    /**
     * The proposal of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ProposedStructure proposal(String id) {
        return proposals.stream()
                .filter(each -> idOf(each).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no proposal is named " + id));
    }

    /** Whether the proposal is to come into the book. */
    public boolean isWanted(String id) {
        return !unwanted.contains(id);
    }

    /** The same without a proposal in the book. */
    public Recognition without(String id) {
        var marked = new LinkedHashSet<>(unwanted);
        marked.add(idOf(proposal(id)));
        return new Recognition(proposals, marked, layers, taken);
    }

    /** The same with a proposal in the book again. */
    public Recognition including(String id) {
        var marked = new LinkedHashSet<>(unwanted);
        marked.remove(idOf(proposal(id)));
        return new Recognition(proposals, marked, layers, taken);
    }

    /** Whether a proposal consists of smaller ones. */
    public boolean isSplittable(String id) {
        return proposal(id).structure().legs().size() > 1;
    }

    /**
     * The same with a proposal in its parts, at its place: a condor becomes its put spread and its call spread, anything
     * else its legs one by one. A single leg stays.
     */
    public Recognition split(String id) {
        ProposedStructure whole = proposal(id);
        if (!isSplittable(id)) {
            return this;
        }
        Structure structure = whole.structure();
        List<List<Leg>> parts = structure.match(
                condor -> List.of(
                        List.of(condor.longPut(), condor.shortPut()), List.of(condor.shortCall(), condor.longCall())),
                ladder -> oneByOne(ladder.legs()),
                loose -> oneByOne(loose.legs()));
        List<FormedStructure> formed = parts.stream()
                .map(legs -> new FormedStructure(legs, structure.openedOn(), OptionalDouble.empty(), structure.note()))
                .toList();
        return inPlaceOf(List.of(id), formed, true, "it was split off " + id);
    }

    private static List<List<Leg>> oneByOne(List<Leg> legs) {
        return legs.stream().map(List::of).toList();
    }

    /**
     * The same with some contracts of a proposal taken off it as a structure of the same kind.
     *
     * @param contracts how many; above 0 and below the size of the proposal's smallest leg
     * @throws IllegalArgumentException if the proposal is not so large
     */
    public Recognition parted(String id, int contracts) {
        Structure whole = proposal(id).structure();
        Checks.require(
                contracts > 0 && contracts <= mostParted(id),
                contracts + " of " + id + " cannot be taken off: at most " + mostParted(id));
        Structure rest =
                whole.withLegs(sized(whole, leg -> leg.quantity() - Integer.signum(leg.quantity()) * contracts));
        Structure taken = whole.withLegs(sized(whole, leg -> Integer.signum(leg.quantity()) * contracts));
        Recognition shrunk =
                replaced(id, new ProposedStructure(rest, Ground.DECIDED, "you took " + contracts + " off it"));
        var fresh = new ProposedStructure(
                named(taken, freeId(beginningOf(whole))), Ground.DECIDED, "you took it off " + id);
        return shrunk.with(id, fresh);
    }

    private Recognition with(String after, ProposedStructure fresh) {
        var changed = new ArrayList<>(proposals);
        changed.add(proposals.indexOf(proposal(after)) + 1, fresh);
        var marked = new LinkedHashSet<>(unwanted);
        if (!isWanted(after)) {
            marked.add(idOf(fresh));
        }
        return new Recognition(changed, marked, layers, taken);
    }

    private static String beginningOf(Structure structure) {
        return structure.match(
                condor -> condor.layer() + "-", ladder -> FormedStructure.LADDER, loose -> FormedStructure.LOOSE);
    }

    /** How many contracts can be taken off a proposal so that some stay of every leg; 0 if none. */
    public int mostParted(String id) {
        return proposal(id).structure().legs().stream()
                        .mapToInt(leg -> Math.abs(leg.quantity()))
                        .min()
                        .orElse(1)
                - 1;
    }

    private static List<Leg> sized(Structure whole, ToIntFunction<Leg> size) {
        return whole.legs().stream()
                .map(leg -> new Leg(leg.instrument(), size.applyAsInt(leg), leg.entryPrice()))
                .toList();
    }

    /**
     * The same with proposals as one, at the place of the first: a condor or a ladder if their legs form one, else loose
     * legs. It is wanted if one of them was.
     *
     * @param ids names of proposals; fewer than two change nothing
     * @return the proposals; a warning says why they are no condor where they were joined to loose legs
     */
    public Loaded<Recognition> joined(Set<String> ids) {
        if (ids.size() < 2) {
            return Loaded.of(this);
        }
        FormedStructure whole = joinedStructure(ids);
        Recognition changed = inPlaceOf(inOrder(ids), List.of(whole), false, "you joined them");
        boolean isLoose = changed.proposals().stream()
                .filter(each -> !proposals.contains(each))
                .anyMatch(each -> each.structure() instanceof LooseLegs);
        return isLoose
                ? Loaded.of(
                        changed,
                        List.of(Failure.of(
                                FailureReason.INCONSISTENT,
                                "together they are loose legs: " + String.join("; ", IronCondor.faultsOf(whole.legs())),
                                "")))
                : Loaded.of(changed);
    }

    private FormedStructure joinedStructure(Set<String> ids) {
        return FormedStructure.of(
                inOrder(ids).stream().map(id -> proposal(id).structure()).toList());
    }

    /** Names in the order of the proposals. */
    private List<String> inOrder(Set<String> ids) {
        ids.forEach(this::proposal);
        return proposals.stream().map(Recognition::idOf).filter(ids::contains).toList();
    }

    /**
     * The same with a condor in another layer, under a free name of that layer.
     *
     * @throws IllegalArgumentException if the proposal is no condor
     */
    public Recognition withLayer(String id, Layer layer) {
        if (!(proposal(id).structure() instanceof IronCondor condor)) {
            throw new IllegalArgumentException(id + " is no condor and has no layer");
        }
        if (condor.layer() == layer) {
            return this;
        }
        var moved = new IronCondor(
                freeId(layer + "-"), layer, condor.openedOn(), condor.fees(), condor.note(), condor.legs());
        return replaced(id, new ProposedStructure(moved, Ground.DECIDED, "you chose layer " + layer));
    }

    /**
     * The same with a proposal under another name.
     *
     * @return the proposals, or why it cannot be named so
     */
    public Loaded<Recognition> renamed(String id, String name) {
        ProposedStructure named = proposal(id);
        String wanted = name.strip();
        if (wanted.equals(id)) {
            return Loaded.of(this);
        }
        if (wanted.isEmpty() || !isFree(wanted)) {
            return Loaded.failed(Failure.of(
                    FailureReason.DUPLICATE,
                    wanted.isEmpty() ? "a structure needs a name" : "there is a structure named " + wanted + " already",
                    "choose another name"));
        }
        return Loaded.of(
                replaced(id, new ProposedStructure(named(named.structure(), wanted), named.ground(), named.why())));
    }

    private static Structure named(Structure structure, String id) {
        return structure.match(
                condor -> new IronCondor(
                        id, condor.layer(), condor.openedOn(), condor.fees(), condor.note(), condor.legs()),
                ladder -> new VixCallLadder(id, ladder.openedOn(), ladder.fees(), ladder.note(), ladder.legs()),
                loose -> new LooseLegs(id, loose.openedOn(), loose.fees(), loose.note(), loose.legs()));
    }

    private Recognition replaced(String id, ProposedStructure fresh) {
        var changed = new ArrayList<>(proposals);
        changed.replaceAll(each -> idOf(each).equals(id) ? fresh : each);
        var marked = new LinkedHashSet<>(unwanted);
        if (marked.remove(id)) {
            marked.add(idOf(fresh));
        }
        return new Recognition(changed, marked, layers, taken);
    }

    /** The same with other structures at the place of the first of some. */
    private Recognition inPlaceOf(List<String> gone, List<FormedStructure> parts, boolean areLoose, String why) {
        var kept = new ArrayList<ProposedStructure>();
        var marked = new LinkedHashSet<>(unwanted);
        boolean isUnwanted = gone.stream().noneMatch(this::isWanted);
        gone.forEach(marked::remove);
        var used = new LinkedHashSet<>(taken);
        proposals.stream()
                .map(Recognition::idOf)
                .filter(id -> !gone.contains(id))
                .forEach(used::add);
        for (ProposedStructure each : proposals) {
            if (!gone.contains(idOf(each))) {
                kept.add(each);
            } else if (idOf(each).equals(gone.get(0))) {
                parts.forEach(part -> kept.add(decided(part, areLoose, why, used)));
            }
        }
        if (isUnwanted) {
            kept.stream()
                    .filter(each -> !proposals.contains(each))
                    .map(Recognition::idOf)
                    .forEach(marked::add);
        }
        return new Recognition(kept, marked, layers, taken);
    }

    private ProposedStructure decided(FormedStructure part, boolean isLoose, String why, Set<String> used) {
        FormedStructure.Named named = isLoose
                ? part.loose(beginning -> free(beginning, used::contains))
                : part.named(layers, beginning -> free(beginning, used::contains));
        used.add(named.structure().id());
        return new ProposedStructure(
                named.structure(),
                Ground.DECIDED,
                why + named.layerReason().map(reason -> "; " + reason).orElse(""));
    }

    private static String idOf(ProposedStructure proposal) {
        return proposal.structure().id();
    }

    private boolean isFree(String id) {
        return !taken.contains(id)
                && proposals.stream().noneMatch(each -> idOf(each).equals(id));
    }

    private String freeId(String beginning) {
        return free(beginning, id -> !isFree(id));
    }

    /** The beginning with the first number that is free. */
    static String free(String beginning, Predicate<String> isTaken) {
        int number = 1;
        while (isTaken.test(beginning + number)) {
            number++;
        }
        return beginning + number;
    }
}
