package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.expm1;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.softplus;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;
import static io.github.lemmata.verify.formula.Formulas.xlogx;

import io.github.lemmata.theory.hconsistency.ExponentialEnsemble;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import java.util.List;
import java.util.Optional;

/// What the mean of several calibrated losses guarantees (D5).
final class EnsemblePsiClaim {

    private static final String ID = "hconsistency.ensemble-psi";

    private EnsemblePsiClaim() {}

    /// A lower bound on the excess surrogate risk of a mean of exponential losses, where the sign is wrong.
    @FunctionalInterface
    interface Guarantee {
        double at(double theta, double[] rates);
    }

    static Claim<Guarantee> ensemblePsi() {
        return claim(ID)
                .says(
                        "The mean of calibrated losses is calibrated with its own transform, which is at most the mean of theirs.")
                .formula("""
                        \\psi_{\\bar\\phi}(R-R^*)\\le R_{\\bar\\phi}-R^*_{\\bar\\phi},\\qquad
                        \\psi_{\\bar\\phi}\\le E\\,\\psi_\\phi""")
                .assuming("losses convex and calibrated almost surely, the mean loss finite")
                .assuming("certificates: pairs of an exponential loss with a steeper one or the logistic one")
                .source(DERIVED.at("spec D5; on Dai 2025"))
                .proof("""
                        A mean of convex losses is convex, and $\\bar\\phi'(0)=E\\phi'(0)<0$, so $\\bar\\phi$ is calibrated and its own
                        transform bounds the regret. Minima of means are at least means of minima:
                        $\\psi_{\\bar\\phi}=\\bar\\phi(0)-H_{\\bar\\phi}\\le E\\phi(0)-EH_\\phi$. The averaged transform bounds only
                        $R_{\\bar\\phi}-E[R^*_\\phi]$, where each loss has its own minimum. For certificates, $z<0$ has more risk than $-z$,
                        and $z>8$ more than 1 at $\\theta\\le0.99$.""")
                .finding(
                        "Averaging ψ-transforms is not a valid bound: losses that disagree on the best margin have less excess risk together than on average.")
                .<Guarantee>theory((theta, rates) -> new ExponentialEnsemble(rates).psi(theta))
                .checkedBy(
                        neverAboveTheExcess(),
                        valuesOfSpec(),
                        wrongSideIsProved(),
                        meanIsProved(3),
                        meanIsProved(10),
                        meanWithLogisticIsProved())
                .twin("the mean of the transforms", (theta, _) -> ExponentialEnsemble.meanPsi(theta))
                .build();
    }

    /// Two rates, θ and a margin on the wrong side, against the least risk by a search of its own.
    private static Check<Guarantee> neverAboveTheExcess() {
        var world =
                RealBox.of("theta", 0, 1).and("k1", 0.2, 10).and("k2", 0.2, 10).and("z", -5, 0);
        return AdversarialSearch.over(world, (guarantee, at) -> {
            double theta = at.at(0);
            double[] rates = {at.at(1), at.at(2)};
            var ensemble = new ExponentialEnsemble(rates);
            double least = least(ensemble, theta);
            double bound = guarantee.at(theta, rates);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("ψ", bound, "excess risk", ensemble.risk(theta, at.at(3)) - least + 1e-12, 0),
                    Comparison.atMost("ψ", bound, "mean of ψ", ExponentialEnsemble.meanPsi(theta), 1e-12),
                    Comparison.near("ψ", bound, 1 - least, 1e-9)));
        });
    }

    /// The least risk over margins from 0 to 200, by golden section: the risk is convex.
    private static double least(ExponentialEnsemble ensemble, double theta) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = 0;
        double high = 200;
        for (int i = 0; i < 90; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            boolean falls = ensemble.risk(theta, left) > ensemble.risk(theta, right);
            low = falls ? left : low;
            high = falls ? high : right;
        }
        return ensemble.risk(theta, low);
    }

    /// The rate of a loss beside $e^{-z}$, and the transform of their mean at θ = 0.6 in the spec's reference table.
    private record Pair(double rate, double psi) {}

    private static Check<Guarantee> valuesOfSpec() {
        return CaseByCase.identity(
                "pairs at θ = 0.6",
                _ -> List.of(new Pair(1, 0.2), new Pair(3, 0.16105838740739410), new Pair(10, 0.12048334875381399)),
                (guarantee, pair) -> Comparison.close(
                        "ψ with k = " + pair.rate(),
                        guarantee.at(0.6, new double[] {1, pair.rate()}),
                        pair.psi(),
                        1e-14));
    }

    private static final Formula.Variable ETA = variable("eta");
    private static final Formula.Variable THETA = variable("theta");
    private static final Formula.Variable Z = variable("z");

    /// With $w=-z\ge0$ and $\eta\ge\frac12$ each member's risk grows with w: its slope, times $e^{-kw}/k$, is
    /// $\eta(e^{2kw}-1)+2\eta-1\ge0$, for $v=kw$. So the least risk on the wrong side is $\bar\phi(0)$.
    private static Check<Guarantee> wrongSideIsProved() {
        var v = variable("v");
        return Certified.that(
                ID,
                _ -> ETA.times(expm1(v.times(2)))
                        .plus(ETA.times(2).minus(1))
                        .isNotNegative()
                        .on(ETA.in("0.5", "1"), v.in("0", "80")));
    }

    private static Formula pairRisk(Formula right, Formula wrong) {
        return number(1)
                .plus(THETA)
                .times(right)
                .plus(number(1).minus(THETA).times(wrong))
                .over(4);
    }

    /// $\psi_{\bar\phi}\le E\psi$ says that at every margin the mean risk is at least the mean of the least risks.
    private static Check<Guarantee> meanIsProved(int rate) {
        var risk = pairRisk(exp(Z.negate()).plus(exp(Z.times(-rate))), exp(Z).plus(exp(Z.times(rate))));
        return Certified.that(
                ID,
                _ -> sqrt(number(1).minus(THETA.squared()))
                        .isAtMost(risk)
                        .on(THETA.in("0.05", "0.99"), Z.in("0", "8")));
    }

    private static Check<Guarantee> meanWithLogisticIsProved() {
        var risk = pairRisk(exp(Z.negate()).plus(softplus(Z.negate())), exp(Z).plus(softplus(Z)));
        var entropy = xlogx(number(1).plus(THETA).over(2))
                .plus(xlogx(number(1).minus(THETA).over(2)))
                .negate();
        return Certified.that(
                ID,
                _ -> sqrt(number(1).minus(THETA.squared()))
                        .plus(entropy)
                        .over(2)
                        .isAtMost(risk)
                        .on(THETA.in("0.05", "0.99"), Z.in("0", "8")));
    }
}
