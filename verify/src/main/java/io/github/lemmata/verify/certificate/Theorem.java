package io.github.lemmata.verify.certificate;

import java.math.BigDecimal;

/// What a certificate has proved.
///
/// @param claim the id of the claim that it names
/// @param statement the hash of its claim, expression, domain and relation, to be compared with the registered one
/// @param prover the version of the program that wrote it
/// @param words the theorem in a sentence
/// @param latex the theorem in LaTeX
/// @param leaves the number of boxes that cover the domain
/// @param least a lower bound of the expression on the whole domain
public record Theorem(
        String claim, String statement, String prover, String words, String latex, int leaves, BigDecimal least) {}
