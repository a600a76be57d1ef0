package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.AnisotropicNoise;
import io.github.lemmata.theory.hconsistency.LdrLoss;
import io.github.lemmata.theory.hconsistency.SymmetricNoise;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Uniform label noise moves no minimiser of a symmetric loss (C4).
final class SymmetricNoiseClaim {

    private static final double[] NOISE_LEVELS = {0, 0.1, 0.3, 0.6};

    private SymmetricNoiseClaim() {}

    /// A loss of scores at a label.
    @FunctionalInterface
    interface Loss {
        double of(double[] scores, int label);
    }

    /// A loss with what it adds up to over the labels, from the number of classes.
    record Symmetric(String name, Loss loss, IntToDoubleFunction total) {}

    /// What noise does to symmetric losses.
    ///
    /// @param losses the losses that are said to be symmetric
    /// @param fromAll the noise that redraws from all classes, as modelled
    /// @param fromOthers the noise that redraws from the other classes, as modelled
    record Robustness(List<Symmetric> losses, SymmetricNoise fromAll, SymmetricNoise fromOthers) {

        /// The model of a kind of noise.
        SymmetricNoise model(SymmetricNoise kind) {
            return switch (kind) {
                case FROM_ALL -> fromAll;
                case FROM_OTHERS -> fromOthers;
            };
        }
    }

    private static final Symmetric AVERAGED_MARGIN = new Symmetric(
            "ψ_∞ with c = 1",
            (scores, label) -> LdrLoss.of(LdrLoss.violations(scores, label, 1), Double.POSITIVE_INFINITY),
            classes -> classes - 1);

    private static final Symmetric MEAN_ABSOLUTE_ERROR =
            new Symmetric("MAE", (scores, label) -> 1 - LdrLoss.weights(scores, 1)[label], classes -> classes - 1);

    private static final Symmetric LOGISTIC = new Symmetric(
            "the logistic loss",
            (scores, label) -> -Math.log(LdrLoss.weights(scores, 1)[label]),
            classes -> classes * Math.log(classes));

    static Claim<Robustness> symmetricNoise() {
        var symmetric = List.of(AVERAGED_MARGIN, MEAN_ABSOLUTE_ERROR);
        return claim("hconsistency.symmetric-noise")
                .says("Uniform label noise changes the risk of a symmetric loss linearly, and so moves no minimiser.")
                .formula("""
                        \\sum_y\\psi_\\infty(f,y)=(K-1)c,\\quad\\sum_y\\mathrm{MAE}=K-1;\\qquad
                        R^\\epsilon=(1-\\epsilon)R+\\frac{\\epsilon C}K\\ \\text{(redrawn from all)},\\quad
                        \\Big(1-\\frac{\\epsilon K}{K-1}\\Big)R+\\frac{\\epsilon C}{K-1}\\ \\text{(from the others)}""")
                .assuming("ε < 1, or ε < (K − 1)/K where labels are redrawn from the other classes")
                .source(DERIVED.at("spec C4; on Zhu et al. 2023"))
                .proof("""
                        Redrawing from all classes replaces $p_y$ by $(1-\\epsilon)p_y+\\frac\\epsilon K$. The second term meets
                        $\\sum_y\\ell(f,y)=C$, the same for every f. Redrawing from the others is redrawing from all with probability
                        $\\frac{\\epsilon K}{K-1}$.""")
                .theory(new Robustness(symmetric, SymmetricNoise.FROM_ALL, SymmetricNoise.FROM_OTHERS))
                .checkedBy(
                        exactRisks(),
                        differencesKeepTheirSign(),
                        sampled(SymmetricNoise.FROM_ALL),
                        sampled(SymmetricNoise.FROM_OTHERS))
                .twin(
                        "the logistic loss",
                        new Robustness(List.of(LOGISTIC), SymmetricNoise.FROM_ALL, SymmetricNoise.FROM_OTHERS))
                .twin(
                        "the two kinds of noise exchanged",
                        new Robustness(symmetric, SymmetricNoise.FROM_OTHERS, SymmetricNoise.FROM_ALL))
                .build();
    }

    private static Check<Robustness> exactRisks() {
        return AdversarialSearch.over(
                new InteriorPoints(),
                new Draws(100, 1000, 30_000),
                (theory, at) -> Optional.of(Comparison.worst(theory.losses().stream()
                        .flatMap(symmetric -> exactRisks(theory, symmetric, at.p(), at.scores()))
                        .toArray(Comparison[]::new))));
    }

