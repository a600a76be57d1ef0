package io.github.lemmata.verify.perceptron;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.ClaimProvider;
import java.util.List;

/// The claims of the family `perceptron`, in the order of its spec.
public final class PerceptronClaims implements ClaimProvider {

    @Override
    public String family() {
        return "perceptron";
    }

    @Override
    public List<Claim<?>> claims() {
        return List.of(
                RecursionClaim.rescaledRecursion(),
                ScalarClaims.logisticSandwich(),
                ScalarClaims.stepGap(),
                LimitClaims.batchLimit(),
                LimitClaims.tieLimit(),
                DeviationClaim.deviationBound(),
                ExactBoundClaims.batchBound(),
                CountClaims.thm51Count(),
                CountClaims.twoPointCounts(),
                CountClaims.nkappaLowerBound(),
                ExactBoundClaims.onlineMistakeBound(),
                ExactBoundClaims.normalizedBatchBound(),
                ScalarClaims.softMeanLemma(),
                LimitClaims.normalizedLimit(),
                StepSizeBoundClaims.normalizedBound(),
                StepSizeBoundClaims.anyStepSizeBound(),
                LossClaims.lossUnreliable(),
                LossClaims.smallStepMonotone(),
                StepSizeClaims.stepSizeScan(),
                MetastabilityClaim.metastability(),
                BiasClaims.lrImplicitBiasTwoPoint(),
                BiasClaims.nlrImplicitBias(),
                BalanceClaim.balance(),
                CountClaims.table1(),
                TwoLayerClaims.homogeneousReduction(),
                TwoLayerClaims.twoLayerSpeedup(),
                MarginClaim.exactMargin());
    }
}
