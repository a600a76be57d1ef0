package io.github.lemmata.verify.certificate;

import io.github.lemmata.verify.certificate.Proof.Leaf;
import io.github.lemmata.verify.certificate.Proof.Move;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Re-verifies a certificate: that its boxes cover the domain, and on every box the inequality by the
/// method that the certificate names for it.
///
/// What it proves is what the certificate says. Whether that is the statement of a claim is for the
/// reader to compare: [Theorem#statement] with the hash of the registered claim.
public final class CertificateChecker {

    /// @param flaw why the inequality is not verified on the leaf; empty if it is
    private record Verdict(Leaf leaf, BigDecimal lower, String flaw) {}

    private final Proof proof;

    private CertificateChecker(Proof proof) {
        this.proof = proof;
    }

    /// Checks the text of a certificate. The boxes are checked on all cores; of those at fault the first
    /// is named.
    public static Finding check(String text) {
        try {
            return new Finding.Proves(new CertificateChecker(CertificateParser.parse(text)).theorem());
        } catch (Flaw flaw) {
            return flaw.finding();
        }
    }

    private Theorem theorem() {
        var verdicts = proof.leaves().parallelStream().map(this::verify).toList();
        for (var verdict : verdicts) {
            if (!verdict.flaw().isEmpty()) {
                throw Flaw.unproved(verdict.leaf().line(), verdict.flaw());
            }
        }
        var least =
                verdicts.stream().map(Verdict::lower).reduce(BigDecimal::min).orElseThrow();
        return new Theorem(
                proof.claim(),
                proof.statement(),
                proof.prover(),
                Wording.words(proof),
                Wording.latex(proof),
                List.copyOf(proof.lemmas()),
                verdicts.size(),
                least.round(new MathContext(3, RoundingMode.FLOOR)).stripTrailingZeros());
    }

    private Verdict verify(Leaf leaf) {
        try {
            var lower = lowerEnd(leaf);
            var flaw =
                    String.format(Locale.ROOT, "on this box the expression is only known to be at least %.3g", lower);
            return new Verdict(leaf, lower, holds(lower) ? "" : flaw);
        } catch (ArithmeticException undefined) {
            return new Verdict(leaf, BigDecimal.ZERO, "on this box nothing is proved: " + undefined.getMessage());
        }
    }

    private boolean holds(BigDecimal lower) {
        return lower.signum() >= (proof.strict() ? 1 : 0);
    }

    /// A lower bound of the expression on the leaf's box.
    ///
    /// @throws ArithmeticException if the method fails
    private BigDecimal lowerEnd(Leaf leaf) {
        var box = leaf.box();
        for (var moves : leaf.reductions()) {
            box = reduced(box, moves);
        }
        var evaluation = new Evaluation(proof.expression(), box);
        var natural = evaluation.value().lo();
        return leaf.mean() && !holds(natural)
                ? natural.max(meanValue(evaluation, box).lo())
                : natural;
    }

    /// The part of the box on which the expression takes its least value, since it is monotone in some
    /// variables.
    private List<Range> reduced(List<Range> box, List<Move> moves) {
        var evaluation = new Evaluation(proof.expression(), box);
        evaluation.value();
        var part = box;
        for (var move : moves) {
            int variable = move.variable();
            var slope = evaluation.slope(variable);
            if ((move.down() ? slope.lo().signum() : -slope.hi().signum()) < 0) {
                var name = proof.variables().get(variable).name();
                throw new Range.Undefined("the sign of the slope in " + name + " is not known");
            }
            var side = box.get(variable);
            part = CertificateParser.with(part, variable, Range.of(move.down() ? side.lo() : side.hi()));
        }
        return part;
    }

    /// $f(c)+\sum_ig_i(X)(X_i-c_i)$.
    private Range meanValue(Evaluation evaluation, List<Range> box) {
        var centre = new ArrayList<>(box);
        var rest = Range.ZERO;
        for (int i = 0; i < box.size(); i++) {
            var side = box.get(i);
            if (side.lo().compareTo(side.hi()) < 0) {
                var slope = evaluation.slope(i);
                centre.set(i, Range.of(best(slope, side)));
                rest = rest.plus(slope.times(side.minus(centre.get(i))));
            }
        }
        return new Evaluation(proof.expression(), centre).value().plus(rest);
    }

    /// The double in the side for which the lower end of the mean value form is largest; any would do.
    private static BigDecimal best(Range slope, Range side) {
        if (slope.lo().signum() >= 0 || slope.hi().signum() <= 0) {
            return slope.lo().signum() >= 0 ? side.lo() : side.hi();
        }
        var low = Range.of(slope.lo());
        var high = Range.of(slope.hi());
        var best = high.times(Range.of(side.lo()))
                .minus(low.times(Range.of(side.hi())))
                .over(high.minus(low))
                .lo();
        var inside = best.max(side.lo()).min(side.hi());
        return new BigDecimal(inside.doubleValue()).max(side.lo()).min(side.hi());
    }
}
