package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.hconsistency.GrowthRate;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// How the transformation depends on the regret near 0, and on $\tau$.
final class GrowthClaims {

    private GrowthClaims() {}

    static List<Claim<?>> all() {
        return List.of(growthRate(), tauComparison());
    }

    private static final int LARGEST_REGRET = 4;

    /// For the least regret at τ = 1.9, whose slope over 2⁻⁴ … 2⁻¹² is still 1.984.
    private static final int SMALLER_REGRET = 8;

    private static final int REGRETS = 9;

    private static final double SLOPE_TOLERANCE = 0.01;

    /// What is fitted, for a loss.
    ///
    /// @param name what it is
    /// @param tau $\tau$
    /// @param from the first of nine regrets $2^{-k}$ has this k
    /// @param price what a regret costs
    private record Curve(String name, double tau, int from, DoubleUnaryOperator price) {

        static Curve transform(double tau, int classes) {
            return new Curve("T for " + classes + " classes", tau, LARGEST_REGRET, new Transform(tau, classes)::at);
        }

        /// The least regret of the second class at $(q_1+\frac\beta2,q_1-\frac\beta2,q_3,q_4)$.
        static Curve leastRegret(double tau) {
            return new Curve(
                    "least regret of the second of four classes",
                    tau,
                    tau > 1.8 && tau < 2 ? SMALLER_REGRET : LARGEST_REGRET,
                    beta -> LeastRegret.of(tau, new double[] {0.3 + beta / 2, 0.3 - beta / 2, 0.25, 0.15}, 1));
        }

        double slope() {
            var regrets = IntStream.range(from, from + REGRETS)
                    .mapToObj(k -> Math.pow(2, -k))
                    .toList();
            return LogLogFit.exponent(regrets, beta -> beta, price::applyAsDouble);
        }

        @Override
        public String toString() {
            return name + " at τ = " + tau + " from β = 2^−" + from;
        }
    }

    /// The claim's function is the exponent at a τ.
    static Claim<DoubleUnaryOperator> growthRate() {
        return claim("hconsistency.growth-rate")
                .says(
                        "A small regret costs its square for τ < 2, so zero-one regrets are bounded by square roots; from τ = 2 on it costs its multiple.")
                .formula("""
                        T_\\tau(\\beta)\\sim c\\,\\beta^2\\ (\\tau<2),\\qquad T_\\tau(\\beta)=c\\,\\beta\\ (\\tau\\ge2)\\qquad(\\beta\\to0)""")
                .assuming("τ ≤ 1.9 for the fitted range: the slope crosses over to 1 at β ≈ 2 − τ")
                .source(MAO_2024.at("universal square-root rate of smooth losses; constants derived: spec A18"))
                .proof("""
                        $T_\\tau(0)=T_\\tau'(0)=0$ and $T_\\tau''(0)=\\kappa/(2-\\tau)>0$ for $\\tau<2$; for $\\tau\\ge2$ the transformation is
                        linear.""")
                .<DoubleUnaryOperator>theory(GrowthRate::exponent)
                .checkedBy(squareBelowTwo(), linearFromTwoOn())
                .twin("slope 1.8 for τ < 2", tau -> tau < 2 ? 1.8 : 1)
                .build();
    }

    private static Check<DoubleUnaryOperator> squareBelowTwo() {
        var curves = Stream.of(0.0, 0.5, 1.0, 1 + 1e-9, 1.5, 1.8, 1.9)
                .flatMap(tau -> Stream.of(Curve.transform(tau, 2), Curve.transform(tau, 10), Curve.leastRegret(tau)))
                .toList();
        return CaseByCase.rate(
                "slopes over nine halvings of β",
                _ -> curves,
                (exponent, curve) -> Comparison.near(
                        "slope of " + curve, curve.slope(), exponent.applyAsDouble(curve.tau()), SLOPE_TOLERANCE));
    }

    private static Check<DoubleUnaryOperator> linearFromTwoOn() {
        var curves = Stream.of(2.0, 2.5)
                .flatMap(tau -> Stream.of(Curve.transform(tau, 2), Curve.transform(tau, 10), Curve.leastRegret(tau)))
                .toList();
        return CaseByCase.rate(
                "slopes over nine halvings of β",
                _ -> curves,
                (exponent, curve) -> Comparison.near(
                        "slope of " + curve, curve.slope(), exponent.applyAsDouble(curve.tau()), 1e-10));
    }

    /// What is claimed of two classes as τ varies.
    ///
    /// @param fallsWithTau for which regrets $T_\tau(\beta)$ is nonincreasing in $\tau\in[0,2]$
    /// @param dearest $T_\tau(1)$
    /// @param worstTau the $\tau\in[0,1]$ at which the limit of $\beta^2/T_\tau(\beta)$ is largest
    record Comparisons(DoublePredicate fallsWithTau, DoubleUnaryOperator dearest, double worstTau) {}

