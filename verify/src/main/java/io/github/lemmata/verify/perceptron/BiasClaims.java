package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentRule.lrGd;
import static io.github.lemmata.simulations.perceptron.DescentRule.nlrGd;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.SOUDRY_2018;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.perceptron.DescentTrajectory;
import io.github.lemmata.simulations.perceptron.MarginBias;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.theory.perceptron.Direction;
import io.github.lemmata.theory.perceptron.NormalizedBiasBounds;
import io.github.lemmata.theory.perceptron.TwoPointAsymptotes;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/// How fast descent turns to the maximal margin: logarithmically, or polynomially if normalized.
final class BiasClaims {

    private BiasClaims() {}

    /// What claim 21 says of descent on the two points (1, −p), (1, q).
    ///
    /// @param second the limit of θ₂, from p and q
    /// @param first the limit of θ₁ − log(γt), from p and q
    /// @param decay the slope of log(1 − cos) in log t over a decade of t, from γ and where the decade starts
    record TwoPointLaw(DoubleBinaryOperator second, DoubleBinaryOperator first, DoubleBinaryOperator decay) {}

    static Claim<TwoPointLaw> lrImplicitBiasTwoPoint() {
        DoubleBinaryOperator second = TwoPointAsymptotes::y;
        DoubleBinaryOperator first = TwoPointAsymptotes::c;
        DoubleBinaryOperator logarithmic =
                (stepSize, t) -> 2 * Math.log10(Math.log(stepSize * t) / Math.log(10 * stepSize * t));
        return claim("perceptron.lr-implicit-bias-two-point")
                .says(
                        "On two points gradient descent turns to the maximal margin only like 1/log(γt), whatever its step size.")
                .formula("""
                        z=(1,-p),(1,q):\\quad\\theta_{t,2}\\to\\rho=\\frac{\\log(q/p)}{p+q},\\qquad
                        \\theta_{t,1}-\\log(\\gamma t)\\to\\log\\frac{e^{p\\rho}+e^{-q\\rho}}2,\\qquad
                        1-\\cos\\angle(\\theta_t,\\theta^*)\\sim\\frac{\\rho^2}{2\\log^2(\\gamma t)}""")
                .assuming("p, q > 0")
                .assuming("the residuals are O(log(γt)/(γt)) for pq > 1; for pq < 1 that of θ₂ is of order (γt)^(−pq)")
                .source(SOUDRY_2018.at("form of the limit; two points: derived, spec claim 21"))
                .theory(new TwoPointLaw(second, first, logarithmic))
                .checkedBy(limitsReached(), residualDecays(), logarithmicDecay())
                .twin("ρ with q − p", new TwoPointLaw((p, q) -> Math.log(q / p) / (q - p), first, logarithmic))
                .twin("1 − cos like 1/t", new TwoPointLaw(second, first, (_, _) -> -1))
                .build();
    }

    /// Two points, a step size, and how near to its limits descent has to be after 10⁵ updates.
    private record Pair(double p, double q, double stepSize, double tolerance) {

        /// The tolerance $2\log(\gamma t)/(\gamma t)$.
        static Pair of(double p, double q, double stepSize) {
            double scaledTime = 1e5 * stepSize;
            return new Pair(p, q, stepSize, 2 * Math.log(scaledTime) / scaledTime);
        }

        @Override
        public String toString() {
            return "p = " + p + ", q = " + q + ", γ = " + stepSize;
        }

        double[] theta(long t) {
            var points = WeightedPoints.ofRows(new double[] {1, -p}, new double[] {1, q});
            double[] scaled = RescaledDescent.scaledIterate(points, lrGd(stepSize), t);
            return new double[] {stepSize * scaled[0], stepSize * scaled[1]};
        }

        double residual(TwoPointLaw law, long t) {
            return Math.abs(theta(t)[1] - law.second().applyAsDouble(p, q));
        }
    }

    private static final Pair THM41 = new Pair(1, 4, 2, 1e-5);

    private static Check<TwoPointLaw> limitsReached() {
        var pairs = List.of(
                THM41,
                new Pair(2, 7, 2, 2e-5),
                Pair.of(4, 1, 2),
                Pair.of(1, 4, 0.5),
                Pair.of(1, 2, 2),
                Pair.of(2, 1, 0.5),
                Pair.of(3, 2, 2),
                Pair.of(1, 1.5, 2),
                new Pair(1, 1.5, 8, 2e-4));
        return CaseByCase.identity("pairs of points after 10⁵ updates", _ -> pairs, (law, pair) -> {
            double[] theta = pair.theta(100_000);
            double drift = theta[0] - Math.log(1e5 * pair.stepSize());
            return Comparison.worst(
                    Comparison.near("θ₂", theta[1], law.second().applyAsDouble(pair.p(), pair.q()), pair.tolerance()),
                    Comparison.near(
                            "θ₁ − log(γt)", drift, law.first().applyAsDouble(pair.p(), pair.q()), pair.tolerance()));
        });
    }

