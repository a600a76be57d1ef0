package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.RewardScript;
import io.github.lemmata.theory.ggtd.RewardUncertainty;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The robust loss in numbers: what the released scripts minimise, and which likelihoods it is (33).
final class RewardLossClaim {

    private static final Draws DRAWS = new Draws(200, 2000, 50_000);

    private RewardLossClaim() {}

    /// The best uncertainty of a loss at a price.
    @FunctionalInterface
    interface Optimum {
        double at(double loss, double price);
    }

    /// The price that a script's constants amount to.
    @FunctionalInterface
    interface Price {
        double of(RewardScript script, double scale, double factor);
    }

    /// What is said of the objective; the robust loss and its slope follow from the best uncertainty.
    ///
    /// @param optimum the best uncertainty
    /// @param price the price of uncertainty in a script
    /// @param powerPrice the price at which a power of the residual is a likelihood, from its exponent
    record Weighting(Optimum optimum, Price price, DoubleUnaryOperator powerPrice) {

        static final Weighting STATED =
                new Weighting(RewardUncertainty::optimum, RewardScript::price, beta -> 1 / beta);

        double least(double loss, double lambda) {
            return RewardUncertainty.objective(loss, optimum.at(loss, lambda), lambda);
        }

        /// The slope of the least objective in the loss, by the envelope theorem.
        double weight(double loss, double lambda) {
            return Math.exp(-optimum.at(loss, lambda));
        }
    }

    static Claim<Weighting> ctrluLikelihoods() {
        return claim("ggtd.ctrlu-likelihoods")
                .says(
                        "The released objectives are robust losses with a price of uncertainty of their own, and a power of the residual, at a price of one over its exponent, is a generalized Gaussian likelihood.")
                .formula("""
                        \\begin{aligned}&ge^{-qU}L+qU\\ge g\\,\\rho_{1/g}(L),\\qquad ge^{-U}L+qU\\ge g\\,\\rho_{q/g}(L);\\\\
                        &e^{-U}|r|^\\beta+\\tfrac1\\beta U=-\\ln f_{\\alpha,\\beta}(r)-\\ln2\\Gamma(1+\\tfrac1\\beta),\\quad
                        e^U=\\alpha^\\beta\\end{aligned}""")
                .assuming(
                        "the first objective is that of the segmentation script, the second that of depth and edges; each bound is attained")
                .source(DERIVED.at("spec claim 33, equalities and code conventions; on Zhang et al. 2025"))
                .proof("""
                        In the first script $qU$ is just another $U$; divide both by $g$. The likelihoods: with $\\lambda=1,L=|r|,e^U=b$
                        the objective is the Laplace law's less $\\ln2$, with $\\lambda=\\frac12,L=\\frac{r^2}2,U=\\ln\\sigma^2$ the Gaussian's
                        less $\\frac12\\ln2\\pi$.""")
                .theory(Weighting.STATED)
                .checkedBy(neverBelow(), robustLoss(), likelihoods(), scripts())
                .twin(
                        "λ = q/g in every script",
                        new Weighting(
                                RewardUncertainty::optimum,
                                (_, scale, factor) -> factor / scale,
                                Weighting.STATED.powerPrice()))
                .twin(
                        "λ = β for a power of the residual",
                        new Weighting(RewardUncertainty::optimum, RewardScript::price, beta -> beta))
                .twin(
                        "U* = max(0, ln L) for every λ",
                        new Weighting(
                                (loss, _) -> Math.max(0, Math.log(loss)),
                                RewardScript::price,
                                Weighting.STATED.powerPrice()))
                .build();
    }

