package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.DeviationRun;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.Optional;

/// How far gradient descent is from the batch perceptron at a finite step size: claim 6.
final class DeviationClaim {

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_UPDATES = 300;

    private DeviationClaim() {}

    /// A bound on the deviation $e_t$ in closed form.
    @FunctionalInterface
    interface ClosedBound {
        double at(long t, double squaredRadius, double stepSize, double tieDistance);
    }

    /// What claim 6 says.
    ///
    /// @param closed the bound of (ii)
    /// @param rate the rate of $\log e_2$ in the step size on `thm41`
    record Deviation(ClosedBound closed, double rate) {}

    static Claim<Deviation> deviationBound() {
        return claim("perceptron.deviation-bound")
                .says(
                        "Gradient descent is exponentially close in the step size to the batch perceptron, with explicit constants.")
                .formula("""
                        e_{t+1}\\le e_t+\\frac R{1+e^{\\gamma(\\delta_t-Re_t)}},\\qquad
                        e_t\\le(t-1)Re^{1-\\gamma\\delta}\\ \\text{for}\\ \\gamma\\ge\\gamma_0=
                        -\\tfrac1\\delta W_{-1}\\!\\Big(-\\frac\\delta{eR^2(T-1)}\\Big)""")
                .assuming("the batch perceptron meets no tie before T ≥ 2")
                .source(DERIVED.at("spec claim 6"))
                .proof("""
                        (i) Where $z_i^\\top\\hat\\theta_t>0$, the error of the weight is $\\sigma(-\\gamma z_i^\\top u_t)$ with
                        $z_i^\\top u_t\\ge\\delta_t-Re_t$, hence at most $1/(1+e^{\\gamma(\\delta_t-Re_t)})$; the other sign mirrors it, and an
                        average of $n$ vectors of length at most $R$ remains. (ii) By induction $\\gamma Re_t\\le1$, so each step adds at most
                        $Re^{1-\\gamma\\delta}$; the condition holds from $\\gamma_0$ on because $\\gamma e^{-\\gamma\\delta}$ falls for
                        $\\gamma\\ge1/\\delta$. (iii) If $Re_t<\\delta_t$, no score changes its sign.""")
                .theory(new Deviation(DeviationBounds::closed, -0.25))
                .checkedBy(boundsHoldFromGamma0(), stepHoldsAtAnyStepSize(), namedCases(), rateOnThm41())
                .twin(
                        "exponent 1 − 2γδ",
                        new Deviation(
                                (t, squaredRadius, stepSize, distance) ->
                                        DeviationBounds.closed(t, squaredRadius, 2 * stepSize, distance),
                                -0.25))
                .twin("rate −1/2 on thm41", new Deviation(DeviationBounds::closed, -0.5))
                .build();
    }

    /// (ii) and (iii) on tie-free datasets, at one to four times $\gamma_0$.
    private static Check<Deviation> boundsHoldFromGamma0() {
        var multiplesOfGamma0 = StepSized.over(Slabs.slabs(), 1, 4).inUnitsOf("gamma0");
        return AdversarialSearch.over(
                multiplesOfGamma0,
                new Draws(50, 500, 5000),
                (deviation, run) -> tieFree(run.data()).map(perceptron -> {
                    double squaredRadius = run.data().squaredRadius().doubleValue();
                    double stepSize = run.stepSize()
                            * DeviationBounds.gamma0(
                                    squaredRadius, perceptron.separationIndex(), perceptron.distance());
                    return Comparison.worst(
                            closedBoundHolds(deviation.closed(), run.data(), stepSize, perceptron),
                            sameSeparation(run.data(), stepSize, perceptron));
                }));
    }

    private static Optional<TieFree> tieFree(LatticeDataset data) {
        return TieFree.of(BatchPerceptronRun.of(data, TieRule.FULL), MOST_UPDATES);
    }

