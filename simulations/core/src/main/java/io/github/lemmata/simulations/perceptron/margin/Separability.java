package io.github.lemmata.simulations.perceptron.margin;

/// Whether two classes are linearly separable, with what proves it.
public sealed interface Separability {

    /// They are: the witness has been verified.
    record Separable(SeparatingHyperplane witness) implements Separability {}

    /// They are not: the proof has been verified.
    record NotSeparable(FarkasProof proof) implements Separability {}

    /// The search ended without a verified witness of either kind; never to be read as an answer.
    record Undecided(String reason) implements Separability {}
}
