/// Generalized Gaussian temporal-difference errors, weighting by uncertainty, and robust losses.
package io.github.lemmata.theory.ggtd;
