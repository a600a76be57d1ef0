/// The theory of generalized Gaussian errors on a user's own numbers: laws fitted to one column of residuals, tests
/// of their Gaussianity, and what groups of them say that the pooled ones do not.
package io.github.lemmata.simulations.ggtd.tails;
