package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Certificate;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.certificate.CertificateChecker;
import io.github.lemmata.verify.certificate.Finding;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Relation;
import io.github.lemmata.verify.formula.Walk;
import io.github.lemmata.verify.prover.CertificateText;
import io.github.lemmata.verify.prover.Outcome;
import io.github.lemmata.verify.prover.Proof;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The check for an inequality at a single point: a certificate in one piece, decided in the 34 digits of the
/// independent checker, where doubles may be too coarse to see the sign.
///
/// @param <T> what the claim is about
public final class AtPoint<T> implements Check<T> {

    private final String id;
    private final String words;
    private final Function<? super T, Inequality> statement;

    private AtPoint(String id, String words, Function<? super T, Inequality> statement) {
        this.id = id;
        this.words = words;
        this.statement = statement;
    }

    /// The check of a claim whose theory enters an inequality at a point.
    ///
    /// @param id the claim, to be named in the certificate
    /// @param words the statement in a few words, for the evidence
    /// @param statement the inequality, on a box that is a point, or two neighbouring doubles around a
    ///     decimal
    public static <T> AtPoint<T> that(String id, String words, Function<? super T, Inequality> statement) {
        return new AtPoint<>(id, words, statement);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        var inequality = statement.apply(candidate);
        trial.step(0, 1);
        var certificate = proved(id, words, inequality);
        if (certificate.isPresent()) {
            return new Verdict.Proved(certificate.get());
        }
        return proved(id, words, opposite(inequality)).isPresent()
                ? new Verdict.Refuted(counterexample(inequality))
                : new Verdict.Undecided("34 digits do not decide whether " + words, Evidence.NONE);
    }

    /// The certificate of the inequality, if it can be settled without cutting its box.
    static Optional<Certificate> proved(String id, String words, Inequality inequality) {
        var onePiece = new Outcome.Proved(inequality, new Proof(List.of(new Proof.Leaf("N"))), 0);
        var text = CertificateText.of(id, onePiece);
        return switch (CertificateChecker.check(text)) {
            case Finding.Proves _ -> Optional.of(new Certificate(words + ": in 34 digits", text));
            case Finding.Unproved _ -> Optional.empty();
            case Finding.Malformed(var line, var expected) ->
                throw new IllegalStateException("line " + line + " of a certificate is not " + expected);
        };
    }

    private static Inequality opposite(Inequality inequality) {
        var relation = switch (inequality.relation()) {
            case ABOVE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.BELOW;
            case AT_MOST -> Relation.ABOVE;
            case BELOW -> Relation.AT_LEAST;
        };
        return new Inequality(inequality.lhs(), relation, inequality.rhs(), inequality.box());
    }

    private Counterexample counterexample(Inequality inequality) {
        var ranges = inequality.box().ranges();
        var point = ranges.stream()
                .collect(Collectors.toMap(
                        range -> range.name(), range -> range.interval().lo()));
        var instance = ranges.stream()
                .map(range -> range.name() + " = " + range.from())
                .collect(Collectors.joining(", "));
        Function<Formula, String> show = side -> Comparison.show(Walk.value(side, point));
        return new Counterexample(
                instance,
                words + ": " + show.apply(inequality.lhs()) + " but expected "
                        + inequality.relation().sign() + " " + show.apply(inequality.rhs()),
                "the point itself");
    }
}
