package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// The claims about comp-sum losses and their bounds: group A of the spec, up to A11.
final class CompSumClaims {

    private CompSumClaims() {}

    static List<Claim<?>> all() {
        return List.of( //
                LossClaims.lossIdentities(),
                MinimumClaims.conditionalMinimum(),
                MinimumClaims.constrainedMinimum(),
                LossClaims.zeroOneRegret(),
                PointwiseBoundClaim.pointwiseBound(),
                TransformShapeClaim.transformShape(),
                RiskBoundClaim.riskBound(),
                TightnessClaims.tightness(),
                TightnessClaims.notTightAboveOne(),
                SharpTransformClaim.sharpTransform(),
                DimensionFreeClaims.maeDimensionFree(),
                DimensionFreeClaims.gceDimensionFree());
    }
}
