package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.Softmax;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.special.Logistic;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/// What the losses are: their forms and gradients, and the zero-one regret of a prediction.
final class LossClaims {

    private static final double ROUNDING = 1e-12;
    private static final List<Double> TAUS = List.of(0.0, 0.5, 1 - 1e-9, 1.0, 1 + 1e-9, 1.5, 2 - 1e-6, 2.0, 3.0);

    private LossClaims() {}

    /// A gradient in the scores, as a function of the loss, the scores and the label.
    @FunctionalInterface
    interface Gradient {
        double[] at(double tau, double[] scores, int label);
    }

    static Claim<Gradient> lossIdentities() {
        return claim("hconsistency.loss-identities")
                .says("A comp-sum loss is a power of the softmax, falls as τ grows, and Φ is concave and 1-Lipschitz.")
                .formula("""
                        \\ell_\\tau(f,y)=\\Phi^\\tau\\Big(\\sum_{y'\\ne y}e^{f_{y'}-f_y}\\Big)=\\frac{S_y^{\\tau-1}-1}{1-\\tau},\\qquad
                        \\frac{\\partial\\ell_\\tau}{\\partial f_k}=S_y^{\\tau-1}(S_k-\\mathbf 1[k=y])""")
                .source(MAO_2023.at("definitions; spec A1"))
                .<Gradient>theory((tau, scores, label) -> new CompSumLoss(tau).gradient(scores, label))
                .checkedBy(
                        gradientIsTheDerivative(),
                        isAPowerOfTheSoftmax(),
                        fallsInTau(),
                        phiIsConcaveAndLipschitz(),
                        hasItsNamesForTwoClasses())
                .twin("S^τ for S^(τ−1) in the gradient", LossClaims::gradientWithWrongPower)
                .build();
    }

    private static double[] gradientWithWrongPower(double tau, double[] scores, int label) {
        double softmax = Softmax.of(scores)[label];
        return Arrays.stream(new CompSumLoss(tau).gradient(scores, label))
                .map(slope -> slope * softmax)
                .toArray();
    }

    /// Against automatic differentiation of the definition.
    private static Check<Gradient> gradientIsTheDerivative() {
        return AdversarialSearch.over(new ScoredPoints(6), new Draws(30, 200, 5000), (gradient, point) -> {
            if (spread(point.scores()) > 30) {
                return Optional.empty();
            }
            return Optional.of(Comparison.worst(TAUS.stream()
                    .flatMap(tau -> IntStream.range(0, point.classes())
                            .mapToObj(label -> sameDerivatives(gradient, tau, point.scores(), label)))
                    .toArray(Comparison[]::new)));
        });
    }