    /// The residual of θ₂ decays like $(\gamma t)^{-\min(1,pq)}$, as its linearised equation contracts at the rate
    /// $pq$ in $\log t$; on `thm41` it is $0.32/(\gamma t)$.
    private static Check<TwoPointLaw> residualDecays() {
        var pairs = List.of(THM41, Pair.of(0.5, 1, 2), Pair.of(0.5, 1.5, 2), Pair.of(1, 3, 2));
        return CaseByCase.rate("decays of the residual from t = 10⁴ to 10⁵", _ -> pairs, (law, pair) -> {
            double exponent = Math.log10(pair.residual(law, 10_000) / pair.residual(law, 100_000));
            double scaled = 2e5 * THM41.residual(law, 100_000);
            return Comparison.worst(
                    Comparison.near("exponent", exponent, Math.min(1, pair.p() * pair.q()), 0.05),
                    Comparison.near("residual of thm41 times γt", scaled, 0.32, 0.005));
        });
    }

    /// A decade of t on `thm41` at γ = 2, and the slope of log(1 − cos) that the spec gives there.
    private record Decade(long start, double slope) {}

    private static Check<TwoPointLaw> logarithmicDecay() {
        var decades = List.of(new Decade(100, -0.326), new Decade(1000, -0.235), new Decade(10_000, -0.185));
        return CaseByCase.rate("decades of t on thm41", _ -> decades, (law, decade) -> {
            double[] bias = MarginBias.at(NamedDatasets.thm41(), lrGd(2), decade.start(), 10 * decade.start());
            double slope = Math.log10(bias[1] / bias[0]);
            return Comparison.worst(
                    Comparison.near("slope", slope, law.decay().applyAsDouble(2, decade.start()), 0.02),
                    Comparison.near("slope", slope, decade.slope(), 5e-4));
        });
    }

    /// What claim 22 says of normalized descent.
    ///
    /// @param normUpper what ‖u_T‖ does not exceed
    /// @param exponent the exponent of 1/T in 1 − cos
    record NormalizedBias(NormUpper normUpper, double exponent) {}

    /// An upper bound on the norm of normalized descent's iterate.
    @FunctionalInterface
    interface NormUpper {
        /// The bound on $\|u_T\|$.
        double at(long n, double squaredRadius, double squaredMargin, double stepSize, long steps);
    }

    static Claim<NormalizedBias> nlrImplicitBias() {
        NormUpper upper = NormalizedBiasBounds::normUpper;
        NormUpper driftless = (_, squaredRadius, squaredMargin, _, steps) ->
                Math.sqrt(squaredRadius) + Math.sqrt(squaredMargin) * (steps - 1);
        return claim("perceptron.nlr-implicit-bias")
                .says(
                        "Normalized gradient descent converges to the direction of the maximal margin for every step size, at a polynomial rate.")
                .formula("""
                        \\mu T\\le\\|u_T\\|\\le R+\\mu(T-1)+\\frac D{2\\mu}(H_T-1),\\qquad D=R^2-\\mu^2+\\frac{2\\Lambda_n}\\gamma,\\qquad
                        1-\\cos\\angle(u_T,\\theta^*)\\le\\frac{R-\\mu+\\frac D{2\\mu}(H_T-1)}{\\mu T}""")
                .assuming("linearly separable through 0")
                .assuming("the exponent 2 of 1 − cos is measured, not proved")
                .source(DERIVED.at("spec claim 22"))
                .proof("""
                        Each step has length at least $\\mu$ along $\\theta^*$, so $\\|u_T\\|\\ge\\theta^{*\\top}u_T\\ge\\mu T$. By the soft-mean
                        lemma, with the least margin at most $\\mu\\|u\\|$, $\\|u_{t+1}\\|^2\\le\\|u_t\\|^2+2(\\mu\\|u_t\\|+\\Lambda_n/\\gamma)+R^2$,
                        hence $\\|u_{t+1}\\|\\le\\|u_t\\|+\\mu+\\frac D{2(\\|u_t\\|+\\mu)}$. With $\\|u_t\\|\\ge\\mu t$ and $\\|u_1\\|\\le R$, the sum is the
                        upper bound, and the cosine is at least $\\mu T/\\|u_T\\|$.""")
                .theory(new NormalizedBias(upper, 2))
                .checkedBy(normsAlongRuns(), normsOfLongRuns(), biasOnThm41(), rateOfBias())
                .twin("D = 0", new NormalizedBias(driftless, 2))
                .twin("1 − cos like 1/T", new NormalizedBias(upper, 1))
                .build();
    }

