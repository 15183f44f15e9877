package dev.wingspread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static dev.wingspread.ArchitectureTerms.classThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;
import java.util.function.Predicate;

/** What code may reach for beyond its arguments: the predicates of {@link ArchitectureTest} about calls. */
final class ReachableCalls {

    private static final String THREADS = "java\\.lang\\.Thread|java\\.util\\.Timer(Task)?"
            + "|java\\.util\\.concurrent\\.(.*Execut.*|ForkJoin.*|CompletableFuture|ThreadLocalRandom)";

    private ReachableCalls() {}

    static ArchCondition<JavaClass> runOnAnotherThread() {
        return dependOnClassesThat(classThat(
                        "start or schedule threads", each -> each.getName().matches(THREADS)))
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
                        access -> access.getTarget().getFullName().endsWith(".printStackTrace()")))
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

    private static DescribedPredicate<JavaAccess<?>> accessThat(
            String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
