/// How far a classifier's zero-one error can be from the best, if a surrogate loss says how far it is from
/// *its* best: H-consistency of comp-sum losses, their binary baselines, label-robust losses, and loss
/// ensembles.
///
/// Symbols throughout: $n$ classes counted from 0, scores $f$ with softmax $S$, conditional probabilities
/// $p$, predicted class $\hat h$, $\beta=\Delta C_{01}=p_{\max}-p_{\hat h}$ the conditional zero-one regret,
/// $C$ conditional risks, $C^*$ their minima, $M$ minimizability gaps. Claims are named without the family.
///
/// 1. **The losses.** [CompSumLoss] runs from sum-exponential ($\tau=0$) through cross-entropy (1) to the
///    mean absolute error (2); [ConditionalMinimum] is the best it can do, [LeastRegret] the best it can do
///    while it predicts a given class, exactly, by [Pool]ing: `loss-identities`, `conditional-minimum`,
///    `constrained-minimum`, `zero-one-regret`.
/// 2. **The bound.** [Transform] says what a zero-one regret costs at least: `pointwise-bound`,
///    `transform-shape`, between risks `risk-bound`, its exponent `growth-rate` ([GrowthRate]).
/// 3. **Is it tight?** For $\tau\le1$ yes, in the limit of infinite scores (`tightness`); above it is not:
///    [ExactTransform] (`not-tight-above-one`) and its envelope [SharpTransform] (`sharp-transform`). The
///    factor $n^{\tau-1}$ is not needed at all: [DimensionFreeBounds] (`mae-dimension-free`,
///    `gce-dimension-free`). [RiskGuarantee] is the best of all that is proved.
/// 4. **What the hypotheses cannot do.** [MinimizabilityGaps] and [TwoPointLinear] add to the bound, and are
///    not monotone in $\tau$ under label noise (`minimizability-gap`, `gap-jensen-bound`, `tau-comparison`);
///    [BoundedScores] (`bounded-deterministic`, `bounded-binary-transform`).
/// 5. **Adversaries.** [AdversarialLoss]: the constant divides (`adversarial-bound`), and a smooth majorant
///    (`smooth-majorant`).
/// 6. **Two classes.** [BinaryLoss] and [ZhangConstants]: `psi-transform`, `zhang-constants`,
///    `binary-reduction`.
/// 7. **Robust labels.** [LdrLoss] runs from Crammer and Singer's loss ($\lambda=0$) to a symmetric one
///    ($\lambda=\infty$) that uniform label noise leaves alone ([SymmetricNoise]): `ldr-closed-form`,
///    `ldr-monotone-sandwich`, `ldr-limits`, `symmetric-noise`. In between, [LdrConditionalRisk] ranks
///    classes as their probabilities do (`ldr-rank-preserving`), at 0 it need not (`cs-inconsistent`).
///    [AldrLoss] picks the temperature for each example and may have several to pick from (`aldr`,
///    `aldr-multistationary`). [UnitScoreLoss] is symmetric and still ranks all classes (`symmetric-topk`).
/// 8. **Ensembles of losses.** A loss need only be known by its derivatives on a batch:
///    [InterpolatedDerivative], [DerivativeGenerator], [SortedDerivative] (`calibration-criterion`,
///    `derivative-interpolation`, `derivative-generator`, `sorted-derivative-mean`); a tail like $1/z$ is not
///    enough, [LossTail] (`tail-condition`). The mean of losses has its own transform, [ExponentialEnsemble],
///    and not the mean of theirs (`ensemble-psi`).
package io.github.lemmata.theory.hconsistency;
