package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 16 to 18.
final class HeadClaims {

    private HeadClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                HeadShapeClaim.confoundsScale(), ReleasedLossClaim.noLikelihood(), RiskAverseClaim.riskAverseWeight());
    }
}
