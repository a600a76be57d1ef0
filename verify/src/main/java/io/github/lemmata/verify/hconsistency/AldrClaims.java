package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHU_2023;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.hconsistency.AldrLoss;
import io.github.lemmata.theory.hconsistency.LdrLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The adaptive loss, in which every example takes its own temperature (C8, C9).
final class AldrClaims {

    private static final int GRID = 150;
    private static final Draws FEW = new Draws(20, 100, 5000);

    private AldrClaims() {}

    /// What is maximised over the temperature, and the weights α of its penalty that are allowed.
    ///
    /// @param sign the sign with which the squared distance from the common temperature enters
    /// @param leastAlpha the smallest α
    record Adaptive(int sign, double leastAlpha) {

        /// $F(\lambda)$.
        double objective(double[] delta, double base, double alpha, double temperature) {
            double penalty = alpha * Math.log(delta.length) / base;
            return LdrLoss.of(delta, temperature) + sign * penalty / 2 * (temperature - base) * (temperature - base);
        }

        /// The best of a dense grid of temperatures from 0 to well above the common one.
        double best(double[] delta, double base, double alpha) {
            double best = 0;
            double most = objective(delta, base, alpha, best);
            for (int i = 1; i <= 2 * GRID; i++) {
                double here = 1.5 * base * i / (2 * GRID);
                double value = objective(delta, base, alpha, here);
                if (value > most) {
                    best = here;
                    most = value;
                }
            }
            return best;
        }
    }

    static Claim<Adaptive> aldr() {
        return claim("hconsistency.aldr")
                .says(
                        "The adaptive loss takes a positive temperature below the common one, and lies between the losses at both ends of that range.")
                .formula("""
                        F(\\lambda)=\\psi_\\lambda-\\frac A2(\\lambda-\\lambda_0)^2,\\ A=\\frac{\\alpha\\log K}{\\lambda_0}:\\quad
                        \\lambda^*=\\lambda_0\\Big(1-\\frac{KL(q_{\\lambda^*}\\|\\frac1K)}{\\alpha\\log K}\\Big)\\in
                        [\\lambda_0(1-\\tfrac1\\alpha),\\lambda_0],\\qquad
                        \\psi_{\\lambda_0}\\le\\psi^A\\le\\psi_{\\lambda_0(1-1/\\alpha)}""")
                .assuming("α > 1")
                .source(ZHU_2023.at("ALDR-KL, with the scaling of their code; spec C8"))
                .proof("""
                        $F'(\\lambda)=-KL(q_\\lambda\\|\\frac1K)-A(\\lambda-\\lambda_0)$ with $0\\le KL\\le\\log K$: above 0 below the range, at most 0
                        above it. $F(\\lambda_0)=\\psi_{\\lambda_0}$, and $F\\le\\psi_\\lambda\\le\\psi_{\\lambda_0(1-1/\\alpha)}$ in the range.""")
                .theory(new Adaptive(-1, 1.01))
                .checkedBy(bestTemperatureIsInRange(), solverFindsTheBest(), lossIsBetween())
                .twin("penalty added", new Adaptive(1, 1.01))
                .twin("α ≤ 1 allowed", new Adaptive(-1, 0.5))
                .build();
    }

    /// One statement for α as small as allowed, somewhat larger and large.
    private static Comparison forSomeAlphas(Adaptive adaptive, DoubleFunction<Comparison> statement) {
        return Comparison.worst(DoubleStream.of(1, 1.5, 5)
                .mapToObj(multiple -> statement.apply(multiple * adaptive.leastAlpha()))
                .toArray(Comparison[]::new));
    }

    private static Check<Adaptive> bestTemperatureIsInRange() {
        return AdversarialSearch.over(
                new TemperedViolations(),
                FEW,
                (adaptive, at) -> Optional.of(forSomeAlphas(adaptive, alpha -> {
                    double base = at.temperature();
                    double best = adaptive.best(at.delta(), base, alpha);
                    double cell = 1.5 * base / (2 * GRID);
                    String where = " at α = " + alpha;
                    return Comparison.worst(
                            Comparison.below("minus the best λ of a grid" + where, -best, 0),
                            Comparison.atMost(
                                    "λ₀(1 − 1/α)" + where, base * (1 - 1 / alpha) - cell, "best λ", best, 1e-9),
                            Comparison.atMost("best λ" + where, best - cell, "λ₀", base, 1e-9));
                })));
    }

    /// The stationary temperature that is found is a fixed point, and no grid has a better one.
    private static Check<Adaptive> solverFindsTheBest() {
        return AdversarialSearch.over(
                new TemperedViolations(),
                FEW,
                (adaptive, at) -> Optional.of(forSomeAlphas(adaptive, alpha -> {
                    double base = at.temperature();
                    double[] delta = at.delta();
                    var loss = new AldrLoss(base, alpha);
                    double found = loss.maximiser(delta);
                    double divergence = LdrLoss.divergence(delta, found);
                    double best = adaptive.best(delta, base, alpha);
                    String where = " at α = " + alpha;
                    return Comparison.worst(
                            Comparison.near(
                                    "λ₀(1 − KL/(α log K))" + where,
                                    base * (1 - divergence / (alpha * Math.log(delta.length))),
                                    found,
                                    1e-9 * base),
                            Comparison.atMost(
                                    "F on a grid" + where,
                                    adaptive.objective(delta, base, alpha, best) - at.rounding(),
                                    "F at its λ",
                                    loss.of(delta),
                                    1e-12));
                })));
    }

