package dev.wingspread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.wingspread.base.ArchitectureException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words {@link ArchitectureTest} is written in. */
final class ArchitectureTerms {

    static final String BASE_PACKAGE = "dev.wingspread";

    /** From the bottom up; the last two before the root stand side by side. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("base"),
            Set.of("model"),
            Set.of("market"),
            Set.of("pricing"),
            Set.of("risk"),
            Set.of("scenario"),
            Set.of("strategy"),
            Set.of("monitor"),
            Set.of("io"),
            Set.of("app"),
            Set.of("ui", "cli"),
            Set.of(""));

    /** The packages that only compute. */
    static final String[] CORE = Stream.of(
                    "base", "model", "market", "pricing", "risk", "scenario", "strategy", "monitor")
            .map(layer -> BASE_PACKAGE + "." + layer + "..")
            .toArray(String[]::new);

    private ArchitectureTerms() {}

    // Subjects. A class that carries an @ArchitectureException is subject to no rule.

    static GivenClassesConjunction everyClass() {
        return classes().that(excepted().negate());
    }

    static GivenClassesConjunction everyClassIn(String... packages) {
        return everyClass().and().resideInAnyPackage(packages);
    }

    static GivenClassesConjunction noClass() {
        return noClasses().that(excepted().negate());
    }

    static GivenClassesConjunction noClassThat(DescribedPredicate<? super JavaClass> predicate) {
        return noClass().and(predicate);
    }

    static GivenClassesConjunction noClassIn(String... packages) {
        return noClass().and().resideInAnyPackage(packages);
    }

    static GivenClassesConjunction noClassOutside(String... packages) {
        return noClass().and().resideOutsideOfPackages(packages);
    }

    static DescribedPredicate<JavaClass> excepted() {
        return classThat("are excepted", each -> exceptionOn(outermost(each)).isPresent());
    }

    static DescribedPredicate<JavaClass> areNamed(String... names) {
        return classThat(
                "are named " + String.join(", ", names), each -> List.of(names).contains(each.getName()));
    }

    /** Nested and anonymous classes go by the name of the file they stand in. */
    static DescribedPredicate<JavaClass> outermostNameEndsWith(String ending) {
        return classThat(
                "stand in a class named …" + ending,
                each -> outermost(each).getName().endsWith(ending));
    }

    static JavaClass outermost(JavaClass nested) {
        return nested.getEnclosingClass().map(ArchitectureTerms::outermost).orElse(nested);
    }

    // Layers

    static ArchCondition<JavaClass> belongToALayer() {
        return condition("belong to a layer", (each, complain) -> {
            if (rank(each) < 0) {
                complain.accept(each.getName() + " is in no known layer");
            }
        });
    }

    static ArchCondition<JavaClass> dependOnlyDownward() {
        return condition("depend only on their own layer and those below", (each, complain) -> {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                if (rank(dependency.getTargetClass()) > rank(each)) {
                    complain.accept(dependency.getDescription());
                }
            }
        });
    }

    /** The height of a class of ours; -1 for every other class. */
    private static int rank(JavaClass each) {
        String name = each.getBaseComponentType().getPackageName() + ".";
        if (!name.startsWith(BASE_PACKAGE + ".")) {
            return -1;
        }
        String layer = name.substring(BASE_PACKAGE.length() + 1).replaceFirst("\\..*", "");
        for (int rank = 0; rank < LAYERS.size(); rank++) {
            if (LAYERS.get(rank).contains(layer)) {
                return rank;
            }
        }
        return -1;
    }

    // What a class may look like

    static ArchCondition<JavaClass> beClosedValues() {
        return condition("be records, enums, sealed interfaces or stateless functions", (each, complain) -> {
            boolean sealedInterface = each.isInterface() && each.reflect().isSealed();
            if (!each.isRecord() && !each.isEnum() && !sealedInterface && !hasNoInstances(each)) {
                complain.accept(each.getDescription() + " can be extended or changed");
            }
        });
    }

    private static boolean hasNoInstances(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.FINAL)
                && each.getFields().stream().allMatch(field -> isStatic(field) && isFinal(field))
                && each.getMethods().stream().allMatch(ArchitectureTerms::isStatic);
    }

    private static boolean isStatic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isFinal(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.FINAL);
    }

    /** Looks at arguments, results, declared exceptions and fields, type arguments included. */
    static ArchCondition<JavaClass> exposeNothingFrom(String... packages) {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(packages);
        return condition(
                "expose nothing from " + String.join(", ", packages),
                (each, complain) -> each.getMembers().stream()
                        .filter(ArchitectureTerms::isPublished)
                        .filter(member -> typesShownBy(member)
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .anyMatch(hidden))
                        .forEach(member -> complain.accept(member.getDescription() + " shows a hidden type")));
    }

    private static boolean isPublished(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return member.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaType> typesShownBy(JavaMember member) {
        if (member instanceof JavaCodeUnit codeUnit) {
            return Stream.of(
                            Stream.of(codeUnit.getReturnType()),
                            codeUnit.getParameterTypes().stream(),
                            codeUnit.getExceptionTypes().stream())
                    .flatMap(types -> types);
        }
        return member instanceof JavaField field ? Stream.of(field.getType()) : Stream.empty();
    }

    // Exceptions

    static ArchCondition<JavaClass> giveTheReasonOfTheirException() {
        return condition("give the reason of their exception", (each, complain) -> {
            if (exceptionOn(each).filter(String::isBlank).isPresent()) {
                complain.accept(each.getName() + " gives no reason for its exception");
            }
        });
    }

    private static Optional<String> exceptionOn(JavaClass each) {
        return each.tryGetAnnotationOfType(ArchitectureException.class.getName())
                .flatMap(annotation -> annotation.get("value"))
                .map(Object::toString);
    }

    // Shorthand

    static DescribedPredicate<JavaClass> classThat(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                check.accept(each, complaint -> events.add(SimpleConditionEvent.violated(each, complaint)));
            }
        };
    }
}
