package io.github.lemmata.verify.certificate;

import java.math.BigDecimal;
import java.util.List;

/// What a certificate has proved.
///
/// @param claim the id of the claim that it names
/// @param statement the hash of its claim, expression, domain and relation, to be compared with the
///     registered one
/// @param prover the version of the program that wrote it
/// @param words the theorem in a sentence
/// @param latex the theorem in LaTeX
/// @param lemmas what the certificate states besides and this checker has not verified, such as zeros of
///     a function of which the expression is a derivative; the theorem does not rest on them
/// @param leaves the number of boxes that cover the domain
/// @param least a lower bound of the expression on the whole domain
public record Theorem(
        String claim,
        String statement,
        String prover,
        String words,
        String latex,
        List<String> lemmas,
        int leaves,
        BigDecimal least) {}
