package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.ggtd.AleatoricClaim.LEAST_MEAN_SIZE;
import static io.github.lemmata.verify.ggtd.ShapeFormulas.X;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.StochasticOrder;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Range;
import io.github.lemmata.verify.ggtd.ShapePairs.Pair;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.numbers.gamma.LogGamma;

/// Claim 8: which of two laws dominates the other, sharply.
final class SecondOrderClaim {

    private static final String ID = "ggtd.ssd-iff";

    static final String UNIFORM_MEAN_SIZE = "3.223703269458512824";
    static final String HIGHEST_PEAK = "2.166226964260762971";

    private static final Draws DRAWS = new Draws(30, 1000, 10_000);
    private static final double ROUNDING = 1e-13;

    private SecondOrderClaim() {}

    /// A statement about two shapes, the first the smaller.
    @FunctionalInterface
    interface Order {
        boolean holds(double first, double second);
    }

    /// When the second law dominates the first, and when the first size is stochastically larger.
    record Orders(Order secondOrder, Order sizes) {}

    static Claim<Orders> ssdIff() {
        return claim(ID)
                .says(
                        "Of two shapes the larger dominates in second order exactly if its mean size is not larger, and the sizes are ordered exactly if its peak is not lower.")
                .formula("""
                        \\begin{gathered}
                        X_{\\beta_2}\\succeq_{ssd}X_{\\beta_1}\\iff m(\\beta_1)\\ge m(\\beta_2),\\qquad
                        |X_{\\beta_1}|\\ge_{st}|X_{\\beta_2}|\\iff\\Gamma(1+\\tfrac1{\\beta_1})\\ge\\Gamma(1+\\tfrac1{\\beta_2})
                        \\qquad(\\beta_1<\\beta_2)\\\\
                        \\text{always if }\\beta_2\\le\\beta_m\\text{ or }\\beta_1\\le\\beta_{eq}=3.223703269458512824\\ldots,\\quad
                        \\text{never if }\\beta_1\\ge\\beta_m,\\\\
                        \\text{between: exactly up to the second root of }m(\\beta_2)=m(\\beta_1)\\end{gathered}""")
                .assuming("equal scales, both about 0")
                .source(KIM_2024.at("Theorem 2, with the condition that it needs; spec claim 8"))
                .finding("Theorem 2 of Kim et al. 2024, that a larger shape always dominates, needs the condition"
                        + " m(β₁) ≥ m(β₂), which is sharp: of the shapes 10 and 20 neither dominates. Without it the theorem"
                        + " holds for shapes up to 6.89.")
                .proof("""
                        Scale 1. On $t>0$ $\\ln(f_1/f_2)=c+t^{\\beta_2}-t^{\\beta_1}$ falls, then rises, with
                        $c=\\ln\\Gamma(1+\\frac1{\\beta_2})-\\ln\\Gamma(1+\\frac1{\\beta_1})$. If $c\\le0$, $f_1-f_2$ changes its sign once,
                        from $-$ to $+$, and the survival functions of the sizes are ordered. If $c>0$ the signs are $+,-,+$, so
                        $\\bar F_1-\\bar F_2$ has the signs $-,+$: the sizes are not ordered, and
                        $G(t)=\\int_t^\\infty(\\bar F_1-\\bar F_2)=\\mathbb E(|X_1|-t)^+-\\mathbb E(|X_2|-t)^+$ has its least value over
                        $t\\ge0$ at 0, where it is $m(\\beta_1)-m(\\beta_2)$, or at infinity, where it is 0. By symmetry
                        $\\int_{-\\infty}^{\\mp t}(F_1-F_2)=\\frac12G(t)$ for $t\\ge0$, so $G\\ge0$ is dominance. The
                        consequences follow as $m$ falls up to $\\beta_m$, rises from there to $\\frac12$, and is $\\frac12$ at
                        $\\beta_{eq}$; $\\Gamma(1+\\frac1\\beta)$ falls up to $\\beta_0=2.166226964260762971\\ldots$ and rises beyond.""")
                .theory(new Orders(StochasticOrder::secondOrder, StochasticOrder::sizes))
                .checkedBy(
                        dominatesExactlyAsSaid(),
                        sizesAreOrderedExactlyAsSaid(),
                        consequencesFollow(),
                        meanExcessIsTheIntegral(),
                        new SignChange(
                                        ID,
                                        "the slope of the mean size by 1/β",
                                        ShapeFormulas.logMeanSizeSlope(),
                                        LEAST_MEAN_SIZE)
                                .proved(),
                        new SignChange(
                                        ID,
                                        "the mean size against the uniform law's",
                                        ShapeFormulas.logMeanSizeOverUniform(),
                                        UNIFORM_MEAN_SIZE)
                                .provedBeyond(largerThanUniform()),
                        new SignChange(
                                        ID,
                                        "the slope of ln Γ(1 + 1/β) by 1/β",
                                        ShapeFormulas.logGammaSlope(),
                                        HIGHEST_PEAK)
                                .proved())
                .publishedTwin("Theorem 2 without restriction", new Orders((_, _) -> true, StochasticOrder::sizes))
                .twin(
                        "the sizes are ordered whenever the larger shape dominates",
                        new Orders(StochasticOrder::secondOrder, StochasticOrder::secondOrder))
                .build();
    }

