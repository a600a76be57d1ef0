package io.github.lemmata.verify;

/// A wrong version of a claim: the claim with one plausible error, which the claim's check has to refute.
///
/// @param name what is wrong with it, in a few words
/// @param theory the wrong theory
/// @param published true if this version stands in a paper, so that its refutation is a finding
/// @param <T> what the claim is about
public record Twin<T>(String name, T theory, boolean published) {}
