package org.haguecourier.architecture;

import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.routing.PublicationErrand;
import org.haguecourier.routing.local.RouteProblem;
import org.haguecourier.routing.local.RouteSet;
import org.haguecourier.routing.local.RouteSetCheck;
import org.haguecourier.routing.local.RoutesReport;
import org.haguecourier.sandbox.samples.SamplePackages;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which room may know which. A visitor should be able to tell routes, beans and edges apart by their folders. */
@AnalyzeClasses(packages = "org.haguecourier", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String ALL = "org.haguecourier..";
    private static final String FILES = "org.haguecourier.files..";
    private static final String ROUTING = "org.haguecourier.routing..";
    private static final String OPERATIONS = "org.haguecourier.operations..";
    private static final String SANDBOX = "org.haguecourier.sandbox..";
    private static final String LABORATORY = "org.haguecourier.laboratory..";

    /** A new room is a plain one unless it is written into this rule. */
    @ArchTest
    static final ArchRule decisionsArePlainJava = noClasses()
            .that()
            .resideOutsideOfPackages(ROUTING, OPERATIONS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.camel..", "io.quarkus..", "jakarta.enterprise..", "jakarta.inject..", "picocli.."))
            .because("a bean is to be used and tested without the engine");

    @ArchTest
    static final ArchRule nothingDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(OPERATIONS)
            .should()
            .dependOnClassesThat(resideInAPackage(OPERATIONS))
            .because("operations are an edge");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackages(SANDBOX, OPERATIONS, LABORATORY)
            .should()
            .dependOnClassesThat(resideInAPackage(SANDBOX))
            .because("the stand-in for WIPO is an edge, which the commands start and the laboratory questions");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheLaboratory = noClasses()
            .that()
            .resideOutsideOfPackages(LABORATORY, OPERATIONS)
            .should()
            .dependOnClassesThat(resideInAPackage(LABORATORY))
            .because("it is an edge, which the command selftest starts");

    /** It would forgive our mistakes if it judged by the code that made them. */
    @ArchTest
    static final ArchRule theLaboratoryReadsAndDecidesNothing = noClasses()
            .that()
            .resideInAPackage(LABORATORY)
            .should()
            .dependOnClassesThat(ourOwnBut(
                    resideInAnyPackage(LABORATORY, SANDBOX, "org.haguecourier.ledger", "org.haguecourier.files")
                            .or(belongTo(equivalentTo(TransactionType.class)))))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("org.haguecourier.ledger", "org.haguecourier.files")
                    .and(belongTo(equivalentTo(Change.class)
                            .or(equivalentTo(Arrival.class))
                            .or(equivalentTo(DurableFiles.class)))));

    /** It would forgive our mistakes if it shared our code. Its samples alone use our names for what they are. */
    @ArchTest
    static final ArchRule theSandboxIsAStranger = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .and()
            .resideOutsideOfPackage("org.haguecourier.sandbox.samples..")
            .should()
            .dependOnClassesThat(ourOwnBut(resideInAPackage(SANDBOX)));

    @ArchTest
    static final ArchRule samplesKnowTheNamesAlone = noClasses()
            .that()
            .resideInAPackage("org.haguecourier.sandbox.samples..")
            .should()
            .dependOnClassesThat(ourOwnBut(resideInAPackage(SANDBOX)
                    .or(belongTo(equivalentTo(TransactionType.class)))
                    .or(resideInAPackage("org.haguecourier.st96"))))
            .because(SamplePackages.class.getSimpleName() + " are made of transaction types and ST.96 names");

    /**
     * The container finds its beans and Camel its component; one command has an errand run by the same routes, and one has
     * local routes checked as the daemon does it, and reads what that has written of those that run.
     */
    @ArchTest
    static final ArchRule routingIsUsedByNobody = noClasses()
            .that()
            .resideOutsideOfPackage(ROUTING)
            .should()
            .dependOnClassesThat(resideInAPackage(ROUTING)
                    .and(not(equivalentTo(PublicationErrand.class)
                            .or(equivalentTo(RouteSet.class))
                            .or(equivalentTo(RouteSetCheck.class))
                            .or(equivalentTo(RouteProblem.class))
                            .or(belongTo(equivalentTo(RoutesReport.class))))))
            .because("the routes call it by names");

    @ArchTest
    static final ArchRule roomsKnowEachOtherOneWay =
            slices().matching("org.haguecourier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreNamedAfterTheirRole = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager)(\\$.*)?")
            .because("such a name says that nobody knew what the class is for");

    @ArchTest
    static final ArchRule onlyTheCommandLineSpeaksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage(OPERATIONS)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** What is not forced is lost in a power cut, so there is one room that knows how. Packages do not pass the edges. */
    @ArchTest
    static final ArchRule filesAreChangedInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackages(FILES, OPERATIONS, SANDBOX, LABORATORY)
            .should()
            .callCodeUnitWhere(changesTheDisk())
            .orShould()
            .accessFieldWhere(opensToWrite())
            .because("the room files writes, forces and renames in the order that survives a power cut");

    @ArchTest
    static final ArchRule timesAreJavaTime = noClasses()
            .should()
            .dependOnClassesThat(equivalentTo(Calendar.class).or(equivalentTo(SimpleDateFormat.class)))
            .orShould()
            .callCodeUnitWhere(workWithADate());

    @ArchTest
    static final ArchRule noFieldIsADate = noFields().should().haveRawType(Date.class);

    private static DescribedPredicate<JavaAccess<?>> changesTheDisk() {
        Set<Class<?>> writers =
                Set.of(FileOutputStream.class, RandomAccessFile.class, FileWriter.class, PrintWriter.class);
        Pattern changes =
                Pattern.compile("(write|create|delete|move|copy|set|newOutput|newBufferedWriter|renameTo|mkdir).*");
        return DescribedPredicate.describe("changes the disk", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean named = owner.isEquivalentTo(Files.class) || owner.isEquivalentTo(File.class);
            return named && changes.matcher(call.getTarget().getName()).matches()
                    || writers.stream().anyMatch(owner::isEquivalentTo);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> opensToWrite() {
        return DescribedPredicate.describe(
                "opens a file to write",
                access -> access.getTargetOwner().isEquivalentTo(StandardOpenOption.class)
                        && !access.getTarget().getName().equals("READ"));
    }

    private static DescribedPredicate<JavaClass> ourOwnBut(DescribedPredicate<JavaClass> allowed) {
        return resideInAPackage(ALL).and(not(allowed));
    }

    /** Certificates and the library for tokens know no other time: it is translated at their door. */
    private static DescribedPredicate<JavaAccess<?>> workWithADate() {
        Set<String> translations = Set.of("toInstant", "from");
        return DescribedPredicate.describe(
                "works with a java.util.Date",
                call -> call.getTargetOwner().isEquivalentTo(Date.class)
                        && !translations.contains(call.getTarget().getName()));
    }
}
