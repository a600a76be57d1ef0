/// The figures of the family `ggtd`: generalized Gaussian errors, weights, decision processes, robust losses and
/// consistency training.
///
/// Every number comes from the closed forms and simulators of the family; a figure draws, and computes
/// nothing itself.
package io.github.lemmata.plots.ggtd;
