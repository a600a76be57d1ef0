package io.github.lemmata;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;

/// Which module may use what. The command line sees every module, so the rules for all of them stand here.
@AnalyzeClasses(packagesOf = LayeringTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
final class LayeringTest {

    private static final String THEORY = "io.github.lemmata.theory..";
    private static final String DATASETS = "io.github.lemmata.datasets..";
    private static final String SIMULATIONS = "io.github.lemmata.simulations..";
    private static final String PLOTS = "io.github.lemmata.plots..";
    private static final String VERIFY = "io.github.lemmata.verify..";
    private static final String CLI = "io.github.lemmata.cli..";

    @ArchTest
    static final ArchRule modulesDependOnlyOnThoseBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("theory")
            .definedBy(THEORY)
            .layer("datasets")
            .definedBy(DATASETS)
            .layer("simulations")
            .definedBy(SIMULATIONS)
            .layer("plots")
            .definedBy(PLOTS)
            .layer("verify")
            .definedBy(VERIFY)
            .layer("cli")
            .definedBy(CLI)
            .whereLayer("theory")
            .mayNotAccessAnyLayer()
            .whereLayer("datasets")
            .mayOnlyAccessLayers("theory")
            .whereLayer("simulations")
            .mayOnlyAccessLayers("theory", "datasets")
            .whereLayer("plots")
            .mayOnlyAccessLayers("theory", "datasets", "simulations")
            .whereLayer("verify")
            .mayOnlyAccessLayers("theory", "datasets", "simulations", "plots")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule everyClassLivesInAModulesPackage =
            noClasses().should().resideOutsideOfPackages(THEORY, DATASETS, SIMULATIONS, PLOTS, VERIFY, CLI);

    @ArchTest
    static final ArchRule onlyPlotsDraws = onlyIn(PLOTS, "org.knowm.xchart..", "de.erichseifert.vectorgraphics2d..");

    @ArchTest
    static final ArchRule onlyTheCommandLineTalksToATerminal = onlyIn(CLI, "picocli..", "me.tongfei.progressbar..");

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesTheStandardStreams =
            noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingThatIsShippedUsesSmile = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smile..")
            .because("Smile is under the GPL");

    @ArchTest
    static final ArchRule theoryReadsAndWritesNothing = noClasses()
            .that()
            .resideInAPackage(THEORY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..");

    @ArchTest
    static final ArchRule theCertificateCheckerRestsOnTheJdkAlone = noClasses()
            .that()
            .resideInAPackage("io.github.lemmata.verify.certificate..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.github.lemmata.verify.certificate..", "java..")
            .because("it must not trust the prover");

    @ArchTest
    static final ArchRule theoryKnowsNoChance = noClasses()
            .that()
            .resideInAPackage(THEORY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.rng..");

    @ArchTest
    static final ArchRule chanceComesFromRandomStreamsAlone = noClasses()
            .that()
            .resideInAnyPackage(THEORY, DATASETS, SIMULATIONS, PLOTS)
            .should()
            .dependOnClassesThat(assignableTo(Random.class).or(assignableTo(SplittableRandom.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random");

    /// The exception times two loops that give the same bits, to go on with the faster.
    @ArchTest
    static final ArchRule resultsDoNotDependOnTheTimeOfDay = noClasses()
            .that()
            .resideInAnyPackage(THEORY, DATASETS, SIMULATIONS, PLOTS)
            .and()
            .doNotHaveFullyQualifiedName("io.github.lemmata.datasets.bulk.WarmingKernels")
            .should()
            .dependOnClassesThat(assignableTo(Clock.class))
            .orShould()
            .callMethodWhere(
                    target(nameMatching("currentTimeMillis|nanoTime")).and(target(owner(assignableTo(System.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(assignableTo(Instant.class)))));

    /// `BigFraction.compareTo` is wrong where both are negative: see `theory.RationalOrder`.
    @ArchTest
    static final ArchRule rationalsAreComparedByRationalOrder = noClasses()
            .should()
            .accessTargetWhere(target(nameMatching("compareTo")).and(target(owner(assignableTo(BigFraction.class)))));

    private static ArchRule onlyIn(String module, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
