package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.ggtd.EnsembleVariance;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;

/// What an ensemble's disagreement about a TD error is made of: claim 27.
final class EnsembleVarianceClaim {

    private static final int MEMBERS = 5;

    private EnsembleVarianceClaim() {}

    /// What is claimed.
    ///
    /// @param ofError the variance of the TD error over the members
    /// @param atLeastTarget whether it is at least that of the target
    record Disagreement(ErrorVariance ofError, Order atLeastTarget) {}

    /// The variance of the TD error over the members.
    @FunctionalInterface
    interface ErrorVariance {
        double at(double gamma, double value, double next, double covariance);
    }

    /// Whether the error varies at least as much as the target.
    @FunctionalInterface
    interface Order {
        boolean holds(double gamma, double value, double covariance);
    }

    static Claim<Disagreement> ensembleVariance() {
        return claim("ggtd.td-ensemble-variance")
                .says("Over an ensemble the TD error varies at least as much as its target exactly if V(s) varies by"
                        + " 2γ times its covariance with V(s′) or more; for common offsets it hardly varies at all.")
                .formula("""
                        \\begin{gathered}
                        \\underbrace{\\mathbb V[\\delta]}_{\\text{BIEV}}=\\gamma^2\\mathbb V[V(s')]+\\mathbb V[V(s)]
                        -2\\gamma\\,\\mathrm{Cov}(V(s'),V(s))\\ge\\underbrace{\\gamma^2\\mathbb V[V(s')]}_{\\text{BIV}}
                        \\iff\\mathbb V[V(s)]\\ge2\\gamma\\,\\mathrm{Cov}\\\\
                        V(s')-V(s)\\ \\text{certain}\\implies\\mathbb V[\\delta]=(1-\\gamma)^2\\mathbb V[V(s)]
                        \\end{gathered}""")
                .assuming("the reward and the next state are the same for all members")
                .source(KIM_2024.at("BIEV and BIV; derived: spec claim 27"))
                .proof("""
                        $\\delta=r+\\gamma V(s')-V(s)$, with $r$ the same for all members. Members that differ by offsets have
                        $V(s')=V(s)+c$, hence all three moments equal $\\mathbb V$ and $\\mathbb V[\\delta]=(1-\\gamma)^2\\mathbb V$. The released
                        code has $\\gamma^2\\mathbb V[V(s)]$ in place of BIV's $\\gamma^2\\mathbb V[V(s')]$; the two agree where both states are
                        disagreed about alike.""")
                .finding("The variance of the TD error is not always the larger one: members that differ by an offset"
                        + " disagree completely about values, yet at γ = 0.99 their errors have 10⁻⁴ of that variance.")
                .theory(new Disagreement(EnsembleVariance::ofError, EnsembleVariance::errorVariesMore))
                .checkedBy(momentsOfMembers(), offsetsCancel(), releasedForm())
                .twin("BIEV ≥ BIV always", new Disagreement(EnsembleVariance::ofError, (_, _, _) -> true))
                .twin(
                        "without the covariance",
                        new Disagreement(
                                (gamma, value, next, _) -> gamma * gamma * next + value,
                                EnsembleVariance::errorVariesMore))
                .build();
    }

    /// Members' values at both states, drawn and searched, with the moments of their errors taken directly.
    private static Check<Disagreement> momentsOfMembers() {
        var box = RealBox.of("gamma", 0, 1);
        for (int i = 1; i <= MEMBERS; i++) {
            box = box.and("V" + i, -1, 1).and("next" + i, -1, 1);
        }
        return AdversarialSearch.over(box, new Draws(300, 3000, 100_000), (claimed, at) -> {
            double gamma = at.at(0);
            double[] value = members(at, 1);
            double[] next = members(at, 2);
            double[] errors = IntStream.range(0, MEMBERS)
                    .mapToDouble(i -> 0.25 + gamma * next[i] - value[i])
                    .toArray();
            double direct = StatUtils.variance(errors);
            double covariance = new Covariance().covariance(value, next);
            double ofError =
                    claimed.ofError().at(gamma, StatUtils.variance(value), StatUtils.variance(next), covariance);
            double excess = direct - EnsembleVariance.ofTarget(gamma, StatUtils.variance(next));
            boolean larger = claimed.atLeastTarget().holds(gamma, StatUtils.variance(value), covariance);
            return Optional.of(Comparison.worst(
                    Comparison.near("V[δ]", ofError, direct, 1e-13),
                    larger
                            ? Comparison.below("−10⁻¹³", -1e-13, excess)
                            : Comparison.below("V[δ] less the target's", excess, 1e-13)));
        });
    }

    private static double[] members(RealBox.Point at, int first) {
        return IntStream.range(0, MEMBERS)
                .mapToDouble(i -> at.at(first + 2 * i))
                .toArray();
    }

    private static Check<Disagreement> offsetsCancel() {
        return CaseByCase.identity(
                "discounts, members that differ by an offset",
                _ -> List.of(0.0, 0.5, 0.9, 0.99, 1.0),
                (claimed, gamma) -> Comparison.near(
                        "V[δ] over V[V]", claimed.ofError().at(gamma, 3, 3, 3) / 3, (1 - gamma) * (1 - gamma), 1e-15));
    }

    /// The released form is BIV's where both states are disagreed about alike, and not elsewhere.
    private static Check<Disagreement> releasedForm() {
        return CaseByCase.identity(
                "variances at the next state, 2 at the state", _ -> List.of(0.5, 1.0, 2.0, 8.0), (_, next) -> {
                    double released = EnsembleVariance.released(0.99, 2);
                    double target = EnsembleVariance.ofTarget(0.99, next);
                    return Comparison.close("released over BIV's", released / target, 2 / next, 1e-15);
                });
    }
}