    /// Shapes from $\beta_{eq}$ to $10^6$: at infinity both sizes are $\frac12$.
    private static Range largerThanUniform() {
        var whole = ShapeFormulas.beyond(UNIFORM_MEAN_SIZE);
        return Range.of(X.name(), new BigDecimal("1e-6"), new BigDecimal(whole.to()));
    }

    /// The levels that are tried: to 40, densely up to 3, where both laws have all but their tails.
    private static DoubleStream levels(Effort effort) {
        int perUnit = effort.pick(20, 100, 1000);
        return DoubleStream.concat(
                DoubleStream.iterate(0, i -> i + 1).limit(3L * perUnit).map(i -> i / perUnit),
                DoubleStream.iterate(3, t -> t < 40, t -> t * 1.05));
    }

    private static double meanSize(double shape) {
        return new GeneralizedGaussian(1, shape).meanAbsolute();
    }

    /// $P(|X|>t)$.
    private static double tail(double shape, double t) {
        return 2 * new GeneralizedGaussian(1, shape).survival(t);
    }

    /// Whether the least gap over all levels is negative is what the candidate has to know. Pairs of mean
    /// sizes within $10^{-9}$ are left out.
    private static Check<Orders> dominatesExactlyAsSaid() {
        return atEffort(effort -> AdversarialSearch.over(new ShapePairs(), DRAWS, (orders, pair) -> {
            double difference = meanSize(pair.first()) - meanSize(pair.second());
            if (Math.abs(difference) < 1e-9) {
                return Optional.empty();
            }
            double least = levels(effort)
                    .map(t -> StochasticOrder.gap(pair.first(), pair.second(), t))
                    .min()
                    .orElseThrow();
            double rounding = ROUNDING * Math.max(1, meanSize(pair.first()));
            return Optional.of(
                    orders.secondOrder().holds(pair.first(), pair.second())
                            ? Comparison.atMost("deficit of the dominating law", -least, rounding, 0)
                            : Comparison.below("least gap where none dominates", least, -rounding));
        }));
    }

