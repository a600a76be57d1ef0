/// Sequential tests: how a statement about a mean, a probability or a rate is judged by simulation.
///
/// Replicates are consumed one by one, in index order, and a test may stop whenever it likes: what it
/// weighs is the value of an [EProcess], a nonnegative supermartingale under the [Hypothesis] that it
/// speaks against, which reaches $1/\alpha$ with probability at most $\alpha$ at any time (Ville). A
/// claim is declared with [MeanTest], [ProportionTest][io.github.lemmata.verify.check.ProportionTest],
/// [ExponentTest] or [GrowthTest]; the rest of the package is what these are made of. Source: spec
/// sequential-tests.
package io.github.lemmata.verify.sequential;
