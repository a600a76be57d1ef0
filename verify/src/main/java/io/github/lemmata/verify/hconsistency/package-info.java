/// The claims of the family `hconsistency`: comp-sum losses and their bounds, binary baselines, label-robust
/// losses, loss ensembles.
package io.github.lemmata.verify.hconsistency;
