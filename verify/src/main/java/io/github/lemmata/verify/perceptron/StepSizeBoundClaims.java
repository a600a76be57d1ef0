package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.theory.perceptron.DescentBounds;
import io.github.lemmata.theory.perceptron.StepSizeBound;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Comparison;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// Bounds on the number of updates of gradient descent that hold for every step size.
final class StepSizeBoundClaims {

    private static final double TOLERANCE = 1e-12;
    private static final long MOST_UPDATES = 20_000;

    private StepSizeBoundClaims() {}

    static Claim<StepSizeBound> normalizedBound() {
        return claim("perceptron.nlr-bound")
                .says("Normalized gradient descent separates within κ + 2λ*ₙ/(γμ²) updates, at any step size.")
                .formula("""
                        T\\le\\frac{R^2}{\\mu^2}+\\frac{2\\lambda^*_n}{\\gamma\\mu^2}
                        \\le\\frac{R^2}{\\mu^2}+\\frac{2\\log(2n-1)}{\\gamma\\mu^2}""")
                .assuming("linearly separable through 0")
                .source(TYURIN_2024.at("Theorem 6.1; constant sharpened: derived, spec claim 15"))
                .proof("""
                        While some score is not positive, the soft-mean lemma bounds the cross term of
                        $\\|u_{t+1}\\|^2=\\|u_t\\|^2+\\frac2\\gamma\\Phi(\\gamma z^\\top u_t)+\\|v_t\\|^2$, so each step adds at most
                        $\\frac{2\\lambda^*_n}\\gamma+R^2$ to the squared length, and at least $\\mu$ along the margin's direction:
                        $\\mu^2T^2\\le T(R^2+\\frac{2\\lambda^*_n}\\gamma)$.""")
                .finding("The constant 2 log(2n−1) of Theorem 6.1 can be replaced by the smaller 2λ*ₙ.")
                .<StepSizeBound>theory(DescentBounds::nlrGd)
                .checkedBy(
                        neverExceeded(DescentRule::nlrGd, DescentBounds::nlrGd),
                        AdversarialSearch.over(
                                StepSized.over(Slabs.slabs(), 0.05, 1e3),
                                (bound, run) -> Optional.of(Comparison.atMost(
                                        "bound",
                                        at(bound, run),
                                        "paper's bound",
                                        at(DescentBounds::nlrGdPaper, run),
                                        TOLERANCE))))
                .twin(
                        "without the γ term: T ≤ κ",
                        (_, squaredRadius, squaredMargin, _) -> squaredRadius / squaredMargin)
                .build();
    }

    static Claim<StepSizeBound> anyStepSizeBound() {
        return claim("perceptron.lr-bound-any-gamma")
                .says("Gradient descent separates within min(U₁, U₂) updates, at any step size.")
                .formula("""
                        T\\le\\min\\{U_1,U_2\\},\\quad U_1=1+\\tfrac n2(c^2\\kappa-2c+1),\\
                        c=1+\\tfrac1{2n}+\\tfrac{2\\lambda^*_n}{\\gamma R^2},\\quad
                        U_2=2n\\big(\\kappa+\\tfrac{2\\lambda^*_n}{\\gamma\\mu^2}\\big)""")
                .assuming("linearly separable through 0")
                .assuming("n ≥ 2")
                .source(DERIVED.at("spec claim 16"))
                .proof("""
                        Let $w_i=\\sigma(-\\gamma z_i^\\top u_t)$ and $G_t=\\frac1n\\sum_iw_i$, which lies in $[\\frac1{2n},1]$ while some score is
                        not positive. By the soft-mean lemma $\\|u_{t+1}\\|^2\\le\\|u_t\\|^2+\\frac{2\\lambda^*_n}\\gamma G_t+R^2G_t^2$, and
                        $\\theta^{*\\top}u_T\\ge\\mu\\sum_tG_t$. For $U_2$ use $G_t^2\\le G_t$ and $\\sum_tG_t\\ge T/(2n)$. For $U_1$ take the first
                        step apart ($G_0=\\frac12$), put $P=\\sum_{t\\ge1}G_t$ and bound $G_t^2$ by its chord on $[\\frac1{2n},1]$: then
                        $\\frac{T-1}{2n}\\le\\frac14+cP-\\frac{(1/2+P)^2}\\kappa$, and the right side is largest at $P=\\frac{c\\kappa-1}2$.""")
                .<StepSizeBound>theory(DescentBounds::lrGd)
                .checkedBy(neverExceeded(DescentRule::lrGd, DescentBounds::lrGd))
                .twin("the bound of the normalized version", DescentBounds::nlrGd)
                .twin("T ≤ nκ at every γ", (n, squaredRadius, squaredMargin, _) -> n * squaredRadius / squaredMargin)
                .build();
    }

    /// Counts against the candidate, on runs that the true bound says to be short.
    private static Check<StepSizeBound> neverExceeded(DoubleFunction<DescentRule> rule, StepSizeBound known) {
        var runs = StepSized.over(Slabs.slabs(), 0.05, 1e3);
        return AdversarialSearch.over(runs, new Draws(100, 1500, 30_000), (bound, run) -> {
            if (run.data().n() < 2 || at(known, run) > MOST_UPDATES) {
                return Optional.empty();
            }
            var count =
                    RescaledDescent.separationIndex(run.data().toPoints(), rule.apply(run.stepSize()), MOST_UPDATES);
            double updates = count.isPresent() ? count.getAsLong() : Double.POSITIVE_INFINITY;
            return Optional.of(Comparison.atMost("T", updates, "the bound", at(bound, run), TOLERANCE));
        });
    }

    private static double at(StepSizeBound bound, StepSized.Run run) {
        var data = run.data();
        return bound.at(
                data.n(),
                data.squaredRadius().doubleValue(),
                data.squaredMargin().doubleValue(),
                run.stepSize());
    }
}
