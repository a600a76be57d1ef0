package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.hconsistency.ConditionalRiskMinimiser;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ConditionalMinimum;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.PowerNorm;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The least conditional risk, over all scores and over those that predict a given class.
final class MinimumClaims {

    private MinimumClaims() {}

    /// A number that depends on the loss and the conditional probabilities.
    @FunctionalInterface
    interface Minimum {
        double at(double tau, double[] p);
    }

    static Claim<Minimum> conditionalMinimum() {
        return claim("hconsistency.conditional-minimum")
                .says("The least conditional risk of a comp-sum loss is a power norm of the class probabilities.")
                .formula("""
                        \\begin{gathered}C^*_\\tau(p)=\\frac a{a-1}(1-\\|p\\|_a),\\ a=\\tfrac1{2-\\tau}\\ (\\tau<2)\\\\
                        C^*_1(p)=-\\sum_yp_y\\log p_y,\\qquad C^*_\\tau(p)=\\frac{1-p_{\\max}}{\\tau-1}\\ (\\tau\\ge2)\\end{gathered}""")
                .assuming("complete hypotheses")
                .source(MAO_2023.at("published form, re-proved: spec A2"))
                .proof("""
                        In terms of $S$ the risk is $\\sum_yp_y\\frac{S_y^{\\tau-1}-1}{1-\\tau}$ on the simplex, convex for $\\tau<2$. Lagrange:
                        $p_yS_y^{\\tau-2}=\\mu$, hence $S_y\\propto p_y^a$, attained by finite scores if no $p_y$ is 0. For $\\tau\\ge2$ the
                        risk is concave in $S$, so its least value lies at a vertex: all mass on a class with $p_y=p_{\\max}$.""")
                .<Minimum>theory(ConditionalMinimum::of)
                .checkedBy(agreesWithAMinimiser(), isExceededByRandomScores())
                .twin("1/(1+τ) for 1/(2−τ)", MinimumClaims::withWrongExponent)
                .build();
    }

    private static double withWrongExponent(double tau, double[] p) {
        if (tau == 1 || tau >= 2) {
            return ConditionalMinimum.of(tau, p);
        }
        double sum = Arrays.stream(p)
                .filter(x -> x > 0)
                .map(x -> Math.pow(x, 1 / (1 + tau)))
                .sum();
        return (Math.pow(sum, 2 - tau) - 1) / (1 - tau);
    }

    private static Check<Minimum> agreesWithAMinimiser() {
        return CaseByCase.identity(
                "minima found by a quasi-Newton search over scores", MinimumClaims::minima, (minimum, at) -> {
                    double found = ConditionalRiskMinimiser.overScores(new CompSumLoss(at.tau()), at.p());
                    return Comparison.near(
                            "C*_τ(p)", minimum.at(at.tau(), at.p()), found, 3e-8 * Math.max(found, 1e-6));
                });
    }

    private static List<Prediction> minima(Effort effort) {
        var random = RandomStream.ofSeed(2023).child("conditional minima").generator();
        var cases = new ArrayList<Prediction>();
        for (double tau : new double[] {0, .5, 1 - 1e-9, 1, 1 + 1e-9, 1.3, 1.5, 1.7, 2 - 1e-6, 2, 2 + 1e-6, 3}) {
            cases.add(new Prediction(tau, new double[] {.5, .3, .2}, 0));
            for (int i = 0; i < effort.pick(1, 4, 40); i++) {
                cases.add(new Prediction(tau, SimplexDraws.probabilities(random, 2 + i % 5), 0));
            }
        }
        return cases;
    }

    private static Check<Minimum> isExceededByRandomScores() {
        return AdversarialSearch.over(
                new ScoredPoints(6),
                new Draws(100, 1000, 100_000),
                (minimum, point) -> Optional.of(Comparison.worst(Arrays.stream(new double[] {0, .5, 1, 1.5, 1.9, 2, 3})
                        .mapToObj(tau -> {
                            double risk = new CompSumLoss(tau).conditionalRisk(point.p(), point.scores());
                            return Comparison.atMost(
                                    "C*_τ(p) at τ=" + tau, minimum.at(tau, point.p()) - 1e-13, "C_τ(p,f)", risk, 1e-13);
                        })
                        .toArray(Comparison[]::new))));
    }

    /// The least surrogate regret of a prediction.
    @FunctionalInterface
    interface LeastRegretOf {
        double at(double tau, double[] p, int predicted);
    }

