package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.Paper;
import io.github.lemmata.verify.Certificate;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.ErrorBudget;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Evidence.Kind;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// Artificial claims of every outcome. What such a claim is about is the verdict that its check is to give.
final class SampleRuns {

    static final Machine MACHINE = new Machine(Instant.parse("2026-03-01T12:34:56Z"), "25.0.1+8", "Linux, amd64", 4);

    private static final Paper TYURIN = new Paper(
            "Tyurin 2024",
            "A. Tyurin",
            2024,
            "From Logistic Regression to the Perceptron Algorithm: Exploring Gradient Descent with Large Step Sizes",
            "arXiv 2412.08424",
            "https://arxiv.org/abs/2412.08424");

    /// Gives the verdict that it is asked about, after a look at the trial's random numbers.
    private static final Check<Verdict> SCRIPTED = (verdict, trial) -> {
        long draw = trial.stream().generator().nextLong(1_000_000);
        return verdict instanceof Verdict.Confirmed(var evidence) && evidence.kind() == Kind.SEARCH
                ? new Verdict.Confirmed(with(evidence, "first draw", Long.toString(draw)))
                : verdict;
    };

    private SampleRuns() {}

    private static Evidence with(Evidence evidence, String name, String value) {
        var figures = new LinkedHashMap<>(evidence.figures());
        figures.put(name, value);
        return new Evidence(
                evidence.kind(),
                evidence.summary(),
                figures,
                evidence.restsOn(),
                evidence.parts(),
                evidence.certificates());
    }

    private static Evidence evidence(Kind kind, String summary, String... namesAndValues) {
        var figures = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Evidence.of(kind, summary, figures, "exact integer arithmetic", "Philox streams");
    }

    private static Verdict refuted(String violation, String instance, String path) {
        return new Verdict.Refuted(new Counterexample(instance, violation, path));
    }

