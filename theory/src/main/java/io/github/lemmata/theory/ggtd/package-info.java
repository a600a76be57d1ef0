/// How to weigh errors by how uncertain they are: temporal-difference errors as generalized Gaussians with a
/// learnt shape, inverse-variance weights from small ensembles, and losses that outliers cannot pull.
///
/// Symbols throughout: error $\delta$, scale $\alpha$, shape $\beta$ (1 Laplace, 2 Gaussian, $\infty$ uniform),
/// $\sigma^2$ variance, $\kappa$ kurtosis, $\gamma$ discount, $V^\pi$ values, $v_i$ variance estimates, noise
/// levels $\sigma_1<\dots<\sigma_N$ of consistency models. Claims are named without the family.
///
/// 1. **The law.** [GeneralizedGaussian] is gamma functions throughout: `moments`, `kl`, its loss
///    `nll-gradients` ([NegativeLogLikelihood]) and information `fisher` ([FisherInformation]); made of gamma
///    numbers (`sampler`), and of every larger shape by a random scale (`scale-mixture`, [ScaleMixture]).
/// 2. **What the shape measures.** Kurtosis and entropy fall with it (`kurtosis-monotone`, `entropy-decreasing`);
///    the variance at constant scale does not beyond $\beta=9.11$ (`aleatoric-not-monotone`), so that
///    second-order dominance has an exact condition (`ssd-iff`, [StochasticOrder]). The loss is trainable for
///    every shape, positive definite density or not (`positive-definite`, `nll-well-defined`).
/// 3. **Estimating it.** [GeneralizedGaussianFit] and its limits: `beta-estimators`, `location-are`,
///    `max-entropy`.
/// 4. **A head that learns the shape alone** mistakes scale for shape (`alpha-one-confounds`, [HeadLoss]); the
///    released loss is no likelihood (`released-loss-not-nll`); the shape is not an inverse variance
///    (`risk-averse-weight`). Losses other than the square have other fixed points (`biased-fixed-point`),
///    and weighted linear TD may diverge (`weighted-td-diverges`).
/// 5. **Weights from few values.** How much sample variances vary (`var-of-variance`), the best multiple of one
///    (`mbbe`), which an estimated kurtosis spoils (`plugin-kurtosis`). Inverse variances are best
///    (`inverse-variance-optimal`), but estimated ones collapse the batch (`ebs-collapse`) unless each is
///    raised a little (`ebs-monotone`, [InverseVarianceWeights]); which variance an ensemble should use:
///    `td-ensemble-variance`.
/// 6. **TD errors for real**, exactly, on [RewardProcess]es: tails may be a transient of learning
///    (`chain-kurtosis`) or stay (`grid-leptokurtic`), and pooled tails come from unequal variances alone
///    (`pooled-kurtosis`). Signs learn faster under heavy tails only (`sign-td-efficiency`), a rule fitted to its
///    own errors under light ones too (measured beyond the spec, `td-comparison`); robust critics are blind to
///    rare losses (`grid-lp-bias`), and exact inverse variances can harm a linear one (`linear-iv-harm`).
/// 7. **Gumbel errors** instead: `gumbel-moments` ([ErrorLaw]), `gumbel-regression`.
/// 8. **Uncertain rewards.** A learnt uncertainty is a concave loss (`ctrlu-optimum`, [RewardUncertainty]) and a
///    weight of best linear estimates, a disagreement is neither (`ctrlu-heteroscedastic`).
/// 9. **Outlier scores.** `apre-optimum` ([AdjustedError]), `mse-auc`; a mean shift separates what reconstruction
///    cannot see: `mean-shift-separation`, `mss-false-inlier`.
/// 10. **Robust losses**, and what contamination does to them: `robust-losses` ([RobustLoss]),
///     `contamination-bias`.
/// 11. **Consistency models**, for which such losses are used: exact functions for normal data and mixtures
///     (`gaussian-consistency`, `gmm-consistency`), how training approaches them (`ct-linear-gaussian`; with
///     real draws, beyond the spec, `ct-training-recovers`), why its teacher must not lag (`ema-flaw`), the
///     schedules (`ict-schedules`), and what sorted batches change (`ot-coupling`).
package io.github.lemmata.theory.ggtd;
