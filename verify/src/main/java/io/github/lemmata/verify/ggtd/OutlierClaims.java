package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 35 to 38.
final class OutlierClaims {

    private OutlierClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                AdjustedErrorClaim.apreOptimum(),
                SquaredErrorAucClaim.mseAuc(),
                MeanShiftClaim.meanShiftSeparation(),
                FalseInlierClaim.falseInlier());
    }
}
