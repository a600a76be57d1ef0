/// Whether a user's two classes are linearly separable, with a proof either way, and how wide the
/// margin is.
///
/// The search ([MinimumNormPoint] in doubles, [ExactMinimumNormPoint] in integers) and the
/// verification (the `verify` methods of [SeparatingHyperplane] and [FarkasProof]) share no code:
/// what is answered is what a few lines of exact arithmetic have checked on the numbers as written.
package io.github.lemmata.simulations.perceptron.margin;
