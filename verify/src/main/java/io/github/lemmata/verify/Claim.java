package io.github.lemmata.verify;

import io.github.lemmata.theory.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A statement of a paper, with what it takes to prove, confirm or refute it.
///
/// @param id the claim's name, as in the family's spec
/// @param statement what it says
/// @param source where it stands
/// @param finding what the check showed about the paper, in a sentence; empty if the paper's version simply holds
/// @param theory what the statement is about, as claimed
/// @param twins wrong versions of the theory, each of which the check has to refute; at least one
/// @param check the procedure that judges the theory and the twins alike
/// @param <T> what the statement is about: a bound, a closed form, a rate, an estimator
public record Claim<T>(
        ClaimId id, Statement statement, Source source, String finding, T theory, List<Twin<T>> twins, Check<T> check) {

    public Claim {
        twins = List.copyOf(twins);
        if (twins.isEmpty()) {
            throw new IllegalArgumentException("claim " + id + " has no twin, expected at least one");
        }
        var names = new HashSet<String>();
        for (var twin : twins) {
            if (!names.add(twin.name())) {
                throw new IllegalArgumentException("claim " + id + " has two twins named \"" + twin.name() + "\"");
            }
        }
    }

    /// Begins the declaration of a claim.
    public static Opening claim(String id) {
        return new Opening(ClaimId.of(id));
    }

    /// The part of a declaration that comes before the theory.
    public static final class Opening {
        private final ClaimId id;
        private String words = "";
        private String latex = "";
        private String finding = "";
        private String proof = "";
        private Source source;
        private final List<String> assumptions = new ArrayList<>();

        private Opening(ClaimId id) {
            this.id = id;
        }

        /// The statement in one sentence.
        public Opening says(String sentence) {
            words = sentence;
            return this;
        }

        /// The statement in LaTeX, without delimiters.
        public Opening formula(String text) {
            latex = text.strip();
            return this;
        }

        /// Something that has to hold for the statement.
        public Opening assuming(String assumption) {
            assumptions.add(assumption);
            return this;
        }

        /// Where the statement stands.
        public Opening source(Source place) {
            source = place;
            return this;
        }

        /// What the check showed about the paper's own version.
        public Opening finding(String sentence) {
            finding = sentence;
            return this;
        }

        /// The argument on paper, in a few sentences with formulas between dollar signs: for what is derived in this
        /// project, or what a check leaves to the reader.
        public Opening proof(String text) {
            proof = text.strip();
            return this;
        }

        /// What the statement is about, as claimed.
        public <T> Judged<T> theory(T theory) {
            if (words.isEmpty() || source == null) {
                throw new IllegalStateException("claim " + id + " needs says(...) and source(...) before its theory");
            }
            return new Judged<>(this, theory);
        }
    }

    /// The part of a declaration that knows what the claim is about.
    ///
    /// @param <T> what the claim is about
    public static final class Judged<T> {
        private final Opening opening;
        private final T theory;
        private final List<Twin<T>> twins = new ArrayList<>();
        private Check<T> check;

        private Judged(Opening opening, T theory) {
            this.opening = opening;
            this.theory = theory;
        }

        /// The checks that the theory has to pass, and every twin has to fail, all together.
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is copied and not kept
        public final Judged<T> checkedBy(Check<T>... checks) {
            check = checks.length == 1 ? checks[0] : Check.all(List.of(checks));
            return this;
        }

        /// A wrong version.
        public Judged<T> twin(String name, T wrong) {
            twins.add(new Twin<>(name, wrong, false));
            return this;
        }

        /// A wrong version that stands in a paper.
        public Judged<T> publishedTwin(String name, T wrong) {
            twins.add(new Twin<>(name, wrong, true));
            return this;
        }

        /// The claim.
        public Claim<T> build() {
            if (check == null) {
                throw new IllegalStateException("claim " + opening.id + " has no check");
            }
            var statement = new Statement(opening.words, opening.latex, opening.assumptions, opening.proof);
            return new Claim<>(opening.id, statement, opening.source, opening.finding, theory, twins, check);
        }
    }
}
