package dev.wingspread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.wingspread.ArchitectureTerms.BASE_PACKAGE;
import static dev.wingspread.ArchitectureTerms.CORE;
import static dev.wingspread.ArchitectureTerms.areNamed;
import static dev.wingspread.ArchitectureTerms.beClosedValues;
import static dev.wingspread.ArchitectureTerms.belongToALayer;
import static dev.wingspread.ArchitectureTerms.dependOnlyDownward;
import static dev.wingspread.ArchitectureTerms.everyClass;
import static dev.wingspread.ArchitectureTerms.everyClassIn;
import static dev.wingspread.ArchitectureTerms.excepted;
import static dev.wingspread.ArchitectureTerms.exposeNothingFrom;
import static dev.wingspread.ArchitectureTerms.giveTheReasonOfTheirException;
import static dev.wingspread.ArchitectureTerms.noClass;
import static dev.wingspread.ArchitectureTerms.noClassIn;
import static dev.wingspread.ArchitectureTerms.noClassOutside;
import static dev.wingspread.ArchitectureTerms.noClassThat;
import static dev.wingspread.ArchitectureTerms.outermostNameEndsWith;
import static dev.wingspread.ReachableCalls.areFormattedOrEncodedByDefault;
import static dev.wingspread.ReachableCalls.areStandardStreams;
import static dev.wingspread.ReachableCalls.readTheSurroundings;
import static dev.wingspread.ReachableCalls.runOnAnotherThread;
import static dev.wingspread.ReachableCalls.targetIs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shape of the program, as described in {@code docs/architecture.md}. */
@AnalyzeClasses(packages = BASE_PACKAGE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] COMMONS_MATH = {"org.apache.commons.math3..", "org.apache.commons.numbers.."};
    private static final String[] JACKSON = {"com.fasterxml..", "tools.jackson.."};
    private static final String[] DATABASE = {"java.sql..", "javax.sql..", "org.sqlite.."};
    private static final String[] TOOLKIT = {"javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.."};
    private static final String[] NETWORK = {"java.net.http..", "javax.net.."};
    private static final String[] CONNECTIONS = {
        "java.net.Socket",
        "java.net.ServerSocket",
        "java.net.DatagramSocket",
        "java.net.URLConnection",
        "java.net.HttpURLConnection",
        "java.net.InetAddress",
        "java.nio.channels.SocketChannel",
        "java.nio.channels.ServerSocketChannel",
        "java.nio.channels.AsynchronousSocketChannel",
        "java.nio.channels.DatagramChannel"
    };
    private static final String[] LOGGING = {"org.slf4j..", "ch.qos.logback..", "java.util.logging.."};
    private static final String ROOT = BASE_PACKAGE;
    private static final String APP = BASE_PACKAGE + ".app..";
    private static final String CLI = BASE_PACKAGE + ".cli..";
    private static final String IO = BASE_PACKAGE + ".io..";
    private static final String DOWNLOAD = BASE_PACKAGE + ".io.download..";
    private static final String JOURNAL_FILE = BASE_PACKAGE + ".io.journal..";
    private static final String KERNEL = BASE_PACKAGE + ".pricing.kernel..";
    private static final String MARKET = BASE_PACKAGE + ".market..";
    private static final String MODEL = BASE_PACKAGE + ".model..";
    private static final String PRICING = BASE_PACKAGE + ".pricing..";
    private static final String RISK = BASE_PACKAGE + ".risk..";
    private static final String STRATEGY = BASE_PACKAGE + ".strategy..";
    private static final String UI = BASE_PACKAGE + ".ui..";

    // Layers

    @ArchTest
    static final ArchRule everyPackageIsOnTheMap =
            everyClass().should(belongToALayer()).because("a package nobody placed is a drawer");

    @ArchTest
    static final ArchRule layersPointDownward =
            everyClass().should(dependOnlyDownward()).because("a number must not know who asks for it");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching(BASE_PACKAGE + ".(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(excepted(), DescribedPredicate.alwaysTrue())
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule filesAreReachedThroughTheApplicationOnly = noClassOutside(APP, IO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(IO)
            .because("window and command line must load, report and export alike");

    @ArchTest
    static final ArchRule windowDoesNotKnowTheCommandLine =
            noClassIn(UI).should().dependOnClassesThat().resideInAPackage(CLI).because("what both need belongs to app");

    @ArchTest
    static final ArchRule commandLineDoesNotKnowTheWindow =
            noClassIn(CLI).should().dependOnClassesThat().resideInAPackage(UI).because("what both need belongs to app");

    @ArchTest
    static final ArchRule frontEndsDoNotCallFormulas = noClassIn(UI, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KERNEL)
            .because("a formula called from a screen is a second valuation");

    // Third parties

    @ArchTest
    static final ArchRule onlyTheWindowKnowsTheToolkit = noClassOutside(UI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLKIT)
            .because("every number on screen must also come out of the command line, on machines without a display");

    @ArchTest
    static final ArchRule onlyFilesKnowJackson = noClassOutside(IO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JACKSON)
            .because("the shape of a file must be free to differ from the model");

    @ArchTest
    static final ArchRule onlyTheJournalKnowsADatabase = noClassOutside(JOURNAL_FILE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE)
            .because("a command that keeps no journal must load none, and a query elsewhere is a second journal");

    @ArchTest
    static final ArchRule onlyDownloadsUseTheNetwork = noClassOutside(DOWNLOAD)
            .should()
            .dependOnClassesThat(resideInAnyPackage(NETWORK).or(areNamed(CONNECTIONS)))
            .orShould()
            .accessTargetWhere(targetIs("java.net.URL.openStream()", "java.net.URL.openConnection()"))
            .because("a program that was not allowed to contact anybody must have no second way to do it");

    @ArchTest
    static final ArchRule theNetworkIsNotPublished =
            everyClass().should(exposeNothingFrom(NETWORK)).because("callers see files and faults, not connections");

    @ArchTest
    static final ArchRule theDatabaseIsNotPublished =
            everyClass().should(exposeNothingFrom(DATABASE)).because("callers who see its errors have to handle them");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClassOutside(ROOT, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("options are words of the command line, not of the program");

    @ArchTest
    static final ArchRule commonsMathStaysWithTheNumbers = noClassOutside(PRICING, MARKET, STRATEGY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMMONS_MATH)
            .because("the library must be replaceable in three packages");

    @ArchTest
    static final ArchRule commonsMathIsNotPublished = everyClass()
            .should(exposeNothingFrom(COMMONS_MATH))
            .because("callers who see the library's types depend on it");

    @ArchTest
    static final ArchRule formulasKnowNothingButNumbers = everyClassIn(KERNEL)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(KERNEL, "java.lang..", "java.util..", "org.jspecify.annotations..")
                            .or(resideInAnyPackage(COMMONS_MATH)))
            .because("a formula is checked against the literature argument by argument");

    // The core computes and does nothing else

    @ArchTest
    static final ArchRule coreReadsNoFilesAndWritesNoLog = noClassIn(CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                    .or(resideInAnyPackage(LOGGING))
                    .or(JavaClass.Predicates.belongToAnyOf(System.Logger.class)))
            .because("bad data is a value that is returned, and input is an argument");

    @ArchTest
    static final ArchRule coreStartsNoThreads =
            noClassIn(CORE).should(runOnAnotherThread()).because("whoever asks decides where and when to compute");

    @ArchTest
    static final ArchRule coreDoesNotReadItsSurroundings = noClassIn(CORE)
            .should(readTheSurroundings())
            .because("the same book and market give the same numbers on every machine and every day");

    // Everywhere

    @ArchTest
    static final ArchRule textDoesNotDependOnTheMachine = noClass()
            .should()
            .accessTargetWhere(areFormattedOrEncodedByDefault())
            .because("a decimal comma or another character set on one machine corrupts files and exports");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClassOutside(ROOT, CLI)
            .should()
            .accessTargetWhere(areStandardStreams())
            .because("output that is piped into another program must be wanted output");

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram = noClassThat(
                    outermostNameEndsWith(ROOT + ".Main").negate())
            .should()
            .accessTargetWhere(targetIs(
                    "java.lang.System.exit(int)", "java.lang.Runtime.exit(int)", "java.lang.Runtime.halt(int)"))
            .because("a command that ends the process cannot be tested or combined");

    @ArchTest
    static final ArchRule valuesAreClosed = everyClassIn(MODEL, RISK)
            .and()
            .arePublic()
            .should(beClosedValues())
            .because("what travels between threads and packages must not change or be extended on the way");

    @ArchTest
    static final ArchRule nothingIsSetAfterConstruction = noMethods()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackages(UI).and(excepted().negate()))
            .should()
            .haveNameMatching("set\\p{Upper}.*")
            .because("a changed portfolio is a new portfolio");

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes = noClass()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Data|Info|Impl|Processor|Common)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..")
            .because("a name that fits everything attracts everything");

    @ArchTest
    static final ArchRule exceptionsAreExplained =
            classes().should(giveTheReasonOfTheirException()).because("an unexplained exception is a broken rule");

    @ArchTest
    static void everyPackageIntroducesItself(JavaClasses classes) {
        Set<String> silent = classes.stream()
                .map(JavaClass::getPackage)
                .filter(each -> each.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isEmpty())
                .map(each -> each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent, "packages without a package-info.java marked @NullMarked");
    }

    // The window

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClassThat(outermostNameEndsWith("ViewModel"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(TOOLKIT).and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..")))
            .because("what a screen shows is tested without a toolkit");

    @ArchTest
    static final ArchRule viewsOnlyShow = noClassThat(outermostNameEndsWith("View"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APP, IO, PRICING)
            .because("a view shows what its view model holds and computes nothing");

    @ArchTest
    static void oneClassAloneHandsWorkToTheWindowThread(JavaClasses classes) {
        List<String> gateways = classes.stream()
                .filter(each -> each.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                                && access.getName().equals("runLater")))
                .map(ArchitectureTerms::outermost)
                .map(JavaClass::getName)
                .distinct()
                .toList();
        assertTrue(gateways.size() <= 1, () -> "one gateway keeps results in order, but found " + gateways);
    }
}