    /// No uncertainty costs less than the stated one, and the gap is the one whose sign is proved.
    private static Check<Weighting> neverBelow() {
        var world = RealBox.of("L", 0.01, 10).and("lambda", 0.1, 3).and("U", 0, 6);
        return AdversarialSearch.over(world, DRAWS, (stated, at) -> {
            double loss = at.at(0);
            double price = at.at(1);
            double u = at.at(2);
            double objective = RewardUncertainty.objective(loss, u, price);
            double least = stated.least(loss, price);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("−U*", -stated.optimum().at(loss, price), 0, 0),
                    Comparison.atMost("objective at U*", least, "objective at U", objective, 1e-14),
                    Comparison.close("objective at U*", least, RewardUncertainty.least(loss, price), 1e-14),
                    Comparison.near("gap", objective - least, gap(loss, price, u), 1e-13)));
        });
    }

    private static double gap(double loss, double price, double u) {
        if (loss >= price) {
            double t = u - Math.log(loss / price);
            return price * (Math.expm1(-t) + t);
        }
        return price * (Math.expm1(-u) + u) - (price - loss) * Math.expm1(-u);
    }

    /// $C^1$ with the stated slope, increasing, concave.
    private static Check<Weighting> robustLoss() {
        var world = RealBox.of("L", 0.01, 10).and("L2", 0.01, 10).and("lambda", 0.1, 3);
        return AdversarialSearch.over(world, DRAWS, (stated, at) -> {
            double loss = at.at(0);
            double other = at.at(1);
            double price = at.at(2);
            double h = 1e-5 * loss;
            double slope = (stated.least(loss + h, price) - stated.least(loss - h, price)) / (2 * h);
            double tangent = stated.least(loss, price) + stated.weight(loss, price) * (other - loss);
            return Optional.of(Comparison.worst(
                    Comparison.near("slope", slope, stated.weight(loss, price), 1e-5),
                    Comparison.close(
                            "weight", stated.weight(loss, price), RewardUncertainty.weight(loss, price), 1e-14),
                    Comparison.atMost("−weight", -stated.weight(loss, price), 0, 0),
                    Comparison.atMost(
                            "ρ at L2", stated.least(other, price) - 1e-13, "the tangent from L", tangent, 1e-13)));
        });
    }

    /// Three likelihoods, with Commons Statistics' and the family's own densities.
    private static Check<Weighting> likelihoods() {
        var world = RealBox.of("r", -5, 5).and("U", -3, 3).and("beta", 0.3, 8);
        return AdversarialSearch.over(world, DRAWS, (stated, at) -> {
            double r = at.at(0);
            double u = at.at(1);
            double beta = at.at(2);
            double laplace = -LaplaceDistribution.of(0, Math.exp(u)).logDensity(r);
            double normal = -NormalDistribution.of(0, Math.exp(u / 2)).logDensity(r);
            var general = new GeneralizedGaussian(Math.exp(u / beta), beta);
            var standard = new GeneralizedGaussian(1, beta);
            double power = Math.pow(Math.abs(r), beta);
            return Optional.of(Comparison.worst(
                    equal("Laplace", RewardUncertainty.objective(Math.abs(r), u, 1), laplace - Math.log(2)),
                    equal(
                            "Gaussian",
                            RewardUncertainty.objective(r * r / 2, u, 0.5),
                            normal - 0.5 * Math.log(2 * Math.PI)),
                    equal(
                            "generalized Gaussian",
                            RewardUncertainty.objective(
                                    power, u, stated.powerPrice().applyAsDouble(beta)),
                            -general.logDensity(r) - standard.logNormalizer())));
        });
    }

    private static Comparison equal(String law, double objective, double likelihood) {
        return Comparison.near(
                "objective as of the " + law + " likelihood", objective, likelihood, 1e-12 * (1 + Math.abs(objective)));
    }

    /// Constants of a script with a loss.
    private record Setting(RewardScript script, double scale, double factor, double loss) {}

    /// Each script's own objective, minimised over a fine grid of uncertainties, is $g\rho_\lambda(L)$.
    private static Check<Weighting> scripts() {
        var settings = Stream.of(RewardScript.values())
                .flatMap(script -> Stream.of(0.5, 1.0, 10.0)
                        .flatMap(scale -> Stream.of(0.1, 1.0, 3.0)
                                .flatMap(factor -> Stream.of(0.01, 0.3, 2.0)
                                        .map(loss -> new Setting(script, scale, factor, loss)))))
                .toList();
        return CaseByCase.identity("constants of scripts", _ -> settings, (stated, at) -> {
            double price = stated.price().of(at.script(), at.scale(), at.factor());
            return Comparison.near(
                    "least of the script's objective",
                    leastOf(at),
                    at.scale() * stated.least(at.loss(), price),
                    1e-6 * (1 + at.scale()));
        });
    }

    private static double leastOf(Setting at) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 40_000; i++) {
            double u = i * 1e-3;
            least = Math.min(least, at.script().objective(at.loss(), u, at.scale(), at.factor()));
        }
        return least;
    }
}
