package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.simulations.ggtd.NoisySoftmaxes;
import io.github.lemmata.theory.ggtd.Disagreement;
import io.github.lemmata.theory.ggtd.RewardUncertainty;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.ggtd.RewardLossClaim.Optimum;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// What uncertainty is best where it is free, and what the disagreement of two predictions says instead (34).
final class DisagreementClaim {

    private static final double[] LOGITS = {1, 0.2, -0.5, 0.1};

    /// Pairs of numbers in a replicate.
    private static final int PAIRS = 20;

    private DisagreementClaim() {}

    /// A term of the mean divergence of two noisy softmaxes.
    @FunctionalInterface
    interface Leading {
        double at(double[] logits, double noise);
    }

    /// What is said of uncertainties.
    ///
    /// @param optimum the best one, of a conditional variance at a price
    /// @param leading the mean divergence up to the fourth power of the noise
    record Uncertainty(Optimum optimum, Leading leading) {}

    static Claim<Uncertainty> ctrluHeteroscedastic() {
        return claim("ggtd.ctrlu-heteroscedastic")
                .says(
                        "A free uncertainty is the log of the conditional variance, so that errors are weighed as in weighted least squares; the disagreement of two noisy predictions is a proxy that sees their noise and no shared bias.")
                .formula("""
                        f=\\mathbb E[y|x],\\ e^U=\\tfrac{\\mathrm{Var}(y|x)}\\lambda;\\qquad
                        \\mathbb E\\,KL(p_1\\|p_2)=s^2\\Big(1-\\sum_ip_i^2\\Big)+O(s^4);\\qquad
                        \\mathbb Ee^{-|o_1-o_2|}=2e^{s^2}\\Phi(-\\sqrt2s)""")
                .assuming("conditional variance at least λ; below it U = 0")
                .assuming("logits z + sε with independent standard normal ε for each prediction; o ~ N(m, s²)")
                .source(DERIVED.at("spec claim 34; on Zhang et al. 2025"))
                .proof("""
                        $\\mathbb E[(y-f)^2|x]=\\mathrm{Var}+(f-\\mathbb E[y|x])^2$, and claim 33 at $L=\\mathrm{Var}$ gives U; weights
                        $e^{-U}\\propto1/\\mathrm{Var}$ are the best linear unbiased ones. For the divergence take means of
                        $\\sum_ip_{1,i}(z_{1,i}-z_{2,i})-\\ln Z_1+\\ln Z_2$: the last two cancel, $\\epsilon_2$ is independent of $p_1$, and by
                        Stein's lemma $s\\,\\mathbb E\\sum_ip_{1,i}\\epsilon_{1,i}=s^2\\,\\mathbb E\\sum_ip_i(1-p_i)$ at $z+s\\epsilon$: exact, with
                        the leading term at $\\epsilon=0$. $o_1-o_2\\sim N(0,2s^2)$; complete the square. Both depend on differences alone. In
                        the sampled divergence pairs $\\pm\\epsilon$ leave no odd powers; the quadratic form's mean is known; what is left is
                        clipped at $12s^2$, which moves its mean by less than $4\\cdot10^{-5}s^2$ since it is at most $\\frac{s^2}2\\chi^2_3$.""")
                .theory(new Uncertainty(RewardUncertainty::ofVariance, Disagreement::leading))
                .checkedBy(
                        freeUncertainty(),
                        bestWeights(),
                        leadingTerm(),
                        weightByQuadrature(),
                        blindToSharedBias(),
                        sampledDivergence(0.3),
                        sampledDivergence(0.1),
                        sampledWeight())
                .twin(
                        "½ s²(1 − Σp²), one noisy prediction",
                        new Uncertainty(RewardUncertainty::ofVariance, (z, s) -> Disagreement.leading(z, s) / 2))
                .twin(
                        "e^U = Var whatever λ",
                        new Uncertainty((variance, _) -> Math.max(0, Math.log(variance)), Disagreement::leading))
                .build();
    }

    /// Three equally likely values of y: no other prediction and uncertainty cost less in the mean.
    private static Check<Uncertainty> freeUncertainty() {
        var world = RealBox.of("y1", -3, 3)
                .and("y2", -3, 3)
                .and("y3", -3, 3)
                .and("lambda", 0.05, 2)
                .and("f", -3, 3)
                .and("U", 0, 6);
        return AdversarialSearch.over(world, new Draws(200, 2000, 50_000), (stated, at) -> {
            double[] y = {at.at(0), at.at(1), at.at(2)};
            double price = at.at(3);
            double mean = (y[0] + y[1] + y[2]) / 3;
            double u = stated.optimum().at(squaredError(y, mean), price);
            return Optional.of(Comparison.atMost(
                    "cost at the stated optimum",
                    RewardUncertainty.objective(squaredError(y, mean), u, price) - 1e-14,
                    "cost elsewhere",
                    RewardUncertainty.objective(squaredError(y, at.at(4)), at.at(5), price),
                    1e-13));
        });
    }

    private static double squaredError(double[] y, double prediction) {
        double sum = 0;
        for (double value : y) {
            sum += (value - prediction) * (value - prediction);
        }
        return sum / y.length;
    }