    static Claim<?> holds() {
        var found = evidence(
                Kind.SEARCH,
                "2400 datasets, closest: 137 ≤ 140 updates",
                "random and edge-case starts",
                "2400",
                "steps of CMA-ES",
                "12 000",
                "closest",
                "T = 137 ≤ B(n, κ) = 140 at dataset=thm51 n=100");
        return claim("perceptron.batch-bound")
                .says("The batch perceptron separates any dataset within $B(n,\\kappa)$ updates.")
                .formula("T \\le B(n,\\kappa) := \\Bigl\\lfloor \\frac{n\\kappa}{2}"
                        + " + \\sqrt{\\frac{n^2\\kappa^2}{4} - n\\kappa + 2\\sqrt{n\\kappa}} \\Bigr\\rfloor + 1")
                .assuming("the data are separable with margin $\\mu > 0$, and $\\kappa = R^2/\\mu^2$")
                .assuming("ties count in full: $S_t = \\{i : z_i^\\top \\hat\\theta_t \\le 0\\}$")
                .source(TYURIN.at("Theorem 3.3"))
                .finding("The constant of Theorem 3.3 can be divided by about 4; its $n\\kappa$ scaling is tight.")
                .proof("Each update adds at least $\\mu$ along the margin's direction; sum and compare with $R$.")
                .theory((Verdict) new Verdict.Confirmed(found))
                .twin("κ alone", refuted("T = 5 > κ = 4.25", "dataset=osc D=4 m=2", "edge case 3"))
                .twin(
                        "n √κ",
                        refuted(
                                "T = 41 > n √κ = 40.2",
                                "points=[[1,0,17],[1,-17,0],[-1,0,2]] mult=[12,6,1]",
                                "search, shrunk 4 times"))
                .publishedTwin(
                        "the paper's constant with the factor of the half step dropped",
                        refuted("T = 12 > 11", "dataset=hard3d L=2 m=1", "edge case 12"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static Claim<?> proved() {
        return claim("perceptron.logistic-sandwich")
                .says("The softplus exceeds the hinge by at most log 2 & by at most $e^{-|x|}$, \"tight\" at x = 0.")
                .formula("0 < \\log(1+e^{-x}) - \\max(0,-x) \\le \\min(\\log 2, e^{-|x|})")
                .source(TYURIN.at("proof of Theorem 3.2"))
                .theory((Verdict) new Verdict.Proved(new Certificate("v - log(1+v) > 0 on 118 boxes", "box 1 ...")))
                .twin("≤ 0.69", refuted("0.693147 > 0.69", "x=0", "case 1 of 12"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static Claim<?> madeOfParts() {
        var identity = evidence(Kind.IDENTITY, "12 closed forms, relative error 3e-16", "cases", "12");
        var test = evidence(
                Kind.SEQUENTIAL,
                "Pr(T ≤ 40) > 0.94 after 812 replicates",
                "event",
                "T ≤ 40 for <random> signs",
                "error probability",
                "5.0E-10");
        return claim("perceptron.balance")
                .says("Balanced signs separate within 40 updates with probability 0.95.")
                .source(TYURIN.at("Section 6, derived"))
                .theory((Verdict) new Verdict.Confirmed(Evidence.all(List.of(identity, test))))
                .twin("unbalanced", refuted("Pr < 0.95 established", "replicates 1 to 97", "sequential test"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static Claim<?> isRefuted() {
        return claim("perceptron.larger-steps")
                .says("Larger steps separate faster.")
                .formula("\\gamma < \\gamma' \\implies T(\\gamma') \\le T(\\gamma)")
                .source(TYURIN.at("Section 5"))
                .theory(refuted("T(19.8) = 11 > T(1) = 4", "dataset=nonmono gamma=19.8", "edge case 1, shrunk 2 times"))
                .twin("strictly faster", refuted("T(2) = T(1)", "dataset=tie", "edge case 2"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static Claim<?> isUndecided() {
        return claim("perceptron.rate")
                .says("The loss decays like 1/t.")
                .source(TYURIN.at("Theorem 4.1"))
                .theory((Verdict) new Verdict.Undecided(
                        "the budget of 5000 replicates ended first",
                        evidence(Kind.SEQUENTIAL, "Pr > 0.8 after 5000 replicates", "replicates", "5000")))
                .twin("like 1/t²", refuted("0.1 > 0.01", "t=10", "case 1 of 3"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static Claim<?> twinSurvives() {
        return claim("perceptron.rescaling")
                .says("Scaling all points leaves the number of updates unchanged.")
                .source(TYURIN.at("Section 2"))
                .theory((Verdict) new Verdict.Confirmed(evidence(Kind.IDENTITY, "40 datasets, equal", "cases", "40")))
                .twin(
                        "only by powers of 2",
                        new Verdict.Confirmed(evidence(Kind.IDENTITY, "40 datasets", "cases", "40")))
                .twin("by 0", refuted("T = ∞", "dataset=tie", "case 1"))
                .checkedBy(SCRIPTED)
                .build();
    }

    static List<Claim<?>> claims() {
        return List.of(holds(), proved(), madeOfParts(), isRefuted(), isUndecided(), twinSurvives());
    }

    /// A run over all sample claims.
    static Run run(int jobs) {
        var settings = new Run.Settings(Effort.QUICK, 20241211, jobs, ErrorBudget.DEFAULT);
        return new Verifier(settings, Verifier.Listener.NONE).run(claims());
    }

    /// The same run with times that do not depend on the machine.
    static Run timed() {
        return timed(run(1), 6);
    }

    /// A run that was stopped after two of the claims.
    static Run partial() {
        return timed(run(1), 2);
    }

    private static Run timed(Run run, int judged) {
        var judgements = run.judgements().stream()
                .limit(judged)
                .map(judgement -> new Judgement(
                        judgement.claim(), judgement.verdict(), judgement.twins(), Duration.ofMillis(1234)))
                .toList();
        return new Run(run.settings(), judgements, run.requested(), Duration.ofSeconds(41));
    }
}
