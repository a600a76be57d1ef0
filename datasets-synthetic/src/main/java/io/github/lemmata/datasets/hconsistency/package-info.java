/// Worlds of the family `hconsistency`, in which conditional probabilities are known exactly: finite input
/// spaces, the instances at which bounds are tight, Gaussian mixtures.
package io.github.lemmata.datasets.hconsistency;
