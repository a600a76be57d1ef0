package io.github.lemmata.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a verdict rests on.
///
/// @param kind the sort of check that gave it
/// @param summary one sentence for the table of claims
/// @param figures named numbers, as text, in the order in which they are to be read
/// @param restsOn what has to be trusted: arithmetic, generators, lemmas taken on paper, assumptions of a test
/// @param parts the evidence of each part, for a check made of several
/// @param certificates the proofs among it
public record Evidence(
        Kind kind,
        String summary,
        SequencedMap<String, String> figures,
        List<String> restsOn,
        List<Evidence> parts,
        List<Certificate> certificates) {

    /// No evidence at all.
    public static final Evidence NONE = of(Kind.IDENTITY, "none", Map.of());

    /// The sorts of check, strongest first.
    public enum Kind {
        /// An inequality over a box, proved by interval arithmetic.
        CERTIFICATE("certificate"),
        /// A closed form against an independent computation.
        IDENTITY("identity"),
        /// A deterministic inequality on instances that were searched for a violation.
        SEARCH("search"),
        /// A mean or a probability, by an anytime-valid sequential test.
        SEQUENTIAL("sequential"),
        /// An exponent or a growth law over a sweep.
        RATE("rate");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The kind in one lower-case word.
        public String word() {
            return word;
        }
    }

    public Evidence {
        figures = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        restsOn = List.copyOf(restsOn);
        parts = List.copyOf(parts);
        certificates = List.copyOf(certificates);
    }

    /// Evidence of a single check.
    public static Evidence of(Kind kind, String summary, Map<String, String> figures, String... restsOn) {
        return new Evidence(kind, summary, new LinkedHashMap<>(figures), List.of(restsOn), List.of(), List.of());
    }

    /// The evidence that certificates are, one part for each.
    ///
    /// @throws IllegalArgumentException if there are none
    public static Evidence of(List<Certificate> certificates) {
        return all(certificates.stream().map(Evidence::of).toList());
    }

    /// The evidence that a certificate is.
    public static Evidence of(Certificate certificate) {
        return new Evidence(
                Kind.CERTIFICATE,
                certificate.summary(),
                new LinkedHashMap<>(),
                List.of("outward-rounded interval arithmetic"),
                List.of(),
                List.of(certificate));
    }

    /// The evidence of a check made of several: as strong as its weakest part.
    ///
    /// @throws IllegalArgumentException if there are no parts
    public static Evidence all(List<Evidence> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("evidence made of no parts");
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var weakest = parts.stream().map(Evidence::kind).max(Kind::compareTo).orElseThrow();
        var summary = String.join("; ", parts.stream().map(Evidence::summary).toList());
        var restsOn = parts.stream()
                .flatMap(part -> part.restsOn().stream())
                .distinct()
                .toList();
        var certificates =
                parts.stream().flatMap(part -> part.certificates().stream()).toList();
        return new Evidence(weakest, summary, new LinkedHashMap<>(), restsOn, parts, certificates);
    }
}
