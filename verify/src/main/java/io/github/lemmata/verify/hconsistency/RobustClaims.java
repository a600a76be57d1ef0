package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// The claims about label-distributionally-robust losses: group C of the spec.
final class RobustClaims {

    private RobustClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                LdrLossClaims.closedForm(),
                LdrLossClaims.monotoneSandwich(),
                LdrLossClaims.limits(),
                SymmetricNoiseClaim.symmetricNoise(),
                LdrRankClaims.rankPreserving(),
                LdrRankClaims.crammerSinger(),
                SymmetricTopKClaim.symmetricTopK(),
                AldrClaims.aldr(),
                AldrClaims.multiStationary());
    }
}
