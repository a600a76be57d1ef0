/// The theory of H-consistency on a user's own scores: what the rows of a file say about the risks and
/// regrets of the classifier that gave them.
package io.github.lemmata.simulations.hconsistency.scores;
