package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Losses that bound what a far residual can do, and what that costs (39, 40).
final class RobustLossClaims {

    private RobustLossClaims() {}

    static List<Claim<?>> all() {
        return List.of(RobustLossClaim.claim(), ContaminationClaim.claim());
    }
}
