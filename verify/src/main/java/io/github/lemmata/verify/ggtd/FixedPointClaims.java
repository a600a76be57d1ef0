package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// What the loss and the weights do to the target of temporal-difference learning: claims 19, 20.
final class FixedPointClaims {

    private FixedPointClaims() {}

    static List<Claim<?>> all() {
        return List.of(BiasedFixedPointClaim.biasedFixedPoint(), WeightedTdClaim.weightedTdDiverges());
    }
}