    private static Stream<Comparison> exactRisks(Robustness theory, Symmetric symmetric, double[] p, double[] f) {
        int classes = p.length;
        double total = symmetric.total().applyAsDouble(classes);
        double sum = IntStream.range(0, classes)
                .mapToDouble(y -> symmetric.loss().of(f, y))
                .sum();
        double size = IntStream.range(0, classes)
                .mapToDouble(y -> Math.abs(symmetric.loss().of(f, y)))
                .sum();
        double rounding = 1e-13 * (1 + size);
        double clean = risk(symmetric, p, f);
        var symmetry = Comparison.near("sum over the labels of " + symmetric.name(), sum, total, rounding);
        var noisy = Stream.of(SymmetricNoise.values())
                .flatMap(kind -> IntStream.range(0, NOISE_LEVELS.length).mapToObj(i -> {
                    double epsilon = NOISE_LEVELS[i];
                    return Comparison.near(
                            "noisy risk of " + symmetric.name() + ", " + kind + ", ε = " + epsilon,
                            risk(symmetric, redrawn(kind, p, epsilon), f),
                            theory.model(kind).risk(clean, total, classes, epsilon),
                            rounding);
                }));
        return Stream.concat(Stream.of(symmetry), noisy);
    }

    private static double risk(Symmetric symmetric, double[] p, double[] f) {
        return IntStream.range(0, p.length)
                .mapToDouble(y -> p[y] * symmetric.loss().of(f, y))
                .sum();
    }

    /// The label distribution after noise, class by class from the definition.
    private static double[] redrawn(SymmetricNoise kind, double[] p, double epsilon) {
        int classes = p.length;
        return IntStream.range(0, classes)
                .mapToDouble(y -> IntStream.range(0, classes)
                        .mapToDouble(from -> p[from]
                                * switch (kind) {
                                    case FROM_ALL -> (from == y ? 1 - epsilon : 0) + epsilon / classes;
                                    case FROM_OTHERS -> from == y ? 1 - epsilon : epsilon / (classes - 1);
                                })
                        .sum())
                .toArray();
    }

    /// A number of classes and the noise at which a kind of noise leaves nothing.
    private record Limit(SymmetricNoise kind, int classes, double epsilon) {}

    private static Check<Robustness> differencesKeepTheirSign() {
        var limits = IntStream.rangeClosed(2, 8)
                .boxed()
                .flatMap(classes -> Stream.of(
                        new Limit(SymmetricNoise.FROM_ALL, classes, 1),
                        new Limit(SymmetricNoise.FROM_OTHERS, classes, (classes - 1.0) / classes)))
                .toList();
        return CaseByCase.identity("limits of the noise", _ -> limits, (theory, limit) -> {
            var model = theory.model(limit.kind());
            return Comparison.worst(
                    Comparison.below("minus the factor", -model.slope(limit.classes(), 0.999 * limit.epsilon()), 0),
                    Comparison.near(
                            "the factor at the limit", model.slope(limit.classes(), limit.epsilon()), 0, 1e-15));
        });
    }

    private static final double[] P = {0.6, 0.3, 0.1};
    private static final double[] F = {0.7, -0.2, 0.1};
    private static final double EPSILON = 0.4;

    /// Labels drawn, then made noisy one by one.
    private static Check<Robustness> sampled(SymmetricNoise kind) {
        var noise = AnisotropicNoise.uniform(kind, EPSILON);
        return MeanTest.equal(
                "noisy risk of MAE, " + kind,
                (Robustness theory) -> {
                    var symmetric = theory.losses().getLast();
                    double total = symmetric.total().applyAsDouble(P.length);
                    return theory.model(kind).risk(risk(symmetric, P, F), total, P.length, EPSILON);
                },
                within(0.02),
                boundedIn(0, 1),
                (theory, stream) -> theory.losses().getLast().loss().of(F, noisyLabel(noise, stream)));
    }

    private static int noisyLabel(AnisotropicNoise noise, RandomStream stream) {
        var random = stream.generator();
        double u = random.nextDouble();
        int label = u < P[0] ? 0 : u < P[0] + P[1] ? 1 : 2;
        return noise.apply(label, P.length, random);
    }
}