    private static Check<NormalizedBias> normsAlongRuns() {
        var runs = StepSized.over(Slabs.slabs(), 1e-4, 1e3);
        return AdversarialSearch.over(
                runs,
                new Draws(100, 1500, 30_000),
                (law, run) -> Optional.of(normsAlongRun(law, run.data(), run.stepSize(), 40)));
    }

    private static Comparison normsAlongRun(NormalizedBias law, LatticeDataset data, double stepSize, long steps) {
        double squaredRadius = data.squaredRadius().doubleValue();
        double squaredMargin = data.squaredMargin().doubleValue();
        double[] direction = data.marginDirection();
        var run = DescentTrajectory.of(data.toPoints(), nlrGd(stepSize));
        double largestLower = 0;
        double largestUpper = 0;
        double leastCosine = Double.POSITIVE_INFINITY;
        while (run.t() < steps) {
            run.step();
            double lower = NormalizedBiasBounds.normLower(squaredMargin, run.t());
            double upper = law.normUpper().at(data.n(), squaredRadius, squaredMargin, stepSize, run.t());
            double cosine = 1 - Direction.oneMinusCos(run.iterate(), direction);
            largestLower = Math.max(largestLower, lower / run.norm());
            largestUpper = Math.max(largestUpper, run.norm() / upper);
            leastCosine = Math.min(leastCosine, cosine * upper / lower);
        }
        String until = " up to T = " + steps + " at γ = " + stepSize;
        return Comparison.worst(
                Comparison.atMost("μT over the norm" + until, largestLower, 1, 1e-12),
                Comparison.atMost("norm over its bound" + until, largestUpper, 1, 1e-12),
                Comparison.atMost("the bound" + until, 1, "cos over its bound", leastCosine, 1e-12));
    }

    /// A time on `thm41` at γ = 10, and 1 − cos to the digits that the spec gives there.
    private record Reading(long t, double oneMinusCos) {}

    private static Check<NormalizedBias> biasOnThm41() {
        var readings =
                List.of(new Reading(100, 3.1235e-4), new Reading(1000, 3.1250e-6), new Reading(10_000, 3.1250e-8));
        return CaseByCase.identity(
                "times on thm41",
                _ -> readings,
                (_, reading) -> Comparison.close(
                        "1 − cos",
                        MarginBias.oneMinusCos(NamedDatasets.thm41(), nlrGd(10), reading.t()),
                        reading.oneMinusCos(),
                        2e-5));
    }

    /// A dataset, a step size, and for how many updates to watch the norm.
    private record Descent(LatticeDataset data, double stepSize, long steps) {
        @Override
        public String toString() {
            return data.name() + ", γ = " + stepSize;
        }

        /// The exponent of 1/T in the largest 1 − cos of each octave of T, from 2⁶ to 2¹⁴.
        double exponent() {
            double[] envelope = MarginBias.envelope(data, nlrGd(stepSize), 6, 13);
            var octaves = IntStream.range(0, envelope.length).boxed().toList();
            return -LogLogFit.exponent(octaves, octave -> Math.pow(2, octave), octave -> envelope[octave]);
        }
    }

    private static Check<NormalizedBias> normsOfLongRuns() {
        return CaseByCase.identity(
                "long runs on named datasets",
                BiasClaims::descents,
                (law, descent) -> normsAlongRun(law, descent.data(), descent.stepSize(), descent.steps()));
    }

    private static Check<NormalizedBias> rateOfBias() {
        return CaseByCase.rate(
                "exponents of 1 − cos",
                BiasClaims::descents,
                (law, descent) -> Comparison.near("exponent", descent.exponent(), law.exponent(), 0.15));
    }

    private static List<Descent> descents(Effort effort) {
        var datasets = List.of(
                NamedDatasets.thm41(),
                NamedDatasets.osc(10, 1),
                NamedDatasets.hard3d(4, 2),
                NamedDatasets.nonmono(),
                NamedDatasets.thm51(12));
        var all = List.of(0.1, 1.0, 10.0, 1e3);
        return datasets.stream()
                .flatMap(data -> effort.pick(List.of(10.0), all, all).stream()
                        .map(stepSize -> new Descent(data, stepSize, effort.pick(1000, 20_000, 200_000))))
                .toList();
    }
}
