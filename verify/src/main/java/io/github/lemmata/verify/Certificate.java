package io.github.lemmata.verify;

/// A proof on a whole domain, in a form that an independent program can check.
///
/// @param summary what was proved, in a sentence
/// @param text the certificate itself, in its file format
public record Certificate(String summary, String text) {}
