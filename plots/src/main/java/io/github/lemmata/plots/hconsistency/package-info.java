/// The figures of the family `hconsistency`: comp-sum losses and their bounds, label-robust losses, loss
/// ensembles.
///
/// Every number comes from the closed forms and simulators of the family; a figure draws, and computes
/// nothing itself.
package io.github.lemmata.plots.hconsistency;