    private static Check<Adaptive> lossIsBetween() {
        return AdversarialSearch.over(
                new TemperedViolations(),
                FEW,
                (adaptive, at) -> Optional.of(forSomeAlphas(adaptive, alpha -> {
                    double base = at.temperature();
                    var loss = new AldrLoss(base, alpha);
                    double[] delta = at.delta();
                    double value = loss.of(delta);
                    double coldest = LdrLoss.of(delta, loss.lowest());
                    String where = " at α = " + alpha;
                    return Comparison.worst(
                            Comparison.atMost(
                                    "ψ at λ₀" + where, LdrLoss.of(delta, base) - at.rounding(), "ψᴬ", value, 1e-12),
                            Comparison.atMost("ψᴬ" + where, value - at.rounding(), "ψ at λ₀(1−1/α)", coldest, 1e-12),
                            Comparison.that(
                                    "one stationary temperature where F is surely concave" + where,
                                    !loss.isSurelyConcave(delta)
                                            || loss.stationary(delta).size() == 1));
                })));
    }

    /// A way to the temperature of the adaptive loss.
    @FunctionalInterface
    interface Search {
        double temperature(AldrLoss loss, double[] violations);
    }

    static Claim<Search> multiStationary() {
        return claim("hconsistency.aldr-multistationary")
                .says(
                        "The adaptive loss can have several stationary temperatures, so the alternating update can stop at the wrong one; a search over all of them does not.")
                .formula("""
                        K=20,\\ \\delta=(0,-4,-4,-30^{\\times17}),\\ \\lambda_0=10,\\ \\alpha=1.05:\\quad
                        F'=0\\ \\text{at}\\ \\lambda=0.4937\\ (F=-15.6917),\\ 0.9424\\ (\\min),\\ 3.5274\\ (F=-15.3963)""")
                .source(DERIVED.at("spec C9; on Zhu et al. 2023"))
                .proof("""
                        The update $\\lambda\\leftarrow\\lambda_0-KL(q_\\lambda\\|\\frac1K)/A$ is nondecreasing in $\\lambda$, so from the lower end it climbs
                        to the lowest fixed point, whatever the value of F there.""")
                .finding(
                        "The objective of the adaptive temperature need not be unimodal: the alternating update depends on where it starts.")
                .<Search>theory(AldrLoss::maximiser)
                .checkedBy(stationaryOfSpec(), isTheBestEverywhere())
                .twin(
                        "the update from the lower end reaches the maximum",
                        (loss, delta) -> loss.iterate(delta, loss.lowest(), 10_000))
                .build();
    }

    /// A stationary temperature of the example and the value of F there.
    private record Root(double temperature, double objective, boolean maximum) {}

    private static final List<Root> ROOTS = List.of(
            new Root(0.493714, -15.69168, true),
            new Root(0.942407, -15.69946, false),
            new Root(3.527432, -15.39626, true));

    /// The three roots, and F′ = −KL − A(λ−λ₀) changing its sign at each, by the divergence itself.
    private static Check<Search> stationaryOfSpec() {
        double[] delta = new double[20];
        Arrays.fill(delta, 1, 3, -4);
        Arrays.fill(delta, 3, 20, -30);
        var loss = new AldrLoss(10, 1.05);
        var found = loss.stationary(delta);
        return CaseByCase.identity("stationary temperatures of the example", _ -> List.of(0, 1, 2), (search, i) -> {
            var root = ROOTS.get(i);
            double temperature = found.get(i).temperature();
            double sign = root.maximum() ? 1 : -1;
            return Comparison.worst(
                    Comparison.same("number of stationary temperatures", found.size(), 3),
                    Comparison.close("λ", temperature, root.temperature(), 2e-6),
                    Comparison.near("F", loss.objective(delta, temperature), root.objective(), 6e-6),
                    Comparison.below("−(±F′) just below", -sign * slope(delta, loss, temperature * 0.999), 0),
                    Comparison.below("±F′ just above", sign * slope(delta, loss, temperature * 1.001), 0),
                    Comparison.atMost(
                            "F at λ = " + temperature,
                            loss.objective(delta, temperature) - 1e-12,
                            "F at the temperature that is found",
                            loss.objective(delta, search.temperature(loss, delta)),
                            0));
        });
    }

    private static double slope(double[] delta, AldrLoss loss, double temperature) {
        return -LdrLoss.divergence(delta, temperature) - loss.penalty(delta.length) * (temperature - loss.base());
    }

    private static Check<Search> isTheBestEverywhere() {
        return AdversarialSearch.over(new TemperedViolations(), FEW, (search, at) -> {
            var loss = new AldrLoss(at.temperature(), 1.05);
            double[] delta = at.delta();
            double found = loss.objective(delta, search.temperature(loss, delta));
            double best = IntStream.rangeClosed(0, GRID)
                    .mapToDouble(i -> loss.lowest() + (loss.base() - loss.lowest()) * i / GRID)
                    .map(temperature -> loss.objective(delta, temperature))
                    .max()
                    .orElseThrow();
            return Optional.of(
                    Comparison.atMost("F on a grid", best - at.rounding(), "F where it is found", found, 1e-12));
        });
    }
}