    static Claim<LeastRegretOf> constrainedMinimum() {
        return claim("hconsistency.constrained-minimum")
                .says(
                        "The least surrogate regret of predicting a class is got by pooling that class with likelier ones.")
                .formula("""
                        \\inf\\{\\Delta C_\\tau(p,f):f_h=\\max f\\}=C^*_\\tau(\\tilde p)-C^*_\\tau(p),\\qquad
                        \\tilde p=\\mathrm{Pool}(p,h)\\quad(\\tau<2)""")
                .assuming("complete hypotheses; ties allowed")
                .source(DERIVED.at("spec A3"))
                .proof("""
                        For $\\tau<2$ the risk is convex in $S$, so the KKT conditions suffice: $p_yS_y^{\\tau-2}-\\lambda_y=\\mu$ for $y\\ne h$,
                        $p_hS_h^{\\tau-2}+\\sum\\lambda_y=\\mu$, $\\lambda_y(S_h-S_y)=0$. On the block where $S_y=S_h=s$ the equations sum to
                        $\\mathrm{mean}(p)\\,s^{\\tau-2}=\\mu$: the solution is the free one for $\\tilde p$, and averaging over a block of equal $S$
                        leaves the risk unchanged. For $\\tau\\ge2$ the risk is concave in $S$, and the vertices of
                        $\\{S:S_h\\ge S_y\\}$ are uniform on sets that contain $h$.""")
                .<LeastRegretOf>theory(LeastRegret::of)
                .checkedBy(agreesWithEnumeration(), agreesWithAMinimiserUnderThePrediction())
                .twin("pool the likeliest class alone", MinimumClaims::pooledWithTheLikeliest)
                .build();
    }

    private static double pooledWithTheLikeliest(double tau, double[] p, int predicted) {
        if (tau >= 2) {
            return LeastRegret.of(tau, p, predicted);
        }
        int likeliest = IntStream.range(0, p.length)
                .reduce((best, y) -> p[y] > p[best] ? y : best)
                .orElseThrow();
        double[] pooled = p.clone();
        pooled[predicted] = pooled[likeliest] = (p[predicted] + p[likeliest]) / 2;
        return ConditionalMinimum.of(tau, pooled) - ConditionalMinimum.of(tau, p);
    }

    private static Check<LeastRegretOf> agreesWithEnumeration() {
        return AdversarialSearch.over(
                RandomOnly.of(new Predictions(0, 3, 6)),
                new Draws(100, 1500, 50_000),
                (regret, at) -> Optional.of(Comparison.near(
                        "least regret",
                        regret.at(at.tau(), at.p(), at.predicted()),
                        leastOverBlocks(at) - ConditionalMinimum.of(at.tau(), at.p()),
                        1e-12 * Math.max(1, ConditionalMinimum.of(at.tau(), at.p())))));
    }

    /// The least risk over all blocks that contain the predicted class, each with the scores that belong to
    /// it.
    private static double leastOverBlocks(Prediction at) {
        var loss = new CompSumLoss(at.tau());
        return IntStream.range(0, 1 << at.classes())
                .filter(block -> (block >> at.predicted() & 1) == 1)
                .mapToObj(block -> scores(at, block))
                .flatMap(Optional::stream)
                .mapToDouble(scores -> loss.conditionalRisk(at.p(), scores))
                .min()
                .orElseThrow();
    }

    /// Below τ = 2 proportional to a power of the pooled probabilities, empty where another class would be
    /// predicted; from 2 on uniform on the block.
    private static Optional<double[]> scores(Prediction at, int block) {
        double mean = IntStream.range(0, at.classes())
                .filter(y -> (block >> y & 1) == 1)
                .mapToDouble(y -> at.p()[y])
                .average()
                .orElseThrow();
        var scores = new double[at.classes()];
        for (int y = 0; y < scores.length; y++) {
            boolean member = (block >> y & 1) == 1;
            if (!member && at.tau() < 2 && at.p()[y] > mean) {
                return Optional.empty();
            }
            scores[y] = at.tau() < 2
                    ? PowerNorm.exponent(at.tau()) * Math.log((member ? mean : at.p()[y]) / at.largest())
                    : member ? 0 : Double.NEGATIVE_INFINITY;
        }
        boolean possible = Arrays.stream(scores).anyMatch(Double::isFinite);
        return possible ? Optional.of(scores) : Optional.empty();
    }

    private static Check<LeastRegretOf> agreesWithAMinimiserUnderThePrediction() {
        return CaseByCase.identity(
                "minima found by a quasi-Newton search over the scores that predict the class",
                MinimumClaims::predictions,
                (regret, at) -> Comparison.near(
                        "least regret",
                        regret.at(at.tau(), at.p(), at.predicted()),
                        ConditionalRiskMinimiser.givenPrediction(new CompSumLoss(at.tau()), at.p(), at.predicted())
                                - ConditionalMinimum.of(at.tau(), at.p()),
                        1e-9));
    }

    private static List<Prediction> predictions(Effort effort) {
        var random =
                RandomStream.ofSeed(2023).child("minima given a prediction").generator();
        var cases = new ArrayList<Prediction>();
        for (double tau : new double[] {0, .5, 1, 1.2, 1.5}) {
            cases.add(new Prediction(tau, new double[] {.4, .38, .02, .2}, 2));
            for (int i = 0; i < effort.pick(1, 6, 60); i++) {
                int classes = 2 + i % 5;
                cases.add(new Prediction(tau, SimplexDraws.probabilities(random, classes), random.nextInt(classes)));
            }
        }
        return cases;
    }
}