    /// Likewise for the sizes; pairs with $|c|<10^{-6}$ are left out.
    private static Check<Orders> sizesAreOrderedExactlyAsSaid() {
        return atEffort(effort -> AdversarialSearch.over(new ShapePairs(), DRAWS, (orders, pair) -> {
            double c = LogGamma.value(1 + 1 / pair.second()) - LogGamma.value(1 + 1 / pair.first());
            if (Math.abs(c) < 1e-6) {
                return Optional.empty();
            }
            var levels = DoubleStream.concat(levels(effort), DoubleStream.of(firstCrossing(pair, c)));
            double least = levels.map(t -> tail(pair.first(), t) - tail(pair.second(), t))
                    .min()
                    .orElseThrow();
            return Optional.of(
                    orders.sizes().holds(pair.first(), pair.second())
                            ? Comparison.atMost("deficit of the first size's tail", -least, ROUNDING, 0)
                            : Comparison.below("least difference of unordered tails", least, -ROUNDING));
        }));
    }

    /// The smaller root of $t^{\beta_1}-t^{\beta_2}=c$, near which the first size's tail falls short the
    /// most; 0 if $c<0$.
    private static double firstCrossing(Pair pair, double c) {
        double t = 0;
        for (int i = 0; i < 20 && c > 0; i++) {
            t = Math.pow(c + Math.pow(t, pair.second()), 1 / pair.first());
        }
        return t;
    }

    private static <T> Check<T> atEffort(Function<Effort, Check<T>> check) {
        return (candidate, trial) -> check.apply(trial.effort()).judge(candidate, trial);
    }

    private static Check<Orders> consequencesFollow() {
        double uniform = Double.parseDouble(UNIFORM_MEAN_SIZE);
        double least = Double.parseDouble(LEAST_MEAN_SIZE);
        double peak = Double.parseDouble(HIGHEST_PEAK);
        return AdversarialSearch.over(new ShapePairs(), (orders, pair) -> {
            double first = pair.first();
            double second = pair.second();
            boolean dominates = orders.secondOrder().holds(first, second);
            if (Math.abs(meanSize(first) - meanSize(second)) < 1e-9) {
                return Optional.empty();
            }
            var ordered = Comparison.that(
                    "shapes up to β₀ have ordered sizes",
                    second > peak || orders.sizes().holds(first, second));
            var threshold = Comparison.that(
                    "the threshold is the last shape that dominates",
                    dominates == second <= StochasticOrder.threshold(first));
            if (second <= least || first <= uniform) {
                var always = Comparison.that(
                        "the larger shape dominates up to β_m, and a first shape up to β_eq", dominates);
                return Optional.of(Comparison.worst(always, ordered, threshold));
            }
            var never = Comparison.that("no larger shape dominates one from β_m on", first < least || !dominates);
            return Optional.of(Comparison.worst(never, threshold));
        });
    }

    /// A law and a level.
    private record Level(double shape, double t) {}

    private static Check<Orders> meanExcessIsTheIntegral() {
        var integrator = new IterativeLegendreGaussIntegrator(20, 1e-11, 1e-13);
        return CaseByCase.identity(
                "mean excesses against quadrature",
                _ -> DoubleStream.of(0.5, 1, 2, 3.5, 7, 20)
                        .boxed()
                        .flatMap(shape -> DoubleStream.of(0, 0.3, 0.9, 1.2).mapToObj(t -> new Level(shape, t)))
                        .toList(),
                (_, level) -> {
                    var law = new GeneralizedGaussian(1, level.shape());
                    DoubleUnaryOperator excess = x -> 2 * (x - level.t()) * law.density(x);
                    double end = level.t() + Math.pow(45, 1 / level.shape());
                    double integral = pieces(integrator, excess, level.t(), end);
                    return Comparison.near(
                            "mean excess", StochasticOrder.meanExcess(level.shape(), level.t()), integral, 1e-11);
                });
    }

    /// The integral over pieces that grow by a half, away from the kink at 0.
    private static double pieces(
            IterativeLegendreGaussIntegrator integrator, DoubleUnaryOperator f, double from, double to) {
        double sum = 0;
        double width = Math.min(0.05, to - from);
        for (double a = from; a < to; a += width, width *= 1.5) {
            sum += integrator.integrate(100_000, f::applyAsDouble, a, Math.min(to, a + width));
        }
        return sum;
    }
}
