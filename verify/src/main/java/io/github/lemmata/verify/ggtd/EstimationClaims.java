package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 13 to 15.
final class EstimationClaims {

    private EstimationClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                EstimatorsClaim.estimators(), GaussianClaims.locationEfficiency(), GaussianClaims.maximumEntropy());
    }
}