    /// A common mean of three unbiased values, weighed by $e^{-U}$ and otherwise.
    private static Check<Uncertainty> bestWeights() {
        var world = RealBox.of("v1", 0.5, 20)
                .and("v2", 0.5, 20)
                .and("v3", 0.5, 20)
                .and("lambda", 0.05, 0.5)
                .and("w2", 0, 5)
                .and("w3", 0, 5);
        return AdversarialSearch.over(world, new Draws(200, 2000, 50_000), (stated, at) -> {
            double[] v = {at.at(0), at.at(1), at.at(2)};
            double[] own = new double[3];
            for (int i = 0; i < 3; i++) {
                own[i] = Math.exp(-stated.optimum().at(v[i], at.at(3)));
            }
            double best = 1 / (1 / v[0] + 1 / v[1] + 1 / v[2]);
            return Optional.of(Comparison.worst(
                    Comparison.close("variance with weights e^−U", variance(own, v), best, 1e-13),
                    Comparison.atMost(
                            "that variance",
                            best,
                            "variance with other weights",
                            variance(new double[] {1, at.at(4), at.at(5)}, v),
                            1e-13)));
        });
    }

    private static double variance(double[] weights, double[] variances) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * weights[i] * variances[i];
            total += weights[i];
        }
        return sum / (total * total);
    }

    /// Logits with a noise.
    private record Noisy(List<Double> logits, double noise) {

        double[] z() {
            return logits.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /// The exact mean by Gauss-Hermite quadrature, and the spec's simulated values.
    private static Check<Uncertainty> leadingTerm() {
        var spec = List.of(1.0, 0.2, -0.5, 0.1);
        var cases = List.of(
                new Noisy(spec, 0.1),
                new Noisy(spec, 0.3),
                new Noisy(List.of(0.0, 0.0), 0.3),
                new Noisy(List.of(3.0, -1.0), 0.3),
                new Noisy(List.of(0.0, 5.0, 5.0), 0.2),
                new Noisy(List.of(-1.0, 0.0, 2.0), 0.03));
        return CaseByCase.identity("logits and noises, by quadrature", _ -> cases, (stated, at) -> {
            double exact = Disagreement.mean(at.z(), at.noise());
            var leading = Comparison.near(
                    "leading term", stated.leading().at(at.z(), at.noise()), exact, 2 * Math.pow(at.noise(), 4));
            if (!at.logits().equals(spec)) {
                return leading;
            }
            return at.noise() == 0.1
                    ? Comparison.worst(leading, Comparison.near("mean divergence", exact, 0.00670877, 3e-8))
                    : Comparison.worst(leading, Comparison.near("mean divergence", exact, 0.0594652, 6e-6));
        });
    }

    private static Check<Uncertainty> weightByQuadrature() {
        return CaseByCase.identity(
                "noises, mean weights by quadrature", _ -> List.of(0.01, 0.1, 0.7, 2.0, 10.0), (_, s) -> {
                    // Simpson's rule on the half-line, |o1 - o2| = sqrt(2) s t.
                    double step = 1.0 / 512;
                    int cells = 20 * 512;
                    double sum = 0;
                    for (int i = 0; i <= cells; i++) {
                        double t = i * step;
                        double integrand = Math.exp(-Math.sqrt(2) * s * t - t * t / 2);
                        sum += integrand * (i == 0 || i == cells ? 1 : i % 2 == 1 ? 4 : 2);
                    }
                    double mean = sum * step / 3 * Math.sqrt(2 / Math.PI);
                    return Comparison.close("mean weight at s = " + s, Disagreement.meanWeight(s), mean, 1e-8);
                });
    }

    /// What both predictions have in common changes nothing: a shift of all logits, or of both numbers.
    private static Check<Uncertainty> blindToSharedBias() {
        var world = RealBox.of("z1", -5, 5).and("z2", -5, 5).and("z3", -5, 5).and("shift", -50, 50);
        return AdversarialSearch.over(world, new Draws(100, 500, 10_000), (_, at) -> {
            double[] wrong = {at.at(0), at.at(1), at.at(2)};
            double[] truth = {at.at(2), at.at(0), at.at(1)};
            double[] shifted = {at.at(0) + at.at(3), at.at(1) + at.at(3), at.at(2) + at.at(3)};
            return Optional.of(Comparison.worst(
                    Comparison.near("divergence of equal predictions", Disagreement.divergence(wrong, wrong), 0, 0),
                    Comparison.near(
                            "divergence from the truth after a shift",
                            Disagreement.divergence(shifted, truth),
                            Disagreement.divergence(wrong, truth),
                            1e-12)));
        });
    }

    /// The tolerance is $2s^4$, at the least effort twice that, in depth a quarter; the next term is $0.13s^4$ here.
    private static Check<Uncertainty> sampledDivergence(double noise) {
        return (stated, trial) -> sampledDivergence(noise, trial.effort().pick(4.0, 2.0, 0.5) * Math.pow(noise, 4))
                .judge(stated, trial);
    }

    private static MeanTest<Uncertainty> sampledDivergence(double noise, double tolerance) {
        var world = new NoisySoftmaxes(LOGITS, noise);
        double exact = world.quadraticMean();
        double most = 12 * noise * noise;
        return MeanTest.equal(
                        "mean divergence at s = " + noise,
                        (Uncertainty stated) -> stated.leading().at(LOGITS, noise),
                        within(tolerance),
                        boundedIn(exact - most, exact + most),
                        (_, stream) -> exact + Math.clamp(world.beyondQuadratic(stream.generator()), -most, most))
                .upTo(20_000, 100_000, 1_000_000);
    }

    private static Check<Uncertainty> sampledWeight() {
        double noise = 0.7;
        return MeanTest.equal(
                "mean weight at s = 0.7",
                (Uncertainty _) -> Disagreement.meanWeight(noise),
                within(0.01),
                boundedIn(0, 1),
                (_, stream) -> {
                    var normal = ZigguratSampler.NormalizedGaussian.of(stream.generator());
                    return IntStream.range(0, PAIRS)
                            .mapToDouble(_ -> Math.exp(-Math.abs(noise * (normal.sample() - normal.sample()))))
                            .average()
                            .orElseThrow();
                });
    }
}
