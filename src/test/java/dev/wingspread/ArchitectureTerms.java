package dev.wingspread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
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

    // What code may reach for

    static ArchCondition<JavaClass> runOnAnotherThread() {
        return dependOnClassesThat(
                        classThat(
                                "start or schedule threads",
                                each -> each.isEquivalentTo(Thread.class)
                                        || each.getName().startsWith("java.util.Timer")
                                        || each.getName()
                                                .matches(
                                                        "java\\.util\\.concurrent\\."
                                                                + "(.*Execut.*|ForkJoin.*|CompletableFuture|ThreadLocalRandom|StructuredTask.*)")))
                .or(accessTargetWhere(accessThat(
                        "are parallel",
                        access -> Set.of("parallelStream", "parallel").contains(access.getName())
                                && access.getTargetOwner().getPackageName().startsWith("java.util"))))
                .as("run on another thread");
    }

    static ArchCondition<JavaClass> readTheSurroundings() {
        DescribedPredicate<JavaAccess<?>> readTheClock = accessThat(
                "read the clock",
                access -> access.getName().equals("now")
                        && resideInAnyPackage("java.time..").test(access.getTargetOwner()));
        return accessTargetWhere(readTheClock
                        .or(targetIs(
                                "java.lang.System.currentTimeMillis()",
                                "java.lang.System.nanoTime()",
                                "java.time.Clock.systemUTC()",
                                "java.time.Clock.systemDefaultZone()",
                                "java.time.ZoneId.systemDefault()",
                                "java.util.Date.<init>()",
                                "java.util.Calendar.getInstance()",
                                "java.util.TimeZone.getDefault()"))
                        .or(targetIs(
                                "java.lang.Math.random()",
                                "java.util.Random.<init>()",
                                "java.util.UUID.randomUUID()",
                                "java.util.Collections.shuffle(java.util.List)"))
                        .or(accessThat(
                                "read the environment",
                                access -> access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("getenv", "getProperty", "getProperties")
                                                .contains(access.getName()))))
                .as("read the clock, the time zone, chance or the environment");
    }

    /** Calls that silently take locale or character set from the machine. */
    static DescribedPredicate<JavaAccess<?>> areFormattedOrEncodedByDefault() {
        return targetIs(
                        "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.lang.String.formatted([Ljava.lang.Object;)",
                        "java.lang.String.toLowerCase()",
                        "java.lang.String.toUpperCase()",
                        "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
                        "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
                        "java.util.Formatter.<init>()",
                        "java.util.Formatter.<init>(java.lang.Appendable)",
                        "java.util.Scanner.<init>(java.io.InputStream)",
                        "java.util.Locale.getDefault()",
                        "java.text.DecimalFormat.<init>()",
                        "java.text.DecimalFormat.<init>(java.lang.String)",
                        "java.text.NumberFormat.getInstance()",
                        "java.text.NumberFormat.getNumberInstance()",
                        "java.text.NumberFormat.getIntegerInstance()",
                        "java.text.NumberFormat.getCurrencyInstance()",
                        "java.text.NumberFormat.getPercentInstance()",
                        "java.text.SimpleDateFormat.<init>(java.lang.String)",
                        "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
                        "java.time.format.DateTimeFormatterBuilder.toFormatter()")
                .or(targetIs(
                        "java.lang.String.getBytes()",
                        "java.lang.String.<init>([B)",
                        "java.nio.charset.Charset.defaultCharset()",
                        "java.io.ByteArrayOutputStream.toString()",
                        "java.io.InputStreamReader.<init>(java.io.InputStream)",
                        "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                        "java.io.FileReader.<init>(java.io.File)",
                        "java.io.FileReader.<init>(java.lang.String)",
                        "java.io.FileWriter.<init>(java.io.File)",
                        "java.io.FileWriter.<init>(java.lang.String)",
                        "java.io.PrintWriter.<init>(java.io.OutputStream)",
                        "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
                        "java.io.PrintStream.<init>(java.io.OutputStream)",
                        "java.io.PrintStream.<init>(java.io.OutputStream, boolean)"))
                .as("is formatted or encoded as the machine happens to be set");
    }

    static DescribedPredicate<JavaAccess<?>> areStandardStreams() {
        return targetIs(
                        "java.lang.System.out",
                        "java.lang.System.err",
                        "java.lang.System.in",
                        "java.lang.System.console()")
                .or(accessThat(
                        "print a stack trace",
                        access -> access.getTarget().getName().equals("printStackTrace")
                                && access.getTarget().getFullName().endsWith("()")))
                .as("is a standard stream");
    }

    /**
     * Matches fields, methods and constructors by their full name, called or referenced.
     *
     * @param fullNames such as {@code java.lang.String.getBytes()} or {@code java.lang.String.<init>([B)}
     */
    static DescribedPredicate<JavaAccess<?>> targetIs(String... fullNames) {
        Set<String> wanted = Set.of(fullNames);
        return accessThat(
                "is one of " + wanted,
                access -> wanted.contains(access.getTarget().getFullName()));
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

    private static DescribedPredicate<JavaClass> classThat(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaAccess<?>> accessThat(
            String description, Predicate<JavaAccess<?>> predicate) {
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
