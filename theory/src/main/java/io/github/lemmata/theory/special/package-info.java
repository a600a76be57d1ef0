/// Special functions that several families need and that no dependency offers at the accuracy asked for: the Lambert
/// function, the logistic family in its tail forms, harmonic numbers, digamma and trigamma.
package io.github.lemmata.theory.special;
