package io.github.lemmata.verify.certificate;

/// What the checker says of a text.
public sealed interface Finding {

    /// The certificate proves the theorem.
    record Proves(Theorem theorem) implements Finding {}

    /// The certificate is well formed and does not prove what it says.
    ///
    /// @param line the line at fault, counted from 1
    record Unproved(int line, String reason) implements Finding {}

    /// The text does not have the form of a certificate.
    ///
    /// @param line the first line that differs from the form, counted from 1
    record Malformed(int line, String expected) implements Finding {}
}