    private static Comparison closedBoundHolds(
            ClosedBound closed, LatticeDataset data, double stepSize, TieFree perceptron) {
        double squaredRadius = data.squaredRadius().doubleValue();
        var run = DeviationRun.of(data, stepSize);
        var closest = Comparison.that("no update", true);
        while (run.t() < perceptron.separationIndex()) {
            run.step();
            double bound = closed.at(run.t(), squaredRadius, stepSize, perceptron.distance());
            closest = Comparison.worst(
                    closest,
                    Comparison.atMost("e at t = " + run.t() + ", γ = " + stepSize, run.norm(), bound, TOLERANCE));
        }
        return closest;
    }

    /// (iii): never fewer updates than the perceptron, and exactly as many where the bound is below the last
    /// score.
    private static Comparison sameSeparation(LatticeDataset data, double stepSize, TieFree perceptron) {
        long expected = perceptron.separationIndex();
        long updates = RescaledDescent.separationIndex(data.toPoints(), DescentRule.lrGd(stepSize), 100 * expected)
                .orElse(Long.MAX_VALUE);
        boolean equal = DeviationBounds.sameSeparationIndex(
                expected,
                data.squaredRadius().doubleValue(),
                stepSize,
                perceptron.distance(),
                perceptron.lastDistance());
        return equal
                ? Comparison.same("T of gradient descent", updates, expected)
                : Comparison.that("gradient descent needs at least T = " + expected + " updates", updates >= expected);
    }

    /// (i) along runs at any step size, also where the closed form says nothing.
    private static Check<Deviation> stepHoldsAtAnyStepSize() {
        var runs = StepSized.over(Slabs.slabs(), 0.1, 1e3);
        return AdversarialSearch.over(
                runs,
                new Draws(50, 500, 5000),
                (_, run) -> tieFree(run.data()).map(perceptron -> {
                    double squaredRadius = run.data().squaredRadius().doubleValue();
                    var deviation = DeviationRun.of(run.data(), run.stepSize());
                    deviation.step();
                    var closest = Comparison.that("no update", true);
                    while (deviation.t() < perceptron.separationIndex()) {
                        double distance = deviation.tieDistance().doubleValue();
                        double bound = DeviationBounds.step(deviation.norm(), distance, squaredRadius, run.stepSize());
                        double weaker = DeviationBounds.stepExponential(
                                deviation.norm(), distance, squaredRadius, run.stepSize());
                        deviation.step();
                        closest = Comparison.worst(
                                closest,
                                Comparison.atMost("e at t = " + deviation.t(), deviation.norm(), bound, TOLERANCE),
                                Comparison.atMost("bound (i)", bound, "its exponential form", weaker, TOLERANCE));
                    }
                    return closest;
                }));
    }

    private static Check<Deviation> namedCases() {
        return CaseByCase.identity(
                "datasets and step sizes of the spec",
                _ -> List.of(
                        new StepSized.Run(NamedDatasets.thm41(), 40),
                        new StepSized.Run(NamedDatasets.thm51(12), 200),
                        new StepSized.Run(NamedDatasets.hard3d(4, 2), 400),
                        new StepSized.Run(NamedDatasets.nonmono(), 40)),
                (deviation, run) -> Comparison.worst(
                        closedBoundHolds(
                                deviation.closed(),
                                run.data(),
                                run.stepSize(),
                                tieFree(run.data()).orElseThrow()),
                        sameSeparation(
                                run.data(), run.stepSize(), tieFree(run.data()).orElseThrow())));
    }

    private static Check<Deviation> rateOnThm41() {
        var stepSizes = List.of(40.0, 80.0, 160.0, 320.0, 640.0);
        return CaseByCase.rate(
                "rate of log e₂ in γ",
                _ -> List.of(NamedDatasets.thm41()),
                (deviation, data) -> Comparison.near(
                        "rate on thm41",
                        deviation.rate(),
                        LogLogFit.rate(
                                stepSizes, stepSize -> stepSize, stepSize -> DeviationRun.norm(data, stepSize, 2)),
                        1e-5));
    }
}
