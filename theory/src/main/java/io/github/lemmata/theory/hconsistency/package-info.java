/// How much a classifier's zero-one error can exceed the best, if a surrogate loss says how far it is from *its* best:
/// the theory of H-consistency for comp-sum losses, with its binary baselines, label-robust losses and loss ensembles.
///
/// Symbols throughout: $n$ classes counted from 0, scores $f$ with softmax $S$, conditional probabilities $p$,
/// predicted class $\hat h$, $\beta=\Delta C_{01}=p_{\max}-p_{\hat h}$ the conditional zero-one regret, $C$ conditional
/// risks, $C^*$ their minima, $M$ minimizability gaps.
///
/// 1. **The losses.** [CompSumLoss] runs from sum-exponential ($\tau=0$) through cross-entropy (1) to the mean absolute
///    error (2); [ConditionalMinimum] is the best it can do, [LeastRegret] the best it can do while it predicts a given
///    class, exactly, by [Pool]ing. Claims `loss-identities` to `zero-one-regret`.
/// 2. **The bound.** [Transform] says what a zero-one regret costs at least: `pointwise-bound`, `transform-shape`, and
///    between risks `risk-bound`.
/// 3. **Is it tight?** For $\tau\le1$ yes, in the limit of infinite scores (`tightness`); above it is not:
///    [ExactTransform] (`not-tight-above-one`), and the factor $n^{\tau-1}$ is not needed at all: [DimensionFreeBounds]
///    (`mae-dimension-free`, `gce-dimension-free`).
///
/// C. **Robust labels.** [LdrLoss] runs from Crammer-Singer's loss ($\lambda=0$) to a symmetric one ($\lambda=\infty$)
///    that uniform label noise leaves alone, [SymmetricNoise]; in between [LdrConditionalRisk] ranks the classes as
///    their probabilities do (`ldr-rank-preserving`), at 0 it need not (`cs-inconsistent`). [AldrLoss] picks the
///    temperature for each example, and may have several to pick from (`aldr-multistationary`). [UnitScoreLoss] is
///    symmetric and still ranks all classes (`symmetric-topk`).
/// D. **Ensembles of losses.** A loss need only be known by its derivatives at a batch: [InterpolatedDerivative],
///    [DerivativeGenerator], [SortedDerivative]; a tail like $1/z$ is not enough, [LossTail]. The mean of losses has
/// its
///    own transform, [ExponentialEnsemble], and not the mean of theirs (`ensemble-psi`).
package io.github.lemmata.theory.hconsistency;