    static Claim<Comparisons> tauComparison() {
        DoubleUnaryOperator dearest = GrowthRate::largestRegretPrice;
        return claim("hconsistency.tau-comparison")
                .says(
                        "The price of the largest regret falls with τ, that of small regrets does not: no τ has the best bound for all.")
                .formula("""
                        \\begin{gathered}
                        T_\\tau(1)=\\frac{1-2^{1-\\tau}}{\\tau-1}\\ \\text{decreasing},\\qquad\\arg\\max_{[0,1]}2^\\tau(2-\\tau)=2-\\tfrac1{\\log2}\\\\
                        T_\\tau(0.05)=0.00125,\\ 0.00118,\\ 0.00125,\\ 0.00177,\\ 0.025\\quad(\\tau=0,\\tfrac12,1,\\tfrac32,2)
                        \\end{gathered}""")
                .assuming("two classes")
                .source(DERIVED.at("spec A19"))
                .proof("""
                        $T_\\tau(1)=\\Phi^\\tau(1)$, which is nonincreasing in $\\tau$. For small regrets $T_\\tau(\\beta)\\approx\\beta^2/(2^\\tau(2-\\tau))$
                        with two classes, and $2^\\tau(2-\\tau)$ rises up to $\\tau=2-\\frac1{\\log2}$ and falls to 0 at $\\tau=2$.""")
                .theory(new Comparisons(beta -> beta == 1, dearest, GrowthRate.LARGEST_RATIO_AT))
                .checkedBy(
                        fallsWhereClaimed(), priceOfTheLargestRegret(), pricesOfASmallRegret(), worstTauIsTheMaximum())
                .twin(
                        "nonincreasing in τ for every β",
                        new Comparisons(_ -> true, dearest, GrowthRate.LARGEST_RATIO_AT))
                .twin("largest at τ = 1/2", new Comparisons(beta -> beta == 1, dearest, 0.5))
                .build();
    }

    private static final List<Double> TAUS = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 1.9, 2.0);

    private record Regret(double beta) {
        @Override
        public String toString() {
            return "beta=" + beta;
        }
    }

    private static Check<Comparisons> fallsWhereClaimed() {
        var regrets = Stream.of(1.0, 0.05, 0.001, 0.5, 0.9).map(Regret::new).toList();
        return CaseByCase.identity("regrets, asked where a fall is claimed", _ -> regrets, (theory, regret) -> {
            double beta = regret.beta();
            if (!theory.fallsWithTau().test(beta)) {
                return Comparison.that("nothing is claimed at β = " + beta, true);
            }
            return Comparison.worst(IntStream.range(1, TAUS.size())
                    .mapToObj(i -> Comparison.atMost(
                            "T at τ = " + TAUS.get(i),
                            price(TAUS.get(i), beta),
                            "T at τ = " + TAUS.get(i - 1),
                            price(TAUS.get(i - 1), beta),
                            1e-14))
                    .toArray(Comparison[]::new));
        });
    }

    private static double price(double tau, double beta) {
        return new Transform(tau, 2).at(beta);
    }

    private static Check<Comparisons> priceOfTheLargestRegret() {
        return CaseByCase.identity(
                "prices of the largest regret",
                _ -> Stream.concat(TAUS.stream(), Stream.of(1 - 1e-9, 1 + 1e-9, 2 - 1e-6))
                        .toList(),
                (theory, tau) -> Comparison.close("T(1)", theory.dearest().applyAsDouble(tau), price(tau, 1), 1e-14));
    }

    /// A price to the digits that the specification prints.
    private record Printed(double tau, double price) {}

    private static Check<Comparisons> pricesOfASmallRegret() {
        var rows = List.of(
                new Printed(0, 0.00125),
                new Printed(0.5, 0.00118),
                new Printed(1, 0.00125),
                new Printed(1.5, 0.00177),
                new Printed(2, 0.025));
        return CaseByCase.identity(
                "printed prices of β = 0.05, neither falling nor rising",
                _ -> rows,
                (_, row) -> Comparison.near("T(0.05)", price(row.tau(), 0.05), row.price(), 5e-6));
    }

    /// The ratio $\beta^2/T_\tau(\beta)$ at $\beta=10^{-6}$ against its limit, and the limit's maximum by
    /// Brent's method.
    private static Check<Comparisons> worstTauIsTheMaximum() {
        return CaseByCase.identity("ways to the worst τ", _ -> List.of(1e-6, 1e-8), (theory, beta) -> {
            var worst = new BrentOptimizer(1e-12, 1e-12)
                    .optimize(
                            new MaxEval(200),
                            GoalType.MAXIMIZE,
                            new SearchInterval(0, 1),
                            new UnivariateObjectiveFunction(GrowthRate::squaredRegretRatio));
            return Comparison.worst(
                    Comparison.near("worst τ", theory.worstTau(), worst.getPoint(), 1e-7),
                    Comparison.near("ratio there", worst.getValue(), 2.12295, 5e-6),
                    Comparison.close(
                            "β²/T at β = " + beta,
                            beta * beta / price(theory.worstTau(), beta),
                            GrowthRate.squaredRegretRatio(theory.worstTau()),
                            1e-11));
        });
    }
}
