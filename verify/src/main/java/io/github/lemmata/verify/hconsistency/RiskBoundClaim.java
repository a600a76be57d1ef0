package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.GaussianMixture;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ConditionalMinimum;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Arrays;
import java.util.Optional;

/// The bound between risks: from an excess surrogate risk and its minimizability gap to the excess zero-one
/// risk.
final class RiskBoundClaim {

    private static final double ROUNDING = 1e-12;

    private RiskBoundClaim() {}

    /// A bound on the mean zero-one regret, $R_{01}(h)-R^*_{01}+M_{01}$.
    @FunctionalInterface
    interface Bound {

        /// @param excess $R_\tau(h)-R^*_\tau(H)$
        /// @param gap $M_\tau(H)$
        double at(double tau, int classes, double excess, double gap);
    }

    static Claim<Bound> riskBound() {
        return claim("hconsistency.risk-bound")
                .says("The excess zero-one risk is at most Γ of the excess surrogate risk and its minimizability gap.")
                .formula("""
                        R_{01}(h)-R^*_{01}(H)\\le\\Gamma_\\tau\\big(R_\\tau(h)-R^*_\\tau(H)+M_\\tau(H)\\big)-M_{01}(H),\\qquad
                        \\Gamma_\\tau=T_\\tau^{-1}""")
                .assuming("symmetric and complete hypotheses")
                .source(MAO_2023.at("published form, re-proved: spec A7"))
                .proof("""
                        For either loss $R(h)-R^*(H)+M(H)=\\mathbb E_X\\,\\Delta C(h,X)$. The pointwise bound, and Jensen's inequality with the
                        convex $T_\\tau$, give $T_\\tau(\\mathbb E\\,\\Delta C_{01})\\le\\mathbb E\\,T_\\tau(\\Delta C_{01})\\le\\mathbb E\\,\\Delta C_\\tau$.""")
                .<Bound>theory((tau, n, excess, gap) -> new Transform(tau, n).inverse(excess + gap))
                .checkedBy(holdsForAllFunctions(), holdsForConstants(), holdsOnAGaussianMixture())
                .twin("no gap", (tau, n, excess, gap) -> new Transform(tau, n).inverse(excess))
                .build();
    }

    /// All functions on a finite input space: there is no gap.
    private static Check<Bound> holdsForAllFunctions() {
        return AdversarialSearch.over(new Hypotheses(false, 0, 3), new Draws(100, 1500, 50_000), (bound, at) -> {
            var risks = at.risks(TieBreak.ADVERSARIAL);
            return Optional.of(
                    holds(risks.zeroOne(), bound.at(at.tau(), at.world().classes(), risks.surrogate(), 0)));
        });
    }

    /// Constants: the least risk is that of the mean conditional probabilities.
    private static Check<Bound> holdsForConstants() {
        return AdversarialSearch.over(new Hypotheses(true, 0, 3), new Draws(100, 1500, 50_000), (bound, at) -> {
            double[] marginal = at.world().marginal();
            double[] scores = Arrays.copyOf(at.scores(), marginal.length);
            double least = ConditionalMinimum.of(at.tau(), marginal);
            double excess = Math.max(0, new CompSumLoss(at.tau()).conditionalRisk(marginal, scores) - least);
            double gap = least;
            for (int i = 0; i < at.world().points(); i++) {
                gap -= at.world().weights()[i]
                        * ConditionalMinimum.of(at.tau(), at.world().conditional(i));
            }
            return Optional.of(holds(
                    at.risks(TieBreak.LARGEST_INDEX).zeroOne(),
                    bound.at(at.tau(), marginal.length, excess, Math.max(0, gap))));
        });
    }

    /// Regrets of $10^{-16}$ have square roots of $10^{-8}$: where the bound is small, its rounding is not.
    private static Comparison holds(double zeroOne, double bound) {
        return Comparison.atMost("excess zero-one risk plus its gap", zeroOne - 1e-7, "Γ", bound, ROUNDING);
    }

    /// Generalized cross-entropy, τ = 3/2: the mean slack of the pointwise bound, for linear scores on a
    /// mixture of three Gaussians. The conditional probabilities are exact, so no label is drawn, and both
    /// regrets are those of the same input.
    private static Check<Bound> holdsOnAGaussianMixture() {
        var mixture = GaussianMixture.draw(
                3, 2, 1.5, RandomStream.ofSeed(2023).child("mixture").generator());
        var loss = new CompSumLoss(1.5);
        var transform = new Transform(1.5, 3);
        return MeanTest.atLeast(
                "slack of the bound at an input of the mixture",
                _ -> 0,
                within(0.01),
                boundedIn(-transform.at(1), 2),
                (_, stream) -> {
                    double[] x = mixture.inputs(1, stream.generator());
                    double[] p = mixture.conditional(x);
                    double[] scores = {x[0], x[1], -x[0] - x[1]};
                    return loss.conditionalRegret(p, scores)
                            - transform.at(TieBreak.LARGEST_INDEX.zeroOneRegret(p, scores));
                });
    }
}
