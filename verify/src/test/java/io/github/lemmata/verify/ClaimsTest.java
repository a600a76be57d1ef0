package io.github.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lemmata.plots.Figures;
import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import io.github.lemmata.verify.report.ClaimsTable;
import io.github.lemmata.verify.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The reference run behind `mvn verify`: every claim has to hold and every twin has to be refuted.
///
/// `-Dlemmata.effort=smoke|quick|deep` and `-Dlemmata.seed=N` change the run; the report is in
/// `verify/target/lemmata/`.
class ClaimsTest {

    private static final Path REPORT = Path.of("target", "lemmata");

    @TestFactory
    Stream<DynamicNode> everyClaimHoldsAndRefutesItsTwins() throws IOException {
        var claims = Claims.all();
        assertThat(claims).isNotEmpty();
        var table = ClaimsTable.of(claims, ClaimsTable.Style.PLAIN);
        System.out.println(table.header());
        var run = new Verifier(settings(), new Verifier.Listener() {
                    @Override
                    public void judged(Judgement judgement) {
                        System.out.println(table.judged(judgement));
                    }
                })
                .run(claims);
        var report = ReportWriter.write(run, Figures.load().all(), REPORT);
        System.out.println(table.closing(run, Optional.of(report.toAbsolutePath())));
        return run.judgements().stream().map(ClaimsTest::tests);
    }

    private static Run.Settings settings() {
        var effort =
                Effort.valueOf(System.getProperty("lemmata.effort", "quick").toUpperCase(Locale.ROOT));
        long seed = Long.getLong("lemmata.seed", Run.Settings.DEFAULT_SEED);
        return new Run.Settings(effort, seed, Run.Settings.DEFAULT.jobs(), ErrorBudget.DEFAULT);
    }

    private static DynamicNode tests(Judgement judgement) {
        var id = judgement.claim().id();
        var holds = dynamicTest(id + " holds", () -> requirePass(judgement.verdict()));
        var certificates = judgement.verdict().certificates().stream().map(proof -> independentCheck(id, proof));
        var twins = judgement.twins().stream().map(twin -> refutation(id, twin));
        return dynamicContainer(
                id.toString(), Stream.of(Stream.of(holds), certificates, twins).flatMap(tests -> tests));
    }

    private static DynamicTest independentCheck(ClaimId id, Certificate certificate) {
        return dynamicTest(
                id + " has a certificate that the independent checker accepts",
                () -> assertThat(CertificateChecker.check(certificate.text())).isInstanceOf(Finding.Proves.class));
    }

    private static DynamicTest refutation(ClaimId id, Judgement.OnTwin twin) {
        return dynamicTest(
                id + " refutes twin '" + twin.name() + "'",
                () -> assertThat(twin.verdict())
                        .as("verdict on the wrong version")
                        .isInstanceOf(Verdict.Refuted.class));
    }

    private static void requirePass(Verdict verdict) {
        switch (verdict) {
            case Verdict.Proved _, Verdict.Confirmed _ ->
                assertThat(verdict.passes()).isTrue();
            case Verdict.Refuted refuted -> fail("refuted: " + refuted.witness());
            case Verdict.Undecided undecided -> fail("undecided: " + undecided.reason());
        }
    }

    /// The ids of the family's spec, all of them and no others.
    @Test
    void everyClaimOfThePerceptronSpecIsThere() {
        assertThat(Claims.select(List.of("perceptron")).stream()
                        .map(claim -> claim.id().name()))
                .containsExactly(
                        "rescaled-recursion",
                        "logistic-sandwich",
                        "step-gap",
                        "batch-limit",
                        "tie-limit",
                        "deviation-bound",
                        "batch-bound",
                        "thm51-count",
                        "two-point-counts",
                        "nkappa-lower-bound",
                        "online-mistake-bound",
                        "normalized-batch-bound",
                        "softmean-lemma",
                        "nlr-limit",
                        "nlr-bound",
                        "lr-bound-any-gamma",
                        "loss-unreliable",
                        "small-step-monotone",
                        "step-size-scan",
                        "metastability",
                        "lr-implicit-bias-two-point",
                        "nlr-implicit-bias",
                        "balance",
                        "table1",
                        "homogeneous-reduction",
                        "two-layer-speedup",
                        "exact-margin");
    }

    @Test
    void everyClaimOfTheHconsistencySpecIsThere() {
        assertThat(Claims.select(List.of("hconsistency")).stream()
                        .map(claim -> claim.id().name()))
                .containsExactly(
                        "loss-identities",
                        "conditional-minimum",
                        "constrained-minimum",
                        "zero-one-regret",
                        "pointwise-bound",
                        "transform-shape",
                        "risk-bound",
                        "tightness",
                        "not-tight-above-one",
                        "sharp-transform",
                        "mae-dimension-free",
                        "gce-dimension-free",
                        "minimizability-gap",
                        "gap-jensen-bound",
                        "bounded-deterministic",
                        "bounded-binary-transform",
                        "adversarial-bound",
                        "smooth-majorant",
                        "growth-rate",
                        "tau-comparison",
                        "psi-transform",
                        "zhang-constants",
                        "binary-reduction",
                        "ldr-closed-form",
                        "ldr-monotone-sandwich",
                        "ldr-limits",
                        "symmetric-noise",
                        "ldr-rank-preserving",
                        "cs-inconsistent",
                        "symmetric-topk",
                        "aldr",
                        "aldr-multistationary",
                        "calibration-criterion",
                        "derivative-interpolation",
                        "tail-condition",
                        "derivative-generator",
                        "ensemble-psi",
                        "sorted-derivative-mean");
    }
}