    private static double spread(double[] scores) {
        var range = Arrays.stream(scores).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    /// The slope that differs most.
    private static Comparison sameDerivatives(Gradient gradient, double tau, double[] scores, int label) {
        double[] claimed = gradient.at(tau, scores, label);
        var loss = differentiated(tau, scores, label);
        int worst = IntStream.range(0, scores.length)
                .boxed()
                .max(Comparator.comparingDouble(k -> Math.abs(claimed[k] / slope(loss, k) - 1)))
                .orElseThrow();
        return Comparison.close(
                "∂ℓ/∂f_" + worst + " at τ=" + tau + " y=" + label, claimed[worst], slope(loss, worst), ROUNDING);
    }

    private static double slope(DerivativeStructure loss, int variable) {
        var orders = new int[loss.getFreeParameters()];
        orders[variable] = 1;
        return loss.getPartialDerivative(orders);
    }

    private static DerivativeStructure differentiated(double tau, double[] scores, int label) {
        int n = scores.length;
        var f = IntStream.range(0, n)
                .mapToObj(k -> new DerivativeStructure(n, 1, k, scores[k]))
                .toList();
        var others = IntStream.range(0, n)
                .filter(k -> k != label)
                .mapToObj(k -> f.get(k).subtract(f.get(label)).exp())
                .reduce(DerivativeStructure::add)
                .orElseThrow();
        return tau == 1
                ? others.log1p()
                : others.log1p().multiply(1 - tau).expm1().divide(1 - tau);
    }

    private static Check<Gradient> isAPowerOfTheSoftmax() {
        return AdversarialSearch.over(
                new ScoredPoints(6),
                new Draws(100, 1000, 30_000),
                (_, point) -> Optional.of(Comparison.worst(TAUS.stream()
                        .filter(tau -> Math.abs(tau - 1) > 1e-3 || tau == 1)
                        .flatMap(tau -> IntStream.range(0, point.classes())
                                .mapToObj(label -> sameValue(tau, point.scores(), label)))
                        .toArray(Comparison[]::new))));
    }

    /// The power of the softmax, from the exponentials themselves; its own rounding grows with the power.
    private static Comparison sameValue(double tau, double[] scores, int label) {
        double sum = Arrays.stream(scores).map(f -> Math.exp(f - scores[label])).sum();
        double expected = tau == 1 ? Math.log(sum) : (Math.pow(1 / sum, tau - 1) - 1) / (1 - tau);
        return Comparison.near(
                "ℓ at τ=" + tau + " y=" + label,
                new CompSumLoss(tau).of(scores, label),
                expected,
                ROUNDING * (1 + Math.abs(expected)));
    }

    private static Check<Gradient> fallsInTau() {
        return AdversarialSearch.over(
                RealBox.of("u", 0, 1e6).and("tau", 0, 3).and("step", 0, 2),
                (_, at) -> Optional.of(Comparison.atMost(
                        "Φ at τ + step",
                        new CompSumLoss(at.at(1) + at.at(2)).phi(at.at(0)),
                        "Φ at τ",
                        new CompSumLoss(at.at(1)).phi(at.at(0)),
                        ROUNDING)));
    }

    private static Check<Gradient> phiIsConcaveAndLipschitz() {
        return AdversarialSearch.over(RealBox.of("tau", 0, 3).and("u", 0, 1e3).and("v", 0, 1e3), (_, at) -> {
            var loss = new CompSumLoss(at.at(0));
            double low = Math.min(at.at(1), at.at(2));
            double high = Math.max(at.at(1), at.at(2));
            double rise = loss.phi(high) - loss.phi(low);
            double rounding = ROUNDING * (1 + loss.phi(high));
            return Optional.of(Comparison.worst(
                    Comparison.atMost("Φ(u)", loss.phi(low), "Φ(v)", loss.phi(high), ROUNDING),
                    Comparison.atMost("rise of Φ", rise - rounding, "v − u", high - low, ROUNDING),
                    Comparison.atMost(
                            "chord of Φ",
                            (loss.phi(low) + loss.phi(high)) / 2,
                            "Φ at its middle",
                            loss.phi((low + high) / 2),
                            ROUNDING)));
        });
    }

    private static Check<Gradient> hasItsNamesForTwoClasses() {
        return CaseByCase.identity(
                "margins of two classes, logistic and exponential",
                _ -> List.of(-50.0, -3.0, -0.5, 0.0, 1e-3, 2.0, 40.0),
                (_, margin) -> Comparison.worst(
                        Comparison.close(
                                "logistic loss",
                                CompSumLoss.LOGISTIC.of(new double[] {margin, 0}, 0),
                                Logistic.softplus(-margin),
                                ROUNDING),
                        Comparison.close(
                                "sum-exponential loss",
                                CompSumLoss.SUM_EXPONENTIAL.of(new double[] {margin, 0}, 0),
                                Math.exp(-margin),
                                ROUNDING)));
    }

    static Claim<ToDoubleBiFunction<double[], double[]>> zeroOneRegret() {
        return claim("hconsistency.zero-one-regret")
                .says("The zero-one regret of a prediction is what the likeliest class exceeds the predicted one by.")
                .formula("\\inf_fC_{01}(p,f)=1-p_{\\max},\\qquad\\Delta C_{01}(p,f)=p_{\\max}-p_{\\hat h}")
                .assuming("symmetric and complete hypotheses")
                .assuming("ties go to the class with the largest index")
                .source(MAO_2023.at("setting; spec A4"))
                .<ToDoubleBiFunction<double[], double[]>>theory(TieBreak.LARGEST_INDEX::zeroOneRegret)
                .checkedBy(AdversarialSearch.over(
                        new ScoredPoints(6),
                        (regret, point) -> Optional.of(Comparison.near(
                                "Δ C_01", regret.applyAsDouble(point.p(), point.scores()), risk(point), ROUNDING))))
                .twin("the tied class with the largest p is predicted", LossClaims::regretOfTheBestTie)
                .build();
    }

    /// The conditional risk of the prediction less the least risk over all classes, both from the definition.
    private static double risk(Scored point) {
        int predicted = IntStream.range(0, point.classes())
                .reduce((best, y) -> point.scores()[y] >= point.scores()[best] ? y : best)
                .orElseThrow();
        return error(point, predicted)
                - IntStream.range(0, point.classes())
                        .mapToDouble(y -> error(point, y))
                        .min()
                        .orElseThrow();
    }

    private static double error(Scored point, int predicted) {
        return IntStream.range(0, point.classes())
                .filter(y -> y != predicted)
                .mapToDouble(y -> point.p()[y])
                .sum();
    }

    private static double regretOfTheBestTie(double[] p, double[] scores) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        return Arrays.stream(p).max().orElseThrow()
                - IntStream.range(0, p.length)
                        .filter(y -> scores[y] == largest)
                        .mapToDouble(y -> p[y])
                        .max()
                        .orElseThrow();
    }
}
